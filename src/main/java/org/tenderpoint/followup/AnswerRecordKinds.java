package org.tenderpoint.followup;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.client.RecordKind;
import org.tenderpoint.client.RecordKind.Copied;
import org.tenderpoint.client.RecordKind.Shown;
import org.tenderpoint.client.RecordKinds;
import org.tenderpoint.client.RecordTable;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.assessment.Assessment;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.platform.id.ClientId;

/** How sessions felt, and what was made of it. */
@Component
@Order(61)
class AnswerRecordKinds implements RecordKinds {

    private static final String LINES = "the order of the lines";
    private static final Shown WITH_THE_FOLLOW_UP = Shown.not("told with the follow-up that it is of");

    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;

    AnswerRecordKinds(FeedbackRepository feedbacks, AssessmentRepository assessments) {
        this.feedbacks = feedbacks;
        this.assessments = assessments;
    }

    @Override
    public String about() {
        return "followup";
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(answers(), assessments());
    }

    private RecordKind answers() {
        return new RecordKind(
                List.of(
                        RecordTable.of("feedbacks")
                                .leavesOut("id follow_up_id client_id draft_of version", RecordTable.OWN_KEYS)
                                .leavesOut("state", "given ones only")
                                .leavesOut(
                                        "onset course spread sides eases_with_movement swelling bruising pressure_felt would_return",
                                        "left out while unknown")
                                .leavesOut("steps_done", "the same answers as they were keyed in")
                                .leavesOut(
                                        "level_so_far",
                                        "what they meant while they were being given; a given one has its assessment"),
                        RecordTable.under("feedbacks", "feedback_symptoms", "feedback_id")
                                .leavesOut("feedback_id", RecordTable.OWN_KEYS)
                                .leavesOut("symptom answer", "in words, left out while unknown")),
                Copied.in("answers", client -> feedbacks.given(client.value()).stream().map(Feedback::copy).toList()),
                WITH_THE_FOLLOW_UP);
    }

    private RecordKind assessments() {
        return new RecordKind(
                List.of(
                        RecordTable.of("assessments")
                                .leavesOut("feedback_id client_id version", RecordTable.OWN_KEYS)
                                .leavesOut(
                                        "adjustment_version self_care_version referral_version", "the same version of the rules")
                                .leavesOut("facts", "what it rested on, which stands as answers, sessions and intake"),
                        RecordTable.under("assessments", "assessment_findings", "assessment_id")
                                .leavesOut("assessment_id position", LINES),
                        RecordTable.under("assessments", "region_changes", "assessment_id").leavesOut("assessment_id position", LINES),
                        RecordTable.under("assessments", "self_care_verdicts", "assessment_id")
                                .leavesOut("assessment_id position", LINES),
                        RecordTable.under("assessments", "referral_verdicts", "assessment_id")
                                .leavesOut("assessment_id position", LINES)),
                Copied.in("assessments", this::copies),
                WITH_THE_FOLLOW_UP);
    }

    /** List by list, for together they would multiply each other. */
    private List<CopyRow> copies(ClientId client) {
        assessments.withFindings(client.value());
        assessments.withRegions(client.value());
        assessments.withSelfCare(client.value());
        return assessments.withReferrals(client.value()).stream().map(Assessment::copy).toList();
    }
}
