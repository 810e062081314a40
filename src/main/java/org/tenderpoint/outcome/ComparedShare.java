package org.tenderpoint.outcome;

import java.util.Optional;
import org.tenderpoint.outcome.rules.Share;

/**
 * One measure of the sessions of one therapist, or of one place.
 *
 * @param key as it stands in an address; empty where it is not to be told
 * @param name empty where it is not to be told
 * @param own whether they are the sessions of whoever asks
 */
public record ComparedShare(Optional<String> key, String name, boolean own, Share share) {}
