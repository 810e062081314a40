package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;

/**
 * One row of the triage book: its cases, each with the level that it leads to. The first case is the danger itself; the
 * others say what happens while a fact that it needs is not known.
 *
 * @param source source keys, each behind its grade: {@code A NG158; C Seed A}
 */
record TriageRule(String id, String title, List<Case> cases, String reason, String source, Set<Enum<?>> traits, Revision revision)
        implements Revised {

    /** Anything that leads to {@code level}. */
    record Case(TriageLevel level, Sign when, Optional<Call> call, Set<Condition> asks) {

        RuleTags tags() {
            var ask = call.isPresent() || !asks.isEmpty() ? RuleTags.of(RuleEffect.ASKS) : RuleTags.NONE;
            return RuleTags.about(when.about()).and(RuleTags.about(asks)).and(TriageRule.tags(level)).and(ask);
        }

        String words() {
            var result = new StringBuilder(when.words()).append(" → ").append(level.code());
            call.ifPresent(call -> result.append(", ").append(call.words()));
            if (!asks.isEmpty()) {
                result.append(", ask: ").append(asks.stream().map(Signs::words).collect(Collectors.joining(", ")));
            }
            return result.toString();
        }
    }

    static TriageRule rule(String id, String title) {
        return new TriageRule(id, title, List.of(), "", "", Set.of(), Revision.FIRST);
    }

    TriageRule when(TriageLevel level, Sign when) {
        return with(new Case(level, when, Optional.empty(), Set.of()));
    }

    TriageRule when(TriageLevel level, Call call, Sign when) {
        return with(new Case(level, when, Optional.of(call), Set.of()));
    }

    /** The last case also wants these client facts asked. */
    TriageRule ask(Condition first, Condition... more) {
        var last = cases.getLast();
        var all = new ArrayList<>(cases.subList(0, cases.size() - 1));
        all.add(new Case(last.level, last.when, last.call, EnumSet.of(first, more)));
        return new TriageRule(id, title, List.copyOf(all), reason, source, traits, revision);
    }

    TriageRule because(String reason, String source) {
        return new TriageRule(id, title, cases, reason, source, traits, revision);
    }

    TriageRule traits(Enum<?>... more) {
        return new TriageRule(id, title, cases, reason, source, Set.of(more), revision);
    }

    /** For a row, or a new revision of one, that came with a later version of the rule set. */
    TriageRule since(String version) {
        return new TriageRule(id, title, cases, reason, source, traits, revision.from(version));
    }

    /** For an old revision: the version that brought the new one, or no longer has the row. */
    TriageRule until(String version) {
        return new TriageRule(id, title, cases, reason, source, traits, revision.to(version));
    }

    private TriageRule with(Case added) {
        var all = new ArrayList<>(cases);
        all.add(added);
        return new TriageRule(id, title, List.copyOf(all), reason, source, traits, revision);
    }

    /** The finding at the worst level whose case holds, with the calls and questions of all that hold. */
    Optional<TriageFinding> apply(FollowUpReading reading) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).when.holds(reading)) {
                return Optional.of(finding(reading, cases.get(i), cases.subList(i + 1, cases.size())));
            }
        }
        return Optional.empty();
    }

    private TriageFinding finding(FollowUpReading reading, Case first, List<Case> others) {
        var worst = first;
        var call = first.call;
        var asks = EnumSet.noneOf(Condition.class);
        asks.addAll(first.asks);
        for (var other : others) {
            if (other.when.holds(reading)) {
                worst = other.level.compareTo(worst.level) > 0 ? other : worst;
                call = later(call, other.call);
                asks.addAll(other.asks);
            }
        }
        return new TriageFinding(id, title, worst.level, reason, source, worst.when.basis(reading), call, asks);
    }

    private static Optional<Call> later(Optional<Call> one, Optional<Call> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
    }

    /** The worst level that it can lead to. */
    TriageLevel worst() {
        return TriageLevel.worst(cases.stream().map(Case::level).toList());
    }

    /** The danger itself, for rules that step back when another has spoken. */
    Sign danger() {
        var danger = cases.getFirst().when;
        return new Sign(id, false, danger.about(), danger.test(), danger.restsOn());
    }

    RuleEntry entry() {
        return new RuleEntry(
                id,
                RuleBookSection.TRIAGE,
                title,
                cases.stream().map(Case::words).collect(Collectors.joining("; ")),
                cases.getFirst().level.code(),
                "",
                reason,
                source,
                grades(source),
                revision,
                true,
                RuleTags.all(cases.stream().map(Case::tags).toList()));
    }

    /** A level as something that a rule does. */
    static RuleTags tags(TriageLevel level) {
        return RuleTags.of(switch (level) {
            case EMERGENCY -> RuleEffect.EMERGENCY;
            case URGENT, DOCTOR -> RuleEffect.DOCTOR;
            case THERAPIST -> RuleEffect.THERAPIST;
            case WATCH -> RuleEffect.WATCH;
            case EXPECTED -> RuleEffect.GO_ON;
        });
    }

    /** The grades of a source line in their order: {@code A/C}. */
    static String grades(String source) {
        return java.util.Arrays.stream(source.split("; "))
                .map(part -> part.substring(0, 1))
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
    }
}
