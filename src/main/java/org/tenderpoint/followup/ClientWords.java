package org.tenderpoint.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are written and said to clients: {@code Thu 12 March, 10:00}. */
record ClientWords(ZoneId zone) {

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.UK).format(at.atZone(zone));
    }

    String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).format(day);
    }
}
