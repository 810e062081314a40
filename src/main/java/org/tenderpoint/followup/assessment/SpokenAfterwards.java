package org.tenderpoint.followup.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.incident.RulesAfterwards;
import org.tenderpoint.platform.id.Id.SessionId;

/** What the assessments of a session found, for who reviews an incident. */
@Component
record SpokenAfterwards(AssessmentRepository assessments) implements RulesAfterwards {

    @Override
    public List<String> spokeAfter(SessionId session) {
        return assessments.rulesThatSpoke(session.value());
    }
}
