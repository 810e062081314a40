package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.screening.rules.Reading.OtherFact;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.rule.Explanation.ResultChange;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.WhatIf;

/**
 * Finds what single facts change in a screening. It re-runs a rule only for facts that the rule has read, and decides
 * again only if a finding changes.
 */
final class ScreeningWhatIf extends WhatIf<ScreeningFacts, ScreeningDecision, ScreeningLevel> {

    private final String ruleSet;
    private final List<Row<Reading, ScreeningRow.Result>> rules;
    private final List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived;
    private final ScreeningFacts facts;
    private final List<EffectOverride> overrides;

    private final List<Optional<Finding>> found = new ArrayList<>();
    private final Map<Object, BitSet> readers = new HashMap<>();

    ScreeningWhatIf(
            String ruleSet,
            List<Row<Reading, ScreeningRow.Result>> rules,
            List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived,
            ScreeningFacts facts,
            List<EffectOverride> overrides) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.derived = derived;
        this.facts = facts;
        this.overrides = overrides;
    }

    Explanation<ScreeningDecision, ScreeningLevel> explanation() {
        var now = decideAndWatch();
        var asks = now.findings().stream()
                .flatMap(finding -> finding.effects(Effect.Ask.class).stream())
                .toList();
        return explain(now, SingleFacts.of(facts, asks));
    }

    private ScreeningDecision decideAndWatch() {
        var reading = Reading.of(facts);
        for (int index = 0; index < rules.size(); index++) {
            var read = new HashSet<>();
            reading.watch(read);
            found.add(ScreeningRow.apply(rules.get(index), reading));
            for (var fact : read) {
                readers.computeIfAbsent(fact, _ -> new BitSet()).set(index);
            }
        }
        return decideAgain(found, facts);
    }

    @Override
    protected Optional<ScreeningDecision> decide(Object readAs, ScreeningFacts other) {
        var reading = Reading.of(other);
        var findings = new ArrayList<>(found);
        // a changed plan or a doctor's word can change the decision without changing a rule's finding
        boolean different = readAs == OtherFact.PLAN || !facts.visit().clearances().isEmpty();
        var concerned = concerned(readAs);
        for (int index = concerned.nextSetBit(0); index >= 0; index = concerned.nextSetBit(index + 1)) {
            var finding = ScreeningRow.apply(rules.get(index), reading);
            if (!finding.equals(found.get(index))) {
                findings.set(index, finding);
                different = true;
            }
        }
        return different ? Optional.of(decideAgain(findings, other)) : Optional.empty();
    }

    private ScreeningDecision decideAgain(List<Optional<Finding>> findings, ScreeningFacts those) {
        return Evaluation.decide(
                ruleSet,
                _ -> findings.stream().flatMap(Optional::stream).collect(Collectors.toCollection(ArrayList::new)),
                derived, those, overrides);
    }

    private BitSet concerned(Object readAs) {
        var concerned = new BitSet(rules.size());
        if (readAs == OtherFact.ASKS) {
            // answers and doctors' words can set conditions that any rule may read
            concerned.set(0, rules.size());
        } else {
            concerned.or(readers.getOrDefault(readAs, concerned));
            concerned.or(readers.getOrDefault(OtherFact.ANY, concerned));
        }
        return concerned;
    }

    @Override
    protected Optional<WhatChanges> between(ScreeningDecision now, ScreeningDecision after) {
        return WhatChanges.between(now, after);
    }

    @Override
    protected Set<String> concerned(ScreeningDecision now, ScreeningDecision after) {
        return WhatChanges.findings(now, after);
    }

    @Override
    protected List<FindingPart<ScreeningLevel>> found(ScreeningDecision decision) {
        return decision.findings().stream()
                .takeWhile(finding -> finding.level() != ScreeningLevel.CLEAR)
                .map(finding -> new FindingPart<>(finding.id(), finding.level()))
                .toList();
    }

    @Override
    protected ScreeningLevel level(ScreeningDecision decision) {
        return decision.level();
    }

    /**
     * The differences between two decisions: level, ceilings, minutes, what is left out, positions. Two are equal if
     * they lead to the same result by the same findings.
     */
    record WhatChanges(
            ScreeningLevel level,
            Ceilings ceilings,
            TimeLimits minutes,
            Avoided<Modality> modalities,
            Avoided<Technique> techniques,
            Set<Position> positions,
            ResultChange turn,
            Set<String> rules)
            implements WhatIf.Difference {

        /** Empty if nothing differs. */
        static Optional<WhatChanges> between(ScreeningDecision before, ScreeningDecision after) {
            return new Comparison(before, after, new Differences()).result();
        }

        /** The ids of findings that only one decision has, or that differ in level or effects. */
        static Set<String> findings(ScreeningDecision before, ScreeningDecision after) {
            var ids = new HashSet<String>();
            var old = byId(before);
            byId(after).forEach((id, finding) -> {
                var was = old.remove(id);
                if (was == null || was.level() != finding.level() || !was.effects().equals(finding.effects())) {
                    ids.add(id);
                }
            });
            ids.addAll(old.keySet());
            return ids;
        }

        private static Map<String, Finding> byId(ScreeningDecision decision) {
            var all = new HashMap<String, Finding>();
            decision.findings().forEach(finding -> all.put(finding.id(), finding));
            return all;
        }

        private record Comparison(ScreeningDecision before, ScreeningDecision after, Differences found) {

            private Optional<WhatChanges> result() {
                int levels = after.level().compareTo(before.level());
                level(levels);
                ceilings();
                minutes();
                leftOut(before.avoidedModalities(), after.avoidedModalities(), Modality.values());
                leftOut(before.avoidedTechniques(), after.avoidedTechniques(), Technique.values());
                positions();
                return found.turn(levels).map(turn -> new WhatChanges(
                        after.level(), after.ceilings(), after.minutes(), after.avoidedModalities(),
                        after.avoidedTechniques(), after.positions(), turn, found.rules()));
            }

            private void level(int levels) {
                if (levels > 0) {
                    found.causedBy(ids(after, finding -> finding.level() == after.level()));
                } else if (levels < 0) {
                    found.causedBy(ids(before, finding -> finding.level().compareTo(after.level()) > 0));
                }
            }

            private void ceilings() {
                if (before.ceilings().equals(after.ceilings())) {
                    return;
                }
                var lower = after.ceilings().lowerThan(before.ceilings());
                if (!lower.isEmpty()) {
                    found.tighter(after.ceilings().rulesIn(lower));
                }
                var higher = before.ceilings().lowerThan(after.ceilings());
                if (!higher.isEmpty()) {
                    found.looser(before.ceilings().rulesIn(higher));
                }
            }

            private void minutes() {
                if (before.minutes().equals(after.minutes())) {
                    return;
                }
                var shorter = after.minutes().shorterThan(before.minutes());
                if (!shorter.isEmpty()) {
                    found.tighter(shorter);
                }
                var longer = before.minutes().shorterThan(after.minutes());
                if (!longer.isEmpty()) {
                    found.looser(longer);
                }
            }

            private <T extends Enum<T>> void leftOut(Avoided<T> old, Avoided<T> changed, T[] all) {
                for (var what : all) {
                    var more = changed.where(what).minus(old.where(what));
                    if (!more.isEmpty()) {
                        found.tighter(changed.by(what, more));
                    }
                    var less = old.where(what).minus(changed.where(what));
                    if (!less.isEmpty()) {
                        found.looser(old.by(what, less));
                    }
                }
            }

            private void positions() {
                if (before.positions().equals(after.positions())) {
                    return;
                }
                var were = positioned(before);
                var are = positioned(after);
                var by = new HashSet<>(were);
                by.addAll(are);
                by.removeIf(id -> were.contains(id) && are.contains(id));
                if (!after.positions().containsAll(before.positions())) {
                    found.tighter(by);
                }
                if (!before.positions().containsAll(after.positions())) {
                    found.looser(by);
                }
            }

            private static Set<String> positioned(ScreeningDecision decision) {
                return ids(decision, finding -> !finding.effects(Effect.Positions.class).isEmpty());
            }

            private static Set<String> ids(ScreeningDecision decision, Predicate<Finding> which) {
                return decision.findings().stream().filter(which).map(Finding::id).collect(Collectors.toSet());
            }
        }
    }
}
