package org.tenderpoint.imports;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.CalendarAddressId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * What is brought in at once, and what is known about it.
 *
 * @param calendar the subscribed calendar that it is the present state of: what is in it no longer was cancelled
 */
record BroughtFiles(List<DroppedFile> files, ImportAnswers said, Optional<CalendarAddressId> calendar) {

    static BroughtFiles dropped(List<DroppedFile> files, ImportAnswers said) {
        return new BroughtFiles(files, said, Optional.empty());
    }

    static BroughtFiles first(DroppedFile file, UserId therapist) {
        return dropped(List.of(file), of(therapist));
    }

    static BroughtFiles ofCalendar(DroppedFile file, UserId therapist, CalendarAddressId calendar) {
        return new BroughtFiles(List.of(file), of(therapist), Optional.of(calendar));
    }

    /** Answers for a calendar, all of whose sessions belong to one therapist. */
    private static ImportAnswers of(UserId therapist) {
        return ImportAnswers.NONE.withTherapist("", Optional.of(therapist));
    }
}
