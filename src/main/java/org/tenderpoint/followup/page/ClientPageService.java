package org.tenderpoint.followup.page;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.followup.page.HandedPages.NoClientPage;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.link.FreshLink;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;

/** The staff's side of a client's page: it is handed over with the sheet, once more if the paper is lost, and ended. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
@Transactional
public class ClientPageService {

    private final HandedPages pages;
    private final AftercareService aftercare;
    private final DoneWorkReader work;
    private final ClientService clients;
    private final RecordGate gate;
    private final CurrentUser user;
    private final Clock clock;

    ClientPageService(
            HandedPages pages, AftercareService aftercare, DoneWorkReader work, ClientService clients, RecordGate gate,
            CurrentUser user, Clock clock) {
        this.pages = pages;
        this.aftercare = aftercare;
        this.work = work;
        this.clients = clients;
        this.gate = gate;
        this.user = user;
        this.clock = clock;
    }

    /** Why this client gets no page with the sheet; empty if they do. */
    @Transactional(readOnly = true)
    public Optional<NoClientPage> hindrance(ClientId client) {
        gate.requireToSchedule(client);
        return pages.hindrance(client);
    }

    /**
     * Keeps the sheet as it is handed over now, with a code of its own for it; earlier codes show it too.
     *
     * @throws IllegalStateException if there is a {@link #hindrance}
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public FreshLink hand(SessionId session) {
        var done = gate.filter(work.of(session), DoneWork::client)
                .orElseThrow(() -> new NoSuch("session that has ended"));
        requireNoHindrance(done.client());
        var sheets = aftercare.inEveryLanguage(session);
        return pages.hand(
                done, HandedSheet.all(sheets), sheets.getFirst().language(), user.id(), clock.instant());
    }

    /** What a client has; empty if there is nothing to do about it. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    @Transactional(readOnly = true)
    public Optional<PageGiven> pageGiven(ClientId client) {
        gate.requireToSchedule(client);
        var now = clock.instant();
        return pages.latest(client, now)
                .filter(_ -> pages.hindrance(client).isEmpty())
                .map(page -> new PageGiven(!pages.live(client, now).isEmpty(), page.expiresAt()));
    }

    /**
     * Another code for the sheet that was handed over last.
     *
     * @throws IllegalStateException if there is a {@link #hindrance}, or nothing was handed over lately
     */
    public PageAddress newAddress(ClientId client) {
        gate.requireToSchedule(client);
        requireNoHindrance(client);
        var latest = pages.latest(client, clock.instant())
                .orElseThrow(() -> new IllegalStateException("Nothing was handed over lately"));
        var contact = clients.contact(client);
        var link = pages.replace(latest, user.id(), clock.instant());
        return new PageAddress(link.address(), contact.phone(), contact.language(), link.expiresAt());
    }

    /** No code opens it any more; a new one can be made. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public void end(ClientId client) {
        gate.requireToSchedule(client);
        pages.end(client, clock.instant());
    }

    private void requireNoHindrance(ClientId client) {
        pages.hindrance(client).ifPresent(why -> {
            throw new IllegalStateException("No page: " + why.code());
        });
    }

    /** @param live whether a code opens it now */
    public record PageGiven(boolean live, Instant until) {}

    /**
     * A code as handed to a client, once; the program stores only its hash.
     *
     * @param phone of the client, for a message
     * @param language of the client
     */
    public record PageAddress(String address, String phone, Locale language, Instant expiresAt) {

        /** Never the token. */
        @Override
        public String toString() {
            return "PageAddress";
        }
    }
}
