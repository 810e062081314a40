package org.tenderpoint.followup.ui;

import org.springframework.stereotype.Component;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;

/** Beside a plan that waits for a conversation: a link to the page that records it. */
@Component
record TalkStart(HoldService holds, AssessmentService assessments) implements RecordAction {

    @Override
    public Place place() {
        return Place.WAITING_TALK;
    }

    @Override
    public String labelKey() {
        return "followup.plan.record_talk";
    }

    @Override
    public String route(Id client) {
        return holds.openHolds(new ClientId(client.value())).stream()
                .filter(hold -> hold.kind() == HoldKind.THERAPIST_TALK)
                .flatMap(hold -> assessments.newest(new FollowUpId(hold.origin())).stream())
                .map(FollowUpNavigation::route)
                .findFirst().orElse("");
    }
}
