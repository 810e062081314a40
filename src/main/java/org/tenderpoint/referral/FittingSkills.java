package org.tenderpoint.referral;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.partner.PartnerDetails.PartnerSkill;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.Answer.Recorded;

/** The skills that suit this client in a partner; called after access to the record was checked. */
@Component
class FittingSkills {

    private final StandingAnswersReader intakes;

    FittingSkills(StandingAnswersReader intakes) {
        this.intakes = intakes;
    }

    Set<PartnerSkill> of(ClientId client) {
        return intakes.latest(client)
                .map(IntakeVersionRecord::answers)
                .map(answers -> PartnerSkill.fitting(answers.conditions().entrySet().stream()
                        .filter(one -> one.getValue().recorded() == Recorded.YES)
                        .map(Map.Entry::getKey)
                        .toList()))
                .orElse(Set.of());
    }
}
