package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.StoredAssessment.AssessmentState;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleUse.RuleUseCount;

/** How often a triage rule was found, by follow-ups, and how often a therapist made something else of the result. */
@Component
public class TriageRuleUse implements RuleUse {

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
        var found = assessments.found(findings, lately, AssessmentState.CHANGED);
        var overrides = found.changed() == 0
                ? List.<RuleUseCount.Override>of()
                : List.of(new RuleUseCount.Override(
                        Texts.of("followup.use.changed"), found.changed(), found.changedLately()));
        return new RuleUseCount(found.ever(), found.lately(), overrides);
    }

    /** What the question gives. */
    public record RuleCounts(long ever, long lately, long changed, long changedLately) {}
}
