package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Signs.*;
import static org.tenderpoint.followup.rules.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;

/** TRI-200 to TRI-205: read last, on the level that the findings give. Raising rules first, then the words to add. */
final class PostRules {

    /** A rule that lifts one level to another. */
    record Raise(
            String id, String title, TriageLevel from, TriageLevel to, Sign when, String reason, String source,
            Revision revision)
            implements Revised {

        RuleEntry entry() {
            return new RuleEntry(id, RuleBookSection.TRIAGE, title, "the level is " + from.code() + ", and " + when.words(),
                    to.code(), "", reason, source, TriageRule.grades(source), revision, true,
                    RuleTags.about(when.about()).and(TriageRule.tags(to)));
        }
    }

    /**
     * A rule that adds words.
     *
     * @param basis what it rests on when it has something to add, by the level and the answers
     */
    record Words(
            String id, String title, String when, String text, String source, Set<Enum<?>> traits, Revision revision,
            BiFunction<TriageLevel, FollowUpReading, Optional<Basis>> basis)
            implements Revised {

        RuleEntry entry() {
            return new RuleEntry(id, RuleBookSection.TRIAGE, title, when, "", text, text, source,
                    TriageRule.grades(source), revision, false, RuleTags.of(RuleEffect.TELLS));
        }
    }

    private static final Set<OtherCause> NAMED_CAUSES = Set.copyOf(EnumSet.of(
            OtherCause.SLEPT_AWKWARDLY, OtherCause.EXERCISE, OtherCause.PHYSICAL_WORK, OtherCause.EXISTING_INJURY));

    /** In this order, so that a pregnant client whose watch became a therapist's call goes on to the midwife. */
    static final List<Raise> RAISES = List.of(
            new Raise("TRI-201", "Watched twice in a row and still sore", WATCH, THERAPIST,
                    Sign.all(SORE, Sign.of("the result before this one was watch too", Basis.stored("watched_before"),
                            r -> r.facts().previousTriage().filter(WATCH::equals).isPresent())),
                    "A second look has shown no change.", "C practice", Revision.FIRST),
            new Raise("TRI-202", "Under 18: speak with the guardian", WATCH, THERAPIST,
                    Sign.of("aged under 18", Basis.stored("age"), r ->
                            r.client().age().isPresent() && r.client().age().getAsInt() < 18),
                    "A guardian should hear it from the therapist.", "C practice", Revision.FIRST),
            new Raise("TRI-200", "Pregnancy with raised or unknown risk: the midwife or doctor", THERAPIST, DOCTOR,
                    clientMaybe(PREGNANCY, Detail.HIGH_RISK, "pregnant, a high risk not ruled out"),
                    "In such a pregnancy the midwife or doctor should look.", "C practice", Revision.FIRST));

    static final List<Words> NOTES = List.of(
            new Words("TRI-203", "A named cause never lowers a level",
                    "slept badly placed, sport, hard work or an old injury named as a cause",
                    "This may also come from something else that was named.", "C Seed A",
                    Set.of(FollowUpTrait.NAMES_CAUSES), Revision.FIRST,
                    (_, reading) -> namedCauses(reading)),
            new Words("TRI-204", "Being more sensitive never lowers a level",
                    "fibromyalgia, low pain threshold, new to massage or hypermobility",
                    "It neither lowers nor raises the result; the next session is planned with it.", "C Seed B",
                    Set.of(), Revision.FIRST,
                    (_, reading) -> sensitive(reading) ? Optional.of(Basis.stored("sensitive")) : Optional.empty()),
            new Words("TRI-205", "Why lasting or odd pain is checked", "doctor or worse",
                    "Lasting or odd pain may mean a nerve, an injury, a clot or overuse; better checked and found harmless.",
                    "C Seed A", Set.of(), Revision.FIRST,
                    (level, _) -> level.atLeast(DOCTOR) ? Optional.of(Basis.NOTHING) : Optional.empty()));

    private PostRules() {}

    /** The findings of the raising rules, each on the level that those before it left. */
    static List<TriageFinding> raise(List<Raise> rules, TriageLevel level, FollowUpReading reading) {
        var raised = new ArrayList<TriageFinding>();
        var current = level;
        for (var rule : rules) {
            if (current == rule.from && rule.when.holds(reading)) {
                current = rule.to;
                raised.add(new TriageFinding(rule.id, rule.title, rule.to, rule.reason, rule.source,
                        rule.when.basis(reading), Optional.empty(), Set.of()));
            }
        }
        return raised;
    }

    static List<Triage.Note> notes(List<Words> rules, TriageLevel level, FollowUpReading reading) {
        return rules.stream()
                .flatMap(rule -> rule.basis.apply(level, reading).stream()
                        .map(basis -> new Triage.Note(rule.id, rule.text, basis)))
                .toList();
    }

    private static Optional<Basis> namedCauses(FollowUpReading reading) {
        var causes = reading.answers().otherCauses().stream().filter(NAMED_CAUSES::contains).sorted().toList();
        return causes.isEmpty()
                ? Optional.empty()
                : Optional.of(Basis.answered(
                        causes.stream().map(cause -> "cause." + cause.code()).toArray(String[]::new)));
    }

    private static boolean sensitive(FollowUpReading reading) {
        return reading.client().yes(FIBROMYALGIA)
                || reading.client().yes(LOW_PAIN_THRESHOLD)
                || reading.client().yes(HYPERMOBILITY)
                || reading.client().newToMassage().yes();
    }
}
