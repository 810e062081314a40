package org.tenderpoint.followup.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.followup.page.OwnPage.HandedPage;
import org.tenderpoint.intake.BirthGate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.TapTransaction;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.page.TypedBirth;

/**
 * A client's own page, for the client. The ticket alone permits it: without the birth date, given in the same browser,
 * it shows nothing about a client.
 */
@Service
@PreAuthorize("permitAll()")
class OwnPageService {

    private final HandedPages pages;
    private final SorenessCourse course;
    private final BirthGate births;
    private final PracticeService practice;
    private final Staff staff;
    private final TapTransaction taps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPageService(
            HandedPages pages, SorenessCourse course, BirthGate births,
            PracticeService practice, Staff staff, TapTransaction taps, ApplicationEventPublisher events, Clock clock) {
        this.pages = pages;
        this.course = course;
        this.births = births;
        this.practice = practice;
        this.staff = staff;
        this.taps = taps;
        this.events = events;
        this.clock = clock;
    }

    /** Empty if the link does not open, whatever the reason. */
    public Optional<OwnPage> open(LinkTicket ticket) {
        var now = clock.instant();
        return taps.within(() -> pages.opening(ticket, now).map(page -> {
            var newest = pages.newest(page);
            return new OwnPage(
                    pages.practiceOf(newest),
                    page.language(),
                    page.triesLeft(),
                    page.remembers(ticket.browserHash(), now) ? Optional.of(handed(page, newest)) : Optional.empty());
        }));
    }

    private HandedPage handed(ClientPage page, ClientPage newest) {
        return new HandedPage(
                reaches().called(page.client()),
                staff.active(newest.therapist()).map(UserRecord::firstName).orElse(""),
                newest.sessionEnd(),
                lastDay(page.expiresAt()),
                pages.sheets(newest),
                course.of(page.client()));
    }

    private ClientReaches reaches() {
        return births.reaches();
    }

    private LocalDate lastDay(Instant expiry) {
        return LocalDate.ofInstant(expiry, practice.zone());
    }

    /**
     * Takes the birth date that opens the page.
     *
     * @return what is wrong with it, as the last part of a key under {@code selfintake.wrong}; empty if it opens
     */
    public Optional<String> recognise(LinkTicket ticket, TypedBirth typed) {
        var now = clock.instant();
        return taps.within(() -> pages.opening(ticket, now).flatMap(page -> {
            var problem = births.tried(page, Optional.empty(), typed, now).problem();
            if (problem.isEmpty()) {
                page.recognised(ticket.browserHash(), now);
                events.publishEvent(AuditEvent.opened(HandedPages.RECORD, page.getId(), page.client()));
            }
            pages.save(page);
            return problem;
        }));
    }

    /** Ends every code of this client; only who has given the birth date may. @return whether it did */
    public boolean end(LinkTicket ticket) {
        var now = clock.instant();
        return taps.within(() -> {
            var page = pages.opening(ticket, now).filter(one -> one.remembers(ticket.browserHash(), now));
            page.ifPresent(one -> pages.end(one.client(), now));
            return page.isPresent();
        });
    }
}
