package org.tenderpoint.followup.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.followup.assessment.KnownSinceSheet;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.link.ClientLinks;
import org.tenderpoint.practice.link.FreshLink;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.SessionFinished;

/**
 * Makes, renews and ends the pages of clients. Called inside a transaction; checks no permission, since a client ends
 * their page by themselves.
 */
@Component
public class HandedPages {

    static final String RECORD = "ClientPage";

    /** The path in front of a token in an address. */
    static final String PATH = "/y/";

    private final ClientPageRepository pages;
    private final ClientLinks clientLinks;
    private final ClientReaches reaches;
    private final PracticeService practice;
    private final FollowUpRepository followUps;
    private final PracticePlaceService places;
    private final KnownSinceSheet known;
    private final ApplicationEventPublisher events;

    HandedPages(
            ClientPageRepository pages, ClientLinks clientLinks, ClientReaches reaches, PracticeService practice,
            FollowUpRepository followUps, PracticePlaceService places, KnownSinceSheet known,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.clientLinks = clientLinks;
        this.reaches = reaches;
        this.practice = practice;
        this.followUps = followUps;
        this.places = places;
        this.known = known;
        this.events = events;
    }

    public enum NoClientPage implements Coded {
        /** The practice gives none. */
        OFF,
        /** The practice has not set the address at which clients reach the program. */
        NO_ADDRESS,
        /** Nobody could tell the client from somebody else. */
        NO_BIRTH_DATE,
        /** The client has died, or the record is archived or restricted. */
        CLOSED
    }

    /**
     * Why this client gets no page; empty if they may get one. Whether they want to be written to is another matter:
     * nothing is sent, and the page asks nothing.
     */
    Optional<NoClientPage> hindrance(ClientId client) {
        if (!isGiven()) {
            return Optional.of(NoClientPage.OFF);
        }
        if (clientLinks.publicAddress().isEmpty()) {
            return Optional.of(NoClientPage.NO_ADDRESS);
        }
        if (reaches.of(client).isEmpty()) {
            return Optional.of(NoClientPage.CLOSED);
        }
        return reaches.birthDate(client).isEmpty() ? Optional.of(NoClientPage.NO_BIRTH_DATE) : Optional.empty();
    }

    FreshLink hand(DoneWork done, Map<String, HandedSheet> sheets, Locale language, UserId by, Instant now) {
        return link(hash -> ClientPage.handed(done, sheets, hash, language, by, now));
    }

    FreshLink replace(ClientPage before, UserId by, Instant now) {
        return link(hash -> ClientPage.replacing(before, hash, by, now));
    }

    private FreshLink link(Function<String, ClientPage> made) {
        return clientLinks.make(PATH, hash -> saved(made.apply(hash)).expiresAt());
    }

    /** One whose token nobody knows, for the sample practice. */
    void handToNobody(DoneWork done, Map<String, HandedSheet> sheets, UserId by, Instant now) {
        saved(ClientPage.handed(done, sheets, Secret.sha256(Secret.fresh()), Locale.ENGLISH, by, now));
    }

    private ClientPage saved(ClientPage page) {
        events.publishEvent(AuditEvent.of("made", RECORD, page.getId(), page.client()));
        return pages.save(page);
    }

    /** The code of this ticket, if it opens; does not tell unknown, ended, revoked and expired ones apart. */
    Optional<ClientPage> opening(LinkTicket ticket, Instant now) {
        return pages.findByTokenHash(ticket.tokenHash())
                .filter(page -> page.live(now) && hindrance(page.client()).isEmpty());
    }

    /** The practice as it is reached where the session of this sheet was. */
    PracticeRecord practiceOf(ClientPage sheet) {
        return places.practiceAt(followUps.findBySessionId(sheet.session().value()).map(FollowUp::sessionPlace)
                .orElse(PracticePlaceId.OWN));
    }

    /** The sheet that was handed over last, whichever code is open. */
    ClientPage newest(ClientPage page) {
        return pages.findFirstByClientIdOrderBySessionEndDescMadeAtDesc(page.client().value()).orElse(page);
    }

    /** As it was handed over, by the code of the language, but for what became known since. */
    Map<String, HandedSheet> sheets(ClientPage page) {
        var since = known.after(page.session());
        return page.sheets().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        sheet -> sheet.getValue().with(since, Locale.forLanguageTag(sheet.getKey()))));
    }

    /** What could be handed over again: the newest sheet of a session that is not too long ago. */
    Optional<ClientPage> latest(ClientId client, Instant now) {
        return pages.findFirstByClientIdOrderBySessionEndDescMadeAtDesc(client.value())
                .filter(page -> now.isBefore(page.expiresAt()));
    }

    List<ClientPage> live(ClientId client, Instant now) {
        return pages.of(client.value()).stream().filter(page -> page.live(now)).toList();
    }

    void save(ClientPage page) {
        pages.save(page);
    }

    /** Every code of this client. */
    void end(ClientId client, Instant now) {
        var ended = live(client, now);
        ended.forEach(page -> {
            page.revoke(now);
            pages.save(page);
        });
        ended.stream().findFirst()
                .ifPresent(page -> events.publishEvent(AuditEvent.of("ended", RECORD, page.getId(), client)));
    }

    /** Each session makes a page longer; one that has expired stays so until the next sheet. */
    @EventListener
    void on(SessionFinished finished) {
        pages.of(finished.client().value()).stream()
                .filter(page -> finished.endedAt().isBefore(page.expiresAt()))
                .forEach(page -> {
                    page.renew(finished.endedAt());
                    pages.save(page);
                });
    }

    private boolean isGiven() {
        return practice.current().filter(PracticeRecord::clientPages).isPresent();
    }
}
