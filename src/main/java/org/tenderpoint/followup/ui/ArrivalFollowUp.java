package org.tenderpoint.followup.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.ArrivalQuestions;

/** Asks at the next arrival how the last session felt, if nobody has answered yet (SCR-023). */
@Component
record ArrivalFollowUp(FeedbackService feedback) implements ArrivalQuestions {

    @Override
    public Optional<Section> open(ClientId client, SessionId session) {
        return feedback.unanswered(client, session).map(open -> new ArrivalSection(open, feedback));
    }

    @Override
    public void pageLeft(ClientId client) {
        feedback.assessLeftAtArrival(client);
    }
}
