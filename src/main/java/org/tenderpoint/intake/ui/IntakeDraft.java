package org.tenderpoint.intake.ui;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.IntakeVersionId;
import org.tenderpoint.platform.id.SelfIntakeId;

/**
 * An intake as being typed.
 *
 * @param base the version that it started from; empty for a first intake
 * @param unread invalid texts as typed, by their field's key
 * @param review what a client sent, if it was laid over the form
 */
record IntakeDraft(
        Optional<IntakeVersionId> base, IntakeAnswers answers, Map<String, String> unread, Optional<Review> review) {

    /**
     * @param laidOn the form's answers before
     * @param decisions by the key of the field
     */
    record Review(SelfIntakeId id, IntakeAnswers laidOn, Map<String, Decision> decisions) {

        Review {
            decisions = Map.copyOf(decisions);
        }
    }

    IntakeDraft {
        unread = Map.copyOf(unread);
        // a draft that an older program wrote has none
        review = Objects.requireNonNullElse(review, Optional.empty());
    }

    static String key(ClientId client) {
        return "intake:" + client;
    }
}
