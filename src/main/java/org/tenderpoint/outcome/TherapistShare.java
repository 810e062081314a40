package org.tenderpoint.outcome;

import java.util.Optional;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * One measure of one therapist's sessions.
 *
 * @param user empty where it is not to be told
 * @param name empty where it is not to be told
 * @param own whether they are the sessions of whoever asks
 */
public record TherapistShare(Optional<UserId> user, String name, boolean own, Share share) {}
