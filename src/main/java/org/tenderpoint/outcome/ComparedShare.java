package org.tenderpoint.outcome;

import java.util.Optional;
import org.tenderpoint.outcome.rules.Share;

/**
 * One measure of the sessions of one therapist, or of one place.
 *
 * @param key of the address; empty where it must not be shown
 * @param name empty where it must not be shown
 * @param own whether these are the viewer's own sessions
 */
public record ComparedShare(Optional<String> key, String name, boolean own, Share share) {}
