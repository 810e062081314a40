package org.tenderpoint.followup.ui;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.ui.DraftFields;

/**
 * The small forms about one result; each keeps what is typed by itself.
 *
 * @param atTheDoor what was typed there about the doctor since
 */
record ResultForms(AssessmentRecord record, Drafts drafts, ZoneId zone, Optional<String> atTheDoor) {

    /** Changes the result, and then forgets what was typed. */
    @FunctionalInterface
    interface Change {
        void apply(AssessmentChange change, String reason, DraftFields typed);
    }

    DraftFields level() {
        return fields(levelKey());
    }

    DraftFields leftOut(StandingAdjustmentRecord adjustment) {
        return fields(leftOutKey(adjustment));
    }

    DraftFields said(AnswerKind kind) {
        return fields(saidKey(kind));
    }

    DraftFields correction(UUID answer) {
        return fields("correct-said:" + answer);
    }

    boolean levelWaits() {
        return DraftFields.waits(drafts, levelKey());
    }

    boolean leftOutWaits(StandingAdjustmentRecord adjustment) {
        return DraftFields.waits(drafts, leftOutKey(adjustment));
    }

    boolean saidWaits(AnswerKind kind) {
        return DraftFields.waits(drafts, saidKey(kind));
    }

    private DraftFields fields(String key) {
        return new DraftFields(drafts, key, zone);
    }

    private String levelKey() {
        return "result-level:" + record.id();
    }

    private String leftOutKey(StandingAdjustmentRecord adjustment) {
        return "left-out:" + adjustment.id();
    }

    private String saidKey(AnswerKind kind) {
        return saidKey(kind, record.followUp());
    }

    /** The key of the draft of what was said, shared by all pages that record it. */
    static String saidKey(AnswerKind kind, Id about) {
        return "said-" + kind.code() + ":" + about;
    }
}
