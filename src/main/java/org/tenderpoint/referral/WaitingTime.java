package org.tenderpoint.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How long somebody waited for a first appointment. */
final class WaitingTime {

    private WaitingTime() {}

    /** Whole days of the practice; an appointment on the same day counts as no wait. */
    static int days(Instant from, LocalDate first, ZoneId zone) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), first)));
    }
}
