package org.tenderpoint.followup.assessment;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.id.Id.ClientId;

/** What was made of the answers. */
@Component
@Order(62)
record AssessmentRecordKinds(AssessmentRepository assessments) implements RecordKinds {

    private static final String LINES = "the order of the lines";

    @Override
    public List<RecordKind> kinds() {
        return List.of(assessmentKind());
    }

    private RecordKind assessmentKind() {
        return new RecordKind(
                List.of(
                        RecordTable.of("assessments")
                                .leavesOut("feedback_id client_id version", RecordTable.OWN_KEYS)
                                .leavesOut("causes", "a therapist's reading of the answers, which stand beside it")
                                .leavesOut("facts", "what it rested on, which stands as answers, sessions and intake"),
                        RecordTable.under("assessments", "assessment_findings", "assessment_id")
                                .leavesOut("assessment_id position", LINES),
                        RecordTable.under("assessments", "region_changes", "assessment_id")
                                .leavesOut("assessment_id position", LINES),
                        RecordTable.under("assessments", "self_care_verdicts", "assessment_id")
                                .leavesOut("assessment_id position", LINES),
                        RecordTable.under("assessments", "referral_verdicts", "assessment_id")
                                .leavesOut("assessment_id position", LINES)),
                CopyPart.in("assessments", this::copies),
                TimelinePart.not("told with the follow-up that it is of"));
    }

    /** List by list, for together they would multiply each other. */
    private List<CopyRow> copies(ClientId client) {
        assessments.withFindings(client.value());
        assessments.withRegions(client.value());
        assessments.withSelfCare(client.value());
        assessments.withReferrals(client.value());
        return assessments.keptOf(client.value()).stream().map(StoredAssessment::copy).toList();
    }
}
