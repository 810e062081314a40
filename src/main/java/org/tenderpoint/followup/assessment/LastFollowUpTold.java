package org.tenderpoint.followup.assessment;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.hold.LastTimeTold;

/** Whether a client has told how the last session felt. */
@Component
record LastFollowUpTold(FollowUpRepository followUps, FeedbackRepository feedbacks) implements LastTimeTold {

    @Override
    public boolean answeredBefore(ClientId client, Instant before) {
        return followUps.findFirstByClientIdAndSessionEndBeforeOrderBySessionEndDesc(client.value(), before).stream()
                .flatMap(last -> feedbacks
                        .findByFollowUpIdAndStateOrderByAnsweredAt(last.id().value(), Feedback.State.GIVEN).stream())
                .anyMatch(given -> given.sorest().isPresent());
    }
}
