package org.tenderpoint.followup.rules.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A row of the triage book with its cases. The first case is the danger itself; the others say what happens while a
 * fact is unknown. In the source line each source follows its grade: {@code A NG158; C Seed A}.
 */
final class TriageRow {

    /** A case: its sign, level and call, and the client facts to ask. */
    record Verdict(TriageLevel level, Sign sign, Optional<Call> call, Set<Condition> asks) {

        private RuleTags tags() {
            var ask = call.isPresent() || !asks.isEmpty() ? RuleTags.of(RuleEffect.ASKS) : RuleTags.NONE;
            return RuleTags.about(sign.about()).and(RuleTags.about(asks)).and(TriageRow.tags(level)).and(ask);
        }

        private Phrase says() {
            var does = new ArrayList<>(List.of(Row.word(level)));
            call.map(Call::says).ifPresent(does::add);
            if (!asks.isEmpty()) {
                does.add(Phrase.of("row.form.ask_about", Phrase.listed(asks.stream().map(Row::word).toList())));
            }
            return Phrase.of("row.form.leads_to", sign.says(), Phrase.listed(does));
        }
    }

    private TriageRow() {}

    static Writer rule(String id) {
        return new Writer(id);
    }

    /** Builds a row, in the order when, then, source. */
    static final class Writer extends Row.Writer<FollowUpReading, Verdict, Writer> {

        private final Set<Condition> read = new LinkedHashSet<>();

        private Writer(String id) {
            super(id);
        }

        Writer when(TriageLevel level, Sign when) {
            return with(new Verdict(level, when, Optional.empty(), Set.of()));
        }

        Writer when(TriageLevel level, Call call, Sign when) {
            return with(new Verdict(level, when, Optional.of(call), Set.of()));
        }

        /** Adds client facts to ask to the last case. */
        Writer ask(Condition first, Condition... more) {
            var asks = EnumSet.of(first, more);
            var last = takeBack().then();
            return with(new Verdict(last.level, last.sign, last.call, asks));
        }

        private Writer with(Verdict verdict) {
            read.addAll(verdict.sign.about());
            return add(verdict.sign.says(), verdict.sign::holds, verdict);
        }

        Row<FollowUpReading, Verdict> source(String source) {
            return about(read).row(source, grades(source));
        }
    }

    /** The finding at the worst level of the cases that hold, with the calls and questions of all of them. */
    static Optional<Triage.Finding> apply(Row<FollowUpReading, Verdict> row, FollowUpReading reading) {
        var cases = row.cases();
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).when().test(reading)) {
                return Optional.of(finding(row, reading, i));
            }
        }
        return Optional.empty();
    }

    private static Triage.Finding finding(Row<FollowUpReading, Verdict> row, FollowUpReading reading, int first) {
        var worst = row.cases().get(first).then();
        var call = worst.call;
        var asks = EnumSet.noneOf(Condition.class);
        asks.addAll(worst.asks);
        for (int i = first + 1; i < row.cases().size(); i++) {
            var other = row.cases().get(i).then();
            if (other.sign.holds(reading)) {
                worst = other.level.compareTo(worst.level) > 0 ? other : worst;
                call = later(call, other.call);
                asks.addAll(other.asks);
            }
        }
        return new Triage.Finding(
                row.id(), row.title(), worst.level, row.reason(), row.source(), worst.sign.basis(reading), call, asks);
    }

    private static Optional<Call> later(Optional<Call> one, Optional<Call> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
    }

    /** The sign of the danger itself, for rows that do not fire beside this one. */
    static Sign danger(Row<FollowUpReading, Verdict> row) {
        var danger = row.then().sign;
        return new Sign(Phrase.rule(row.id()), Sign.Words.ONE, danger.about(), danger.test(), danger.restsOn());
    }

    static RuleEntry entry(Row<FollowUpReading, Verdict> row) {
        return RuleEntry.of(
                row,
                RuleBookSection.TRIAGE,
                Phrase.parts(row.cases().stream().map(one -> one.then().says()).toList()),
                Row.word(row.then().level),
                Phrase.NOTHING,
                GoingAhead.THERAPIST,
                RuleTags.all(row.cases().stream().map(one -> one.then().tags()).toList()));
    }

    static RuleTags tags(TriageLevel level) {
        return RuleTags.of(switch (level) {
            case EMERGENCY -> RuleEffect.EMERGENCY;
            case URGENT, DOCTOR -> RuleEffect.DOCTOR;
            case THERAPIST -> RuleEffect.THERAPIST;
            case WATCH -> RuleEffect.WATCH;
            case EXPECTED -> RuleEffect.GO_ON;
        });
    }

    /** The grades of a source line, in order: {@code A/C}. */
    static String grades(String source) {
        return Arrays.stream(source.split("; "))
                .map(part -> part.substring(0, 1))
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
    }
}
