package org.tenderpoint.screening.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.link.ClientLinks;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;

/**
 * The link to the questions before a visit, handed over by the person who speaks with the client. Therapists do it for
 * their own clients.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class EveningLinkService {

    private final PlannedSessionRepository sessions;
    private final EveningMessages messages;
    private final EveningLinks links;
    private final ClientLinks clientLinks;
    private final ClientService clients;
    private final RecordGate gate;
    private final Clock clock;

    EveningLinkService(
            PlannedSessionRepository sessions, EveningMessages messages, EveningLinks links, ClientLinks clientLinks,
            ClientService clients, RecordGate gate, Clock clock) {
        this.sessions = sessions;
        this.messages = messages;
        this.links = links;
        this.clientLinks = clientLinks;
        this.clients = clients;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Whether the link of a session can be handed over now; empty where nobody is asked by a link: it is not switched
     * on, the client comes for the first time, or the session has begun.
     */
    @Transactional(readOnly = true)
    public Optional<EveningOffer> offer(SessionId id) {
        gate.requireToSchedule(id);
        return sessions.findById(id.value()).flatMap(session -> offer(session, clock.instant()));
    }

    /** The next session of a client, if its link can be handed over now. */
    @Transactional(readOnly = true)
    public Optional<SessionId> next(ClientId client) {
        gate.requireToSchedule(client);
        var now = clock.instant();
        return sessions.findByClientIdAndStateIn(client.value(), Set.of(SessionState.PLANNED)).stream()
                .filter(session -> session.startAt().isAfter(now))
                .min(Comparator.comparing(PlannedSession::startAt))
                .filter(session -> offer(session, now).filter(offer -> offer.hindrance().isEmpty()).isPresent())
                .map(PlannedSession::id);
    }

    /**
     * A new link, to be handed over by the caller; earlier ones keep working.
     *
     * @throws IllegalStateException if it cannot be handed over now
     */
    @Transactional
    public EveningAddress make(SessionId id) {
        gate.requireToSchedule(id);
        var session = sessions.findById(id.value()).orElseThrow();
        if (offer(session, clock.instant()).filter(offer -> offer.hindrance().isEmpty()).isEmpty()) {
            throw new IllegalStateException("No link now");
        }
        var contact = clients.contact(session.client());
        var address = messages.freshLink(id.value(), contact.language());
        return new EveningAddress(
                address, contact.phone(),
                messages.shortWords(session, contact.language()).replace(NewMessage.LINK, address),
                session.startAt());
    }

    private Optional<EveningOffer> offer(PlannedSession session, Instant now) {
        var why = links.hindrance(session.client());
        if (!messages.asks(session, now) || why.filter(MessageTrouble.NOT_NEEDED::equals).isPresent()) {
            return Optional.empty();
        }
        var from = session.startAt().minus(ToldByLink.COUNTS);
        return Optional.of(new EveningOffer(hindrance(why, now.isBefore(from)), from));
    }

    private Optional<NoEveningLink> hindrance(Optional<MessageTrouble> why, boolean early) {
        if (clientLinks.publicAddress().isEmpty()) {
            return Optional.of(NoEveningLink.NO_ADDRESS);
        }
        if (why.filter(MessageTrouble.UNWANTED::equals).isPresent()) {
            return Optional.of(NoEveningLink.UNWANTED);
        }
        if (why.filter(MessageTrouble.NO_WAY::equals).isPresent()) {
            return Optional.of(NoEveningLink.NO_BIRTH_DATE);
        }
        return early ? Optional.of(NoEveningLink.TOO_EARLY) : Optional.empty();
    }

    /** @param from the moment from which answers count at the door */
    public record EveningOffer(Optional<NoEveningLink> hindrance, Instant from) {}

    /** Why no link is handed over for a session. */
    public enum NoEveningLink implements Coded {
        /** The practice has not set the address at which clients reach the program. */
        NO_ADDRESS,
        /** The client does not want to be contacted. */
        UNWANTED,
        /** Without a birth date nothing shows that it is this client who answers. */
        NO_BIRTH_DATE,
        /** Answers would be too old at the door. */
        TOO_EARLY
    }

    /**
     * A link as handed to a client, once; the program stores only its hash.
     *
     * @param phone of the client, for a message
     * @param message the link with the words around it, for a phone
     */
    public record EveningAddress(String address, String phone, String message, Instant expiresAt) {

        /** Never the token. */
        @Override
        public String toString() {
            return "EveningAddress";
        }
    }
}
