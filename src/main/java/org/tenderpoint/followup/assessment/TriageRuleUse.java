package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleUse.RuleUseCount;
import org.tenderpoint.vocabulary.rule.RuleYield;

/** How many follow-ups a triage rule was found in, and how often a therapist changed the result. */
@Component
public class TriageRuleUse implements RuleUse {

    /** From mild to grave. */
    private static final String LEVELS = Arrays.stream(TriageLevel.values()).map(TriageLevel::code)
            .collect(Collectors.joining(" "));

    private final AssessmentRepository assessments;

    TriageRuleUse(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    @Override
    public Set<RuleBookSection> sections() {
        return Set.of(RuleBookSection.TRIAGE);
    }

    @Override
    public RuleUseCount count(Set<String> findings, Instant lately) {
        var found = assessments.ruleCounts(findings, lately, AssessmentState.CHANGED);
        var overrides = found.changed() == 0
                ? List.<RuleUseCount.Override>of()
                : List.of(new RuleUseCount.Override(
                        Texts.of("followup.use.changed"), found.changed(), found.changedLately()));
        return new RuleUseCount(found.ever(), found.lately(), overrides);
    }

    @Override
    public Map<String, Long> doubted(Instant from) {
        return assessments.doubted(from).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    @Override
    public List<RuleYield> yields(Set<String> findings, List<Instant> starts) {
        var counts = assessments.yields(
                findings, LEVELS, starts.get(0), starts.get(1), starts.get(2), starts.get(QUARTERS - 1));
        return RuleYield.of(QUARTERS, counts.stream().map(RuleYield.Count::of).toList(), TriageRuleUse::words);
    }

    private static String words(String code) {
        return Coded.of(DoctorFound.class, code).map(Texts::label).orElseGet(() -> Texts.of("followup.use.changed"));
    }
}
