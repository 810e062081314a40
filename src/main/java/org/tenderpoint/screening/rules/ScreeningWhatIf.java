package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.screening.rules.Reading.OtherFact;
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.WhatIf;

/**
 * What single facts change in a screening. A rule is asked again only about facts that it has read, and the whole is put
 * together again only where one of them finds something else.
 */
final class ScreeningWhatIf extends WhatIf<ScreeningFacts, ScreeningDecision, ScreeningLevel> {

    private final String ruleSet;
    private final List<Row<Reading, ScreeningRow.Result>> rules;
    private final List<Row<DerivedRow.Found, DerivedRow.Result>> derived;
    private final ScreeningFacts facts;
    private final List<EffectOverride> overrides;

    private final List<Optional<Finding>> found = new ArrayList<>();
    private final Map<Object, BitSet> readers = new HashMap<>();

    ScreeningWhatIf(
            String ruleSet,
            List<Row<Reading, ScreeningRow.Result>> rules,
            List<Row<DerivedRow.Found, DerivedRow.Result>> derived,
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
        return put(found, facts);
    }

    @Override
    protected Optional<ScreeningDecision> decide(Object readAs, ScreeningFacts other) {
        var reading = Reading.of(other);
        var findings = new ArrayList<>(found);
        // what follows from the plan, and what a doctor's word resolves, is no rule's own finding
        boolean different = readAs == OtherFact.PLAN || !facts.clearances().isEmpty();
        var concerned = concerned(readAs);
        for (int index = concerned.nextSetBit(0); index >= 0; index = concerned.nextSetBit(index + 1)) {
            var finding = ScreeningRow.apply(rules.get(index), reading);
            if (!finding.equals(found.get(index))) {
                findings.set(index, finding);
                different = true;
            }
        }
        return different ? Optional.of(put(findings, other)) : Optional.empty();
    }

    private ScreeningDecision put(List<Optional<Finding>> findings, ScreeningFacts those) {
        return Evaluation.decide(
                ruleSet, _ -> findings.stream().flatMap(Optional::stream).collect(Collectors.toCollection(ArrayList::new)),
                derived, those, overrides);
    }

    private BitSet concerned(Object readAs) {
        var concerned = new BitSet(rules.size());
        if (readAs == OtherFact.ASKS) {
            // answers and doctors' words settle conditions that any rule may read
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
    protected List<Found<ScreeningLevel>> found(ScreeningDecision decision) {
        return decision.findings().stream()
                .takeWhile(finding -> finding.level() != ScreeningLevel.CLEAR)
                .map(finding -> new Found<>(finding.id(), finding.title(), finding.level()))
                .toList();
    }

    @Override
    protected ScreeningLevel level(ScreeningDecision decision) {
        return decision.level();
    }
}
