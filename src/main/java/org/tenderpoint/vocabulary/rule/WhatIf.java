package org.tenderpoint.vocabulary.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenderpoint.vocabulary.rule.Explanation.Change;
import org.tenderpoint.vocabulary.rule.Explanation.JustMissed;
import org.tenderpoint.vocabulary.rule.Explanation.OpenFact;
import org.tenderpoint.vocabulary.rule.Explanation.PreventingFact;
import org.tenderpoint.vocabulary.rule.Explanation.ResultChange;

/**
 * Tries every other value of every single fact, one at a time, and decides again. A rule book defines how it decides
 * and what counts as a difference.
 *
 * @param <F> all the facts of the rule book
 * @param <O> what it decides
 * @param <L> its levels, worst last
 */
public abstract class WhatIf<F, O, L extends Enum<L>> {

    /** The part of a finding that an explanation needs. */
    public record FindingPart<L>(String rule, L level) {}

    /** The difference between two results. Equal if the same things differ because of the same rules. */
    public interface Difference {

        ResultChange turn();

        /** Ids of the findings that cause the difference. */
        Set<String> rules();
    }

    /** Collects what differs between two results, and the rules that cause it. */
    public static final class Differences {

        private final Set<String> rules = new TreeSet<>();
        private boolean tighter;
        private boolean looser;

        public void tighter(Collection<String> by) {
            tighter = true;
            rules.addAll(by);
        }

        public void looser(Collection<String> by) {
            looser = true;
            rules.addAll(by);
        }

        public void causedBy(Collection<String> ids) {
            rules.addAll(ids);
        }

        public Set<String> rules() {
            return rules;
        }

        /** @param levels the level after compared with that before. @return empty if nothing differs */
        public Optional<ResultChange> turn(int levels) {
            if (levels != 0) {
                return Optional.of(levels > 0 ? ResultChange.GRAVER : ResultChange.MILDER);
            }
            return tighter || looser ? Optional.of(ResultChange.of(tighter, looser)) : Optional.empty();
        }
    }

    private final List<Change<O, L>> graver = new ArrayList<>();
    private final List<Change<O, L>> milder = new ArrayList<>();
    private final List<OpenFact<L>> unknown = new ArrayList<>();
    private final Map<String, MissedFinding<L>> missed = new TreeMap<>();

    /** A more severe finding with other facts, and those facts. */
    private record MissedFinding<L>(FindingPart<L> worst, Map<FactState, List<String>> kept) {}

    private record Result(boolean unknown, Difference what) {}

    /** The result with other facts; empty if it certainly does not differ. */
    protected abstract Optional<O> decide(Object readAs, F other);

    /** The difference; empty if nothing relevant differs. */
    protected abstract Optional<? extends Difference> between(O now, O after);

    /**
     * Ids of the findings that only one of the two has, or that differ between them; those that cause the difference
     * may be left out.
     */
    protected abstract Set<String> concerned(O now, O after);

    /** The findings, worst first. */
    protected abstract List<FindingPart<L>> found(O result);

    protected abstract L level(O result);

    /** Tries these facts and collects everything that they change. */
    protected final Explanation<O, L> explain(O now, List<SingleFact<F>> facts) {
        facts.forEach(fact -> walk(now, fact));
        graver.sort(Comparator.comparing((Change<O, L> change) -> !change.fact().unknown())
                .thenComparing(Comparator.comparing((Change<O, L> change) -> change.level()).reversed())
                .thenComparing(Change::turn));
        milder.sort(Comparator.comparing(Change::level));
        unknown.sort(Comparator.comparing((OpenFact<L> open) -> open.couldReach())
                .thenComparing(OpenFact::findings)
                .reversed());
        return new Explanation<>(now, graver, milder, justMissed(), unknown);
    }

    private void walk(O now, SingleFact<F> fact) {
        var results = new LinkedHashMap<Result, List<String>>();
        var first = new HashMap<Result, O>();
        var concerned = new HashSet<String>();
        var reached = new ArrayList<L>();
        for (var other : fact.others()) {
            var decided = decide(fact.readAs(), other.facts().get());
            var after = decided.orElse(now);
            reached.add(level(after));
            if (decided.isEmpty()) {
                continue;
            }
            if (!other.unknown()) {
                keep(fact.fact(), other.value(), level(now), after);
            }
            between(now, after).ifPresent(what -> {
                var result = new Result(other.unknown(), what);
                first.putIfAbsent(result, after);
                results.computeIfAbsent(result, _ -> new ArrayList<>()).add(other.value());
                if (fact.fact().unknown()) {
                    concerned.addAll(concerned(now, after));
                    concerned.addAll(what.rules());
                }
            });
        }
        results.forEach((result, values) -> {
            var after = first.getOrDefault(result, now);
            var change = new Change<>(fact.fact(), values, result.unknown(), after, level(after),
                    result.what().turn(), result.what().rules());
            (change.turn() == ResultChange.MILDER ? milder : graver).add(change);
        });
        if (fact.fact().unknown() && !results.isEmpty()) {
            var worst = reached.stream().max(Comparator.naturalOrder()).orElse(level(now));
            unknown.add(new OpenFact<>(fact.fact(), worst, concerned.size()));
        }
    }

    private void keep(FactState fact, String value, L level, O after) {
        for (var finding : found(after)) {
            if (finding.level().compareTo(level) <= 0) {
                // worst first: all that follow are at most as severe as the result
                return;
            }
            missed.merge(finding.rule(), new MissedFinding<>(finding, new LinkedHashMap<>()),
                    (known, more) -> more.worst().level().compareTo(known.worst().level()) > 0
                            ? new MissedFinding<>(more.worst(), known.kept())
                            : known);
            missed.computeIfPresent(finding.rule(), (_, known) -> {
                known.kept().computeIfAbsent(fact, _ -> new ArrayList<>()).add(value);
                return known;
            });
        }
    }

    private List<JustMissed<L>> justMissed() {
        return missed.values().stream()
                .map(one -> new JustMissed<>(one.worst().rule(), one.worst().level(),
                        one.kept().entrySet().stream()
                                .map(entry -> new PreventingFact(entry.getKey(), entry.getValue()))
                                .toList()))
                .sorted(Comparator.comparing((JustMissed<L> one) -> one.level()).reversed())
                .toList();
    }
}
