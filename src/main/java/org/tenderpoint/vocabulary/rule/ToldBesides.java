package org.tenderpoint.vocabulary.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * What clients tell besides the questions, again and again: candidates for rules. The feature that asks implements it.
 */
public interface ToldBesides {

    /** What at least two clients have told, the most frequent first. Never whose it is. */
    List<Told> often();

    /**
     * One free answer, as several clients have written it.
     *
     * @param words as most of them wrote it
     * @param clients how many have it in their intake now
     * @param withoutBearing for how many of them a therapist judged that it doesn't change a massage
     * @param lastOn the day on which it was last told
     */
    public record Told(String words, long clients, long withoutBearing, LocalDate lastOn) {}
}
