package org.tenderpoint.followup;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.session.DoneWorkReader;

/** What happens after a session, told by its services. */
@DatabaseTest
@As(Role.THERAPIST)
@RecordApplicationEvents
@Moment("2026-11-24T12:00:00Z")
abstract class AfterASession {

    static final ZoneId ZONE = TestUsers.SETTINGS.zone();

    @Autowired
    FeedbackService feedback;

    @Autowired
    WorklistService worklist;

    @Autowired
    AssessmentService assessments;
    @Autowired
    RecordedAnswerService recordedAnswers;

    @Autowired
    FollowUpScene scene;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    HoldService holds;

    @Autowired
    TestTrail trail;

    @Autowired
    Moment.Shared clock;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    @Autowired
    jakarta.persistence.EntityManager entities;

    java.util.List<HoldKind> kinds(ClientId client) {
        return holds.openHolds(client).stream().map(HoldRecord::kind).toList();
    }
}
