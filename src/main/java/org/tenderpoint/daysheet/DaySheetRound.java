package org.tenderpoint.daysheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceService;

/**
 * Scheduled work: makes the sheet once the practice has closed, and removes those whose time is over. Of several nodes
 * one makes it: it takes the row's turn.
 */
@Component
record DaySheetRound(DaySheets sheets, DaySheetStore store, DaySheetFolder folder, PracticeService practice,
        PracticePlaceService places, Clock clock) {

    /** After a failure, that long passes before it is tried again. */
    private static final Duration REST = Duration.ofHours(1);

    /** A closing time longer ago than this is not made up for. */
    private static final int DAYS_TO_LOOK_BACK = 14;

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void go() {
        var set = practice.current();
        if (set.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, set.get().zone());
        clean(today);
        closed(set.get().zone(), today, now)
                .filter(closed -> store.takeTurn(closed.at(), now.minus(REST), now))
                .ifPresent(closed -> {
                    var next = sheets.after(closed.day());
                    sheets.makeFrom(next.isBefore(today) ? today : next);
                });
    }

    private void clean(LocalDate today) {
        try {
            folder.clean(today);
        } catch (IOException e) {
            throw new UncheckedIOException("Old day sheets could not be removed", e);
        }
    }

    /** The last closing time that is over: of the place that closes last that day. */
    private Optional<ClosedDay> closed(ZoneId zone, LocalDate today, Instant now) {
        var open = places.all().stream().filter(PracticePlaceRecord::active)
                .map(place -> place.details().openingHours()).toList();
        return IntStream.rangeClosed(0, DAYS_TO_LOOK_BACK)
                .mapToObj(today::minusDays)
                .flatMap(day -> open.stream().flatMap(hours -> hours.closing(day, zone).stream())
                        .max(Comparator.naturalOrder()).map(at -> new ClosedDay(day, at)).stream())
                .filter(closed -> !closed.at().isAfter(now))
                .findFirst();
    }

    private record ClosedDay(LocalDate day, Instant at) {}
}
