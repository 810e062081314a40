package org.tenderpoint.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the follow-ups' part of a client's copy stands. */
@Component
class FollowUpCopyReader {

    final FollowUpRepository followUps;
    final ContactRepository contacts;
    final ContactTryRepository tries;
    final FeedbackRepository feedbacks;
    final StandingAdjustmentRepository adjustments;
    final RecordedAnswerRepository recorded;
    final AlertRepository alerts;
    final AlertContactRepository alertContacts;
    private final AssessmentRepository assessments;

    FollowUpCopyReader(
            FollowUpRepository followUps,
            ContactRepository contacts,
            ContactTryRepository tries,
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            StandingAdjustmentRepository adjustments,
            RecordedAnswerRepository recorded,
            AlertRepository alerts,
            AlertContactRepository alertContacts) {
        this.followUps = followUps;
        this.contacts = contacts;
        this.tries = tries;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.adjustments = adjustments;
        this.recorded = recorded;
        this.alerts = alerts;
        this.alertContacts = alertContacts;
    }

    /** With all that belongs to them, the oldest first; list by list, for together they would multiply each other. */
    List<Assessment> assessments(UUID client) {
        assessments.withFindings(client);
        assessments.withRegions(client);
        assessments.withSelfCare(client);
        return assessments.withReferrals(client);
    }
}
