package org.tenderpoint.screening.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a client's next session may be, and when it is best.
 *
 * @param notBefore from when they may come again: postponed, at rest, or after a longer gap
 * @param agreed the days that it is best on; it may be on others
 */
public record NextDays(Optional<LocalDate> notBefore, Optional<AgreedDays> agreed) {

    public static final NextDays ANY = new NextDays(Optional.empty(), Optional.empty());

    /** The days that were agreed for a client's next session. */
    public record AgreedDays(LocalDate first, LocalDate last) {

        public boolean include(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The day to propose: as agreed, not before they may come, else the soonest. */
    public LocalDate proposed(LocalDate soonest) {
        return Stream.of(notBefore, agreed.map(AgreedDays::first))
                .flatMap(Optional::stream)
                .filter(soonest::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(soonest);
    }
}
