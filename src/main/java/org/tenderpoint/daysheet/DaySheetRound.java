package org.tenderpoint.daysheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/**
 * Scheduled work: makes the sheet once the practice has closed, and removes those whose time is over. Of several nodes
 * one makes it: it takes the row's turn.
 */
@Component
class DaySheetRound {

    /** After a failure, that long passes before it is tried again. */
    private static final Duration REST = Duration.ofHours(1);

    /** A closing time longer ago than this is not made up for. */
    private static final int DAYS_TO_LOOK_BACK = 14;

    private final DaySheets sheets;
    private final DaySheetStore store;
    private final DaySheetFolder folder;
    private final PracticeService practice;
    private final Clock clock;

    DaySheetRound(
            DaySheets sheets, DaySheetStore store, DaySheetFolder folder, PracticeService practice, Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.folder = folder;
        this.practice = practice;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void go() {
        var set = practice.current();
        if (set.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, set.get().zone());
        clean(today);
        closed(set.get(), today, now)
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

    /** The last closing time that is over. */
    private static Optional<ClosedDay> closed(PracticeRecord set, LocalDate today, Instant now) {
        return IntStream.rangeClosed(0, DAYS_TO_LOOK_BACK)
                .mapToObj(today::minusDays)
                .flatMap(day -> set.openingHours().closing(day, set.zone()).map(at -> new ClosedDay(day, at)).stream())
                .filter(closed -> !closed.at().isAfter(now))
                .findFirst();
    }

    private record ClosedDay(LocalDate day, Instant at) {}
}
