package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.tenderpoint.platform.place.Formats;

/**
 * Writes and speaks moments for clients, in their language: {@code Thu 12 March, 10:00}, {@code Do 12. März, 10:00}.
 */
public record ClientWords(ZoneId zone, Locale language) {

    public ClientWords(ZoneId zone) {
        this(zone, Locale.ENGLISH);
    }

    public String moment(Instant at) {
        return Formats.here().in(language).moment(at, zone);
    }

    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        return Formats.here().in(language).said(day);
    }
}
