package org.tenderpoint.followup.rules.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * "Why was it sore?", for the therapist only: the likely causes with the facts for and against each. It changes no
 * level, no adjustment and no text for clients.
 *
 * @param causes all causes, in the order of their rows, whether named or not
 */
public record WhySore(List<Cause> causes) {

    /**
     * @param id e.g. {@code WHY-001}
     * @param forIt the texts of the facts for it
     */
    public record Cause(String id, Phrase title, List<Phrase> forIt, List<Phrase> againstIt) {

        public Cause {
            forIt = List.copyOf(forIt);
            againstIt = List.copyOf(againstIt);
        }

        /** Whether enough facts are for it and none against it. */
        public boolean named() {
            return forIt.size() >= WhyRows.NAMED_WITH && againstIt.isEmpty();
        }
    }

    public WhySore {
        causes = List.copyOf(causes);
    }

    /** Empty if it was not sore, and from the level of a doctor on, since a doctor looks first. */
    public static Optional<WhySore> of(FollowUpFacts facts, TriageLevel level) {
        var reading = facts.reading();
        boolean sore = reading.worstAtLeast(1);
        return sore && !level.atLeast(TriageLevel.DOCTOR)
                ? Optional.of(new WhySore(WhyRows.ROWS.stream().map(row -> new Cause(row.id(), row.title(),
                        holding(row.then().forIt(), reading), holding(row.then().againstIt(), reading)))
                        .toList()))
                : Optional.empty();
    }

    /**
     * The ids of the named causes regardless of the level, which a person may still lower; empty if it was not sore.
     */
    public static List<String> namedWhenSore(FollowUpFacts facts) {
        return of(facts, TriageLevel.EXPECTED).stream().flatMap(why -> why.namedCauses().stream()).map(Cause::id)
                .toList();
    }

    /** The rule book's entries for the causes of a version, by id. */
    public static List<RuleEntry> entriesIn(RuleSetVersion version) {
        return Revised.in(version, WhyRows.ROWS).stream()
                .map(row -> RuleEntry.of(row, RuleBookSection.CAUSE, row.when(), Phrase.NOTHING,
                        Phrase.of("row.cause.then"), GoingAhead.NOBODY,
                        RuleTags.about(row.about()).and(RuleTags.of(RuleEffect.TELLS))))
                .toList();
    }

    /** The title of a cause; empty if there is none with this id. */
    public static Optional<Phrase> title(String id) {
        return WhyRows.ROWS.stream().filter(row -> row.id().equals(id)).findFirst().map(Row::title);
    }

    public List<Cause> namedCauses() {
        return causes.stream().filter(Cause::named).toList();
    }

    /**
     * The named cause with at least two more facts than the next one, if there is one, and with more than any that
     * something speaks against.
     */
    public Optional<Cause> mostSpeaksFor() {
        var most = namedCauses().stream()
                .sorted(Comparator.comparingInt((Cause cause) -> cause.forIt().size()).reversed())
                .toList();
        boolean standsOut = most.size() == 1
                || most.size() > 1 && most.get(0).forIt().size() >= most.get(1).forIt().size() + WhyRows.NAMED_WITH;
        return standsOut && causes.stream().noneMatch(cause -> !cause.equals(most.getFirst())
                && cause.forIt().size() >= most.getFirst().forIt().size())
                        ? Optional.of(most.getFirst())
                        : Optional.empty();
    }

    /** The sentence for the next plan: the cause that stands out, else all named ones; empty if none is named. */
    public Phrase sentence() {
        return mostSpeaksFor()
                .map(cause -> Phrase.of("followup.why_sore.sentence.most", cause.title()))
                .orElseGet(() -> namedCauses().isEmpty()
                        ? Phrase.NOTHING
                        : Phrase.of("followup.why_sore.sentence.named",
                                Phrase.parts(namedCauses().stream().map(Cause::title).toList())));
    }

    private static List<Phrase> holding(List<Sign> signs, FollowUpReading reading) {
        return signs.stream().filter(sign -> sign.holds(reading)).map(Sign::says).toList();
    }
}
