package org.tenderpoint.outcome;

import java.time.LocalDate;
import org.tenderpoint.shared.Coded;

/** How far back figures go, by the day on which sessions ended. */
public enum Period implements Coded {
    DAYS_30(30),
    DAYS_90(90),
    YEAR(365);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** The first day of the period that ends on this one. */
    public LocalDate from(LocalDate today) {
        return today.minusDays(days - 1L);
    }
}
