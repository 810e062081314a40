package org.tenderpoint.followup.rules.referral;

import java.util.List;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Which disciplines suit the client, decided by {@link ReferralRules}. Refused ones are listed too, with all their
 * rows, since a refusal matters for safety.
 *
 * @param ruleSet the version of the book
 * @param triggers the triggers REF-001…003; else REF-004 or -005, and nothing is suggested
 * @param choices best first, without those that the client declined
 * @param notes what goes with every referral, and what to do before
 */
public record Referrals(
        String ruleSet, List<RuleReason> triggers, List<Choice> choices,
        List<RuleReason> notes) {

    /**
     * The judgement of one discipline.
     *
     * @param score 0 to 100
     * @param letter the limit that the rows set, regardless of the score
     * @param lines the lines of all rows, the base score first
     */
    public record Choice(Discipline discipline, ReferralStatus status, int score, Letter letter, List<Line> lines) {
        public Choice {
            lines = List.copyOf(lines);
        }

        public List<String> ruleIds() {
            return lines.stream().map(Line::ruleId).distinct().toList();
        }
    }

    /**
     * What one row says about one discipline.
     *
     * @param number what it adds to the score
     */
    public record Line(String ruleId, Letter letter, int number, Phrase words) {}

    /** The limit of a row; ordered, worst last. */
    public enum Letter {
        /** No limit. */
        FREE,
        /** At most possible. */
        P,
        /** Only after a doctor's or specialist's clearance, or the missing answer. */
        C,
        /** Not suitable. */
        N
    }

    public Referrals {
        triggers = List.copyOf(triggers);
        choices = List.copyOf(choices);
        notes = List.copyOf(notes);
    }

    /** What to do before one is offered; what goes with each stands on the paper that the client takes home. */
    public List<Phrase> beforeOffer() {
        return notes.stream().map(RuleReason::words)
                .filter(words -> !words.equals(ReferralWords.ALWAYS) && !words.equals(ReferralWords.FIRST_VISIT))
                .toList();
    }
}
