package org.tenderpoint.platform.id;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An id of one kind of record. */
public interface Id {

    UUID value();

    /** The id of a new record. */
    static <T extends Id> T random(Function<UUID, T> of) {
        return of.apply(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is not a UUID in its usual form. */
    static <T extends Id> Optional<T> parse(String text, Function<UUID, T> of) {
        try {
            var uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? Optional.of(of.apply(uuid)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    record AdjustmentId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of an activity that a client wants to be able to do again. */
    record AimId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of aims that were set together. */
    record AimSetId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record AlertId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record AssessmentId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of a photo or paper of a session. */
    record AttachmentId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record CalendarAddressId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record ClearanceId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record ClientId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of a file that is stored with a record. */
    record DocumentId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record FeedbackId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record FollowUpId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record HoldId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record ImportId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record IncidentId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record IntakeVersionId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record LetterId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of one version of a scored measure. */
    record MeasureId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record MessageId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of a stored monthly report. */
    record OutcomeReportId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record PartnerId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record ReferralId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record ScreeningId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of an intake that a client filled in alone. */
    record SelfIntakeId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of sessions that were planned together. */
    record SeriesId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record SessionId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of a clinician's sign-off of a rule set. */
    record SignOffId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The id of an address of the practice. */
    record PracticePlaceId(UUID value) implements Id {

        /** The practice's own, which has no row: its address, phone and hours are those of the practice. */
        public static final PracticePlaceId OWN = new PracticePlaceId(new UUID(0, 0));

        /** Reads a column in which null stands for the practice's own place. */
        public static PracticePlaceId of(@Nullable UUID stored) {
            return stored == null ? OWN : new PracticePlaceId(stored);
        }

        /** As a column keeps it: null for the practice's own place. */
        public @Nullable UUID stored() {
            return equals(OWN) ? null : value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record TrainingId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record UserId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
