package org.tenderpoint.screening.plan;

import java.time.LocalDate;

/** The days that were agreed for a client's next session. */
public record AgreedDays(LocalDate first, LocalDate last) {

    public boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
