package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.any;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.danger;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * TRI-200 to TRI-205: applied last, to the level of the findings. First rules that raise the level, then rules that add
 * a note.
 */
final class PostRules {

    record Raise(TriageLevel from, TriageLevel to, Sign sign) {}

    /**
     * Adds a note.
     *
     * @param basis from the level and the answers, what the note rests on; empty if there is no note
     */
    record Words(BiFunction<TriageLevel, FollowUpReading, Optional<Basis>> basis) {}

    private static final Set<OtherCause> NAMED_CAUSES = Set.copyOf(EnumSet.of(
            OtherCause.SLEPT_AWKWARDLY, OtherCause.EXERCISE, OtherCause.PHYSICAL_WORK, OtherCause.EXISTING_INJURY));

    /** The order matters: a pregnant client raised from watch to therapist can be raised further to the midwife. */
    static final List<Row<FollowUpReading, Raise>> RAISES = List.of(
            raise("TRI-201", WATCH, THERAPIST,
                    Sign.all(any(SORE, danger(CalmRows.A_BAD_DAY)), Sign.of(
                            "result_before_this_one", Basis.stored("watched_before"),
                            r -> r.facts().stored().history().triage().filter(WATCH::equals).isPresent())),
                    "C practice"),
            raise("TRI-202", WATCH, THERAPIST,
                    youngerThan(ADULT),
                    "C practice"),
            raise("TRI-200", THERAPIST, DOCTOR,
                    clientMaybe(PREGNANCY, Detail.HIGH_RISK, "pregnant_high_risk_not"),
                    "C practice"));

    static final List<Row<FollowUpReading, Words>> NOTES = List.of(
            words("TRI-203",
                    "C Seed A",
                    Set.of(FollowUpTrait.NAMES_CAUSES),
                    (_, reading) -> namedCauses(reading)),
            words("TRI-204",
                    "C Seed B",
                    Set.of(),
                    (_, reading) -> sensitive(reading) ? Optional.of(Basis.stored("sensitive")) : Optional.empty()),
            words("TRI-205",
                    "C Seed A", Set.of(),
                    (level, _) -> level.atLeast(DOCTOR) ? Optional.of(Basis.NOTHING) : Optional.empty()));

    private PostRules() {}

    private static Row<FollowUpReading, Raise> raise(
            String id, TriageLevel from, TriageLevel to, Sign when, String source) {
        return new Row<>(id, when.about(),
                List.of(new Row.Case<>(when.says(), when::holds, new Raise(from, to, when))),
                source, TriageRow.grades(source), Set.of(), Revision.FIRST);
    }

    private static Row<FollowUpReading, Words> words(String id, String source,
            Set<Enum<?>> traits, BiFunction<TriageLevel, FollowUpReading, Optional<Basis>> basis) {
        return new Row<>(id, Set.of(), List.of(new Row.Case<>(Row.whenOf(id), _ -> true, new Words(basis))),
                source, TriageRow.grades(source), traits, Revision.FIRST);
    }

    static RuleEntry raising(Row<FollowUpReading, Raise> row) {
        var raise = row.then();
        return RuleEntry.of(row, RuleBookSection.TRIAGE,
                Phrase.of("row.form.level_is", Row.word(raise.from), row.when()),
                Row.word(raise.to), Phrase.NOTHING, GoingAhead.THERAPIST,
                RuleTags.about(row.about()).and(TriageRow.tags(raise.to)));
    }

    static RuleEntry telling(Row<FollowUpReading, Words> row) {
        return RuleEntry.of(row, RuleBookSection.TRIAGE, row.when(), Phrase.NOTHING, row.reason(),
                GoingAhead.NOBODY, RuleTags.of(RuleEffect.TELLS));
    }

    /** The findings of the raising rules, each applied to the level after the previous one. */
    static List<Triage.Finding> raise(List<Row<FollowUpReading, Raise>> rows, TriageLevel level,
            FollowUpReading reading) {
        var raised = new ArrayList<Triage.Finding>();
        var current = level;
        for (var row : rows) {
            var raise = row.then();
            if (current == raise.from && row.fires(reading)) {
                current = raise.to;
                raised.add(new Triage.Finding(row.id(), row.title(), raise.to, row.reason(), row.source(),
                        raise.sign.basis(reading), Optional.empty(), Set.of()));
            }
        }
        return raised;
    }

    static List<Triage.Note> notes(List<Row<FollowUpReading, Words>> rows, TriageLevel level, FollowUpReading reading) {
        return rows.stream()
                .flatMap(row -> row.then().basis.apply(level, reading).stream()
                        .map(basis -> new Triage.Note(row.id(), basis)))
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
        return reading.yes(FIBROMYALGIA)
                || reading.yes(LOW_PAIN_THRESHOLD)
                || reading.yes(HYPERMOBILITY)
                || reading.newToMassage().yes();
    }
}
