package org.tenderpoint.outcome;

import java.util.Comparator;
import java.util.Optional;
import org.tenderpoint.outcome.rules.Share;

/**
 * One measure of the sessions of one therapist, or of one place.
 *
 * @param key of the address; empty where it must not be shown
 * @param name empty where it must not be shown
 * @param own whether these are the viewer's own sessions
 */
public record ComparedShare(Optional<String> key, String name, boolean own, Share share) {

    /** By the number of answers, never by the rate (OUT-25). */
    public static final Comparator<ComparedShare> MOST_ANSWERS_FIRST = Comparator
            .<ComparedShare>comparingInt(one -> one.share.of())
            .reversed();
}
