package org.tenderpoint.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are written and said to clients: {@code Thu 12 March, 10:00}, {@code Do 12. März, 10:00}. */
public record ClientWords(ZoneId zone, Locale language) {

    ClientWords(ZoneId zone) {
        this(zone, Locale.ENGLISH);
    }

    public String moment(Instant at) {
        return format("EEE d MMMM, HH:mm", "EE d. MMMM, HH:mm").format(at.atZone(zone));
    }

    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        return format("EEEE d MMMM", "EEEE, d. MMMM").format(day);
    }

    private DateTimeFormatter format(String english, String german) {
        return language.getLanguage().equals("de")
                ? DateTimeFormatter.ofPattern(german, Locale.GERMANY)
                : DateTimeFormatter.ofPattern(english, Locale.UK);
    }
}
