package org.tenderpoint.vocabulary.rule;

import java.time.LocalDate;
import java.util.List;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What clients tell besides the questions, again and again: candidates for rules. The feature that asks implements it.
 */
public interface ToldBesides {

    /** What at least two clients have told, the most frequent first. Never whose it is. */
    List<ToldWords> toldOften();

    /**
     * One free answer, as several clients have written it.
     *
     * @param words as most of them wrote it
     * @param clients how many have it in their intake now, or had it until a therapist named it
     * @param withoutBearing for how many of them a therapist judged that it doesn't change a massage
     * @param became which conditions therapists took it for, the most frequent first
     * @param lastOn the day on which it was last told, or named
     */
    public record ToldWords(
            String words, long clients, long withoutBearing, List<NamedAs> became, LocalDate lastOn) {

        public ToldWords {
            became = List.copyOf(became);
        }
    }

    /**
     * A condition that a free answer was.
     *
     * @param clients of how many a therapist said so
     */
    public record NamedAs(Condition condition, long clients) {}
}
