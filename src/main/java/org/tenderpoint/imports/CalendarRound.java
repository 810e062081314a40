package org.tenderpoint.imports;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.imports.CalendarFetch.FetchRefused;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.Delegates;

/** Reads each subscribed calendar once an hour, in the name of the manager who subscribed to it. */
@Component
record CalendarRound(CalendarFetch calendars, CalendarAddressStore store, ImportService imports, Delegates delegates,
        RunAs runAs, PracticeTime time) {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRound.class);
    private static final Duration EVERY = Duration.ofHours(1);

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT5M")
    public void go() {
        store.all().stream()
                .filter(one -> !time.now().isBefore(one.readAt().plus(EVERY)))
                .forEach(this::read);
    }

    private void read(CalendarEntry one) {
        if (!store.takeTurn(one.id(), time.now(), EVERY)) {
            return;
        }
        var manager = delegates.of(one.addedBy(), Role.MANAGER);
        var address = store.address(one.id());
        if (manager.isEmpty()) {
            store.keepOutcome(one.id(), CalendarOutcome.NOT_ALLOWED, 0, 0);
        } else if (address.isEmpty()) {
            store.keepOutcome(one.id(), CalendarOutcome.LOST, 0, 0);
        } else {
            try {
                var file = new DroppedFile(one.host(), calendars.fetch(address.get()));
                // an import that runs meanwhile has the calendar's next hour
                runAs.user(manager.get(),
                        () -> imports.quietly(BroughtFiles.ofCalendar(file, one.therapist(), one.id())))
                        .ifPresent(done -> store.keepOutcome(
                                one.id(), done.emptied() ? CalendarOutcome.EMPTIED : CalendarOutcome.READ,
                                CalendarAddresses.changedSessions(done), done.left().size()));
            } catch (FetchRefused | SourceRefused refused) {
                store.keepOutcome(one.id(), CalendarOutcome.NOT_READ, 0, 0);
            } catch (RuntimeException e) {
                LOG.error("A calendar could not be read", SafeStackTrace.of(e));
                store.keepOutcome(one.id(), CalendarOutcome.NOT_READ, 0, 0);
            }
        }
    }
}
