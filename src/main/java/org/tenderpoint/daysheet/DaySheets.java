package org.tenderpoint.daysheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.daysheet.DaySheetStore.StoredSheet;
import org.tenderpoint.followup.CallsOfDay;
import org.tenderpoint.followup.CallsOfDay.DueCall;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Pdf.LockedPdf;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.screening.plan.PlannedDay;
import org.tenderpoint.screening.plan.PlannedDay.PlannedVisit;

/** Makes sheets: as a page to be printed, and as a locked file. Asks nobody for permission. */
@Component
record DaySheets(PlannedDay plans, CallsOfDay calls, ClientReaches clients, Staff staff, PracticeService practice,
        DaySheetFolder folder, DaySheetStore store, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(DaySheets.class);
    private static final int DAYS_TO_LOOK_AHEAD = 60;

    /** The next day after this one on which the practice is open or has a session. */
    LocalDate after(LocalDate day) {
        var set = practice.require();
        var from = day.plusDays(1);
        return Stream
                .concat(set.openingHours().firstOpenDay(from, DAYS_TO_LOOK_AHEAD).stream(),
                        plans.next(from, set.zone()).stream())
                .min(LocalDate::compareTo)
                .orElse(from);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), practice.require().zone());
    }

    /** The sheet of a day, in the language of the practice. */
    String page(LocalDate day) {
        var set = practice.require();
        return Texts.speaking(PageLanguage.spokenIn(set.country()).locale(), () -> page(day, set));
    }

    private String page(LocalDate day, PracticeRecord set) {
        var visits = plans.of(day, set.zone());
        var due = calls.dueBefore(endOf(day, set.zone()));
        var named = clients.named(Stream
                .concat(visits.stream().map(PlannedVisit::client), due.stream().map(DueCall::client)).toList());
        var people = staff.names(visits.stream().map(PlannedVisit::therapist).toList());
        return new DaySheetPaper(set, clock.instant()).page(day, visits, due, named, people);
    }

    /**
     * Makes the file of this day; and those of the days after it, while there are sessions and the practice does not
     * open: no closing time makes the next one then.
     */
    Optional<DaySheetTrouble> makeFrom(LocalDate day) {
        var trouble = make(day);
        return trouble.isPresent() || !closedWithSessions(day) ? trouble : makeFrom(after(day));
    }

    private boolean closedWithSessions(LocalDate day) {
        var set = practice.require();
        return set.openingHours().on(day).isEmpty()
                && plans.next(day, set.zone()).filter(day::equals).isPresent();
    }

    /** Makes the file of this day; what went wrong is kept for the page and the managers' start page. */
    private Optional<DaySheetTrouble> make(LocalDate day) {
        var stored = store.one();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var trouble = write(stored.get(), day);
        trouble.ifPresentOrElse(
                why -> store.failed(stored.get(), why, clock.instant()),
                () -> store.keepMade(stored.get(), day, clock.instant()));
        return trouble;
    }

    private Optional<DaySheetTrouble> write(StoredSheet stored, LocalDate day) {
        var password = store.password(stored);
        if (password.isEmpty()) {
            return Optional.of(DaySheetTrouble.PASSWORD);
        }
        try {
            folder.write(day, LockedPdf.of(Pdf.of(page(day)), password.get()));
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            LOG.error("A day sheet could not be written", SafeStackTrace.of(e));
            return Optional.of(DaySheetTrouble.FOLDER);
        } catch (RuntimeException e) {
            LOG.error("A day sheet could not be made", SafeStackTrace.of(e));
            return Optional.of(DaySheetTrouble.OTHER);
        }
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
