package org.tenderpoint.followup.ui;

import java.time.ZoneId;
import org.tenderpoint.followup.adjustment.AdjustmentRecord;
import org.tenderpoint.followup.answers.AnswerKind;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.KeptFields;

/** The small forms about one result; what is typed in each survives by itself. */
record ResultForms(AssessmentRecord record, Drafts drafts, ZoneId zone) {

    /** Changes the result, and forgets what was typed once that is done. */
    @FunctionalInterface
    interface Change {
        void apply(AssessmentChange change, String reason, KeptFields typed);
    }

    KeptFields level() {
        return kept(levelKey());
    }

    KeptFields leftOut(AdjustmentRecord adjustment) {
        return kept(leftOutKey(adjustment));
    }

    KeptFields said(AnswerKind kind) {
        return kept(saidKey(kind));
    }

    boolean levelWaits() {
        return KeptFields.waits(drafts, levelKey());
    }

    boolean leftOutWaits(AdjustmentRecord adjustment) {
        return KeptFields.waits(drafts, leftOutKey(adjustment));
    }

    boolean saidWaits(AnswerKind kind) {
        return KeptFields.waits(drafts, saidKey(kind));
    }

    private KeptFields kept(String key) {
        return new KeptFields(drafts, key, zone);
    }

    private String levelKey() {
        return "result-level:" + record.id();
    }

    private String leftOutKey(AdjustmentRecord adjustment) {
        return "left-out:" + adjustment.id();
    }

    private String saidKey(AnswerKind kind) {
        return "said-" + kind.code() + ":" + record.followUp();
    }
}
