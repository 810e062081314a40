package org.tenderpoint.followup;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.platform.store.ByCode;

/** The database keeps the vocabulary's codes, so that a table reads as the rules do. */
final class Converters {

    private Converters() {}

    @Converter(autoApply = true)
    static class OfFollowUpState extends ByCode<FollowUpState> {
        OfFollowUpState() {
            super(FollowUpState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfClosedHow extends ByCode<ClosedHow> {
        OfClosedHow() {
            super(ClosedHow.class);
        }
    }

    @Converter(autoApply = true)
    static class OfContactKind extends ByCode<ContactKind> {
        OfContactKind() {
            super(ContactKind.class);
        }
    }

    @Converter(autoApply = true)
    static class OfContactState extends ByCode<ContactState> {
        OfContactState() {
            super(ContactState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfTryOutcome extends ByCode<TryOutcome> {
        OfTryOutcome() {
            super(TryOutcome.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAlertState extends ByCode<AlertState> {
        OfAlertState() {
            super(AlertState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAlertOutcome extends ByCode<AlertOutcome> {
        OfAlertOutcome() {
            super(AlertOutcome.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAnsweredBy extends ByCode<AnsweredBy> {
        OfAnsweredBy() {
            super(AnsweredBy.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAnswerWay extends ByCode<AnswerWay> {
        OfAnswerWay() {
            super(AnswerWay.class);
        }
    }

    @Converter(autoApply = true)
    static class OfFeedbackState extends ByCode<FeedbackState> {
        OfFeedbackState() {
            super(FeedbackState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAssessmentState extends ByCode<AssessmentState> {
        OfAssessmentState() {
            super(AssessmentState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAdjustmentState extends ByCode<AdjustmentState> {
        OfAdjustmentState() {
            super(AdjustmentState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAnswerKind extends ByCode<AnswerKind> {
        OfAnswerKind() {
            super(AnswerKind.class);
        }
    }

    /** By its position, since the list is ordered by it. */
    @Converter(autoApply = true)
    static class OfUrgency implements AttributeConverter<Urgency, Integer> {
        @Override
        public @Nullable Integer convertToDatabaseColumn(@Nullable Urgency urgency) {
            return urgency == null ? null : urgency.ordinal();
        }

        @Override
        public @Nullable Urgency convertToEntityAttribute(@Nullable Integer position) {
            return position == null ? null : Urgency.values()[position];
        }
    }

    @Converter(autoApply = true)
    static class OfTriageLevel extends ByCode<TriageLevel> {
        OfTriageLevel() {
            super(TriageLevel.class);
        }
    }
}
