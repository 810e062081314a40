package org.tenderpoint.followup.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.FollowUpService;
import org.tenderpoint.screening.ArrivalQuestions;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;

/** Asks at the next arrival how the last session felt, when nobody has told yet (SCR-023). */
@Component
class ArrivalFollowUp implements ArrivalQuestions {

    private final FollowUpService followUps;

    ArrivalFollowUp(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public Optional<Section> open(ClientId client, SessionId session) {
        return followUps.unanswered(client, session).map(open -> new ArrivalSection(open, followUps));
    }
}
