package org.tenderpoint.intake.ui;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.IntakeVersionId;
import org.tenderpoint.platform.id.SelfIntakeId;
import org.tenderpoint.vocabulary.facts.Edition;

/**
 * An intake as being typed.
 *
 * @param base the version that it started from; empty for a first intake
 * @param unread invalid texts as typed, by their field's key
 * @param review what a client sent, if it was laid over the form
 * @param edition the edition of the questions that was typed in; what no longer counts is left out
 */
record IntakeDraft(
        Optional<IntakeVersionId> base, IntakeAnswers answers, Map<String, String> unread, Optional<Review> review,
        @Nullable Integer edition) {

    /** Typed in the questions of today. */
    IntakeDraft(
            Optional<IntakeVersionId> base, IntakeAnswers answers, Map<String, String> unread,
            Optional<Review> review) {
        this(base, answers, unread, review, Edition.CURRENT);
    }

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
        // a draft that an older program wrote has neither
        review = Objects.requireNonNullElse(review, Optional.empty());
        int asked = Objects.requireNonNullElse(edition, Edition.FIRST);
        answers = answers.givenIn(asked);
        review = review.map(one -> new Review(one.id(), one.laidOn().givenIn(asked), one.decisions()));
        edition = Edition.CURRENT;
    }

    static String key(ClientId client) {
        return "intake:" + client;
    }
}
