package org.tenderpoint.screening.replay;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.FactsSnapshot;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleCases;

/** The cases of the screening rules, with their facts as a screening stores them. */
@Component
public class ScreeningCases implements RuleCases {

    @Override
    public Set<RuleBookSection> sections() {
        return Set.of(RuleBookSection.SCREENING);
    }

    @Override
    public List<StoredCase> of(String rule) {
        return RuleExamples.of(rule).stream()
                .map(example -> new StoredCase(
                        example.rule(), example.says(), example.fires(),
                        Json.write(FactsSnapshot.of(example.facts()))))
                .toList();
    }

    @Override
    public Set<String> applying(String facts) {
        return Json.read(facts, FactsSnapshot.class).decide().findings().stream()
                .map(Finding::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
