package org.tenderpoint.followup.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleCases;

/** The cases of the books after a session, with their facts as an assessment stores them. */
@Component
public class AssessmentCases implements RuleCases {

    @Override
    public Set<RuleBookSection> sections() {
        return Set.of(
                RuleBookSection.TRIAGE, RuleBookSection.ADJUSTMENT, RuleBookSection.SELF_CARE,
                RuleBookSection.CAUSE, RuleBookSection.REFERRAL);
    }

    @Override
    public List<StoredCase> of(String rule) {
        return Examples.OF_RULES.getOrDefault(rule, List.of()).stream()
                .map(example -> new StoredCase(
                        rule, example.says(), example.fires(), Json.write(RecordedFacts.of(example.facts()))))
                .toList();
    }

    @Override
    public Set<String> applying(String facts) {
        var judged = Assessment.of(Assessment.read(facts));
        var ids = new HashSet<String>();
        judged.triage().findings().stream().map(Triage.Finding::id).forEach(ids::add);
        judged.triage().notes().stream().map(Triage.Note::id).forEach(ids::add);
        ids.addAll(judged.plan().ruleIds());
        ids.addAll(SelfCareRules.CURRENT.applying(judged.care()));
        ids.addAll(WhySore.namedWhenSore(judged.facts()));
        var referrals = judged.referrals();
        Stream.concat(referrals.triggers().stream(), referrals.notes().stream())
                .map(RuleReason::ruleId)
                .forEach(ids::add);
        referrals.choices().forEach(choice -> ids.addAll(choice.ruleIds()));
        return ids;
    }

    /** All books' examples by rule, read when somebody first asks for them. */
    private static final class Examples {

        private static final Map<String, List<BookExample>> OF_RULES = BookExample.all().stream()
                .collect(Collectors.groupingBy(BookExample::ruleId));
    }
}
