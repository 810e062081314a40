package org.tenderpoint.followup.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.ArrivalQuestions;

/** Asks at the next arrival how the last session felt, if nobody has answered yet (SCR-023). */
@Component
class ArrivalFollowUp implements ArrivalQuestions {

    private final FeedbackService feedback;
    private final Drafts drafts;

    ArrivalFollowUp(FeedbackService feedback, Drafts drafts) {
        this.feedback = feedback;
        this.drafts = drafts;
    }

    @Override
    public Optional<Section> open(ClientId client, SessionId session) {
        return feedback.unanswered(client, session).map(open -> new ArrivalSection(open, feedback, drafts));
    }
}
