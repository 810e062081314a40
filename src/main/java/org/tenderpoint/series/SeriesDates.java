package org.tenderpoint.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.tenderpoint.platform.OpeningHours;

/** Proposes when the sessions of a series take place: on the same weekday and hour, spread over its weeks. */
public final class SeriesDates {

    public static final int FEWEST = 2;
    public static final int MOST = 12;
    public static final int MOST_WEEKS = 26;

    private static final int WEEK = 7;

    private SeriesDates() {}

    /**
     * The dates; one that is a closing day moves to the next day that is open, within the week. With more sessions than
     * weeks, several lie in one week.
     *
     * @throws IllegalArgumentException if there are too few or too many
     */
    public static List<LocalDateTime> of(LocalDateTime first, int sessions, int weeks, OpeningHours hours) {
        if (sessions < FEWEST || sessions > MOST || weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("No series of so many sessions or weeks");
        }
        return IntStream.range(0, sessions)
                .mapToObj(number -> first.plusDays(weeks >= sessions
                        ? (long) WEEK * (number * weeks / sessions)
                        : (long) number * weeks * WEEK / sessions))
                .map(date -> firstOpen(date.toLocalDate(), hours).atTime(date.toLocalTime()))
                .toList();
    }

    /** This day, or the next of a week on which the practice opens; this day where it opens on none. */
    public static LocalDate firstOpen(LocalDate from, OpeningHours hours) {
        return hours.firstOpenDay(from, WEEK).orElse(from);
    }

    /** The day on which a series is judged, if nothing else is wanted: when its weeks are over. */
    public static LocalDate judging(LocalDateTime first, int weeks) {
        return first.toLocalDate().plusWeeks(weeks);
    }
}
