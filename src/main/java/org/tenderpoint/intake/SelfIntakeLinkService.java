package org.tenderpoint.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.message.ClientWay;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;

/**
 * How a client gets the intake to fill in alone: on the tablet at hand, or by a link. Therapists do it for their own
 * clients.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class SelfIntakeLinkService {

    /** The path in front of a token in an address. */
    public static final String PATH = FreshSelfIntakeLinks.PATH;

    private final FreshSelfIntakeLinks links;
    private final SelfIntakeMessages messages;
    private final ClientService clients;
    private final ConsentService consents;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SelfIntakeLinkService(
            FreshSelfIntakeLinks links, SelfIntakeMessages messages, ClientService clients, ConsentService consents,
            RecordGate gate, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.messages = messages;
        this.clients = clients;
        this.consents = consents;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Why no link can be made; empty if one can. */
    @Transactional(readOnly = true)
    public Optional<NoSelfIntakeLink> hindrance(ClientId client) {
        gate.requireToSchedule(client);
        if (clients.dead(client)) {
            return Optional.of(NoSelfIntakeLink.DIED);
        }
        if (clients.archived(client)) {
            return Optional.of(NoSelfIntakeLink.ARCHIVED);
        }
        if (links.publicAddress().isEmpty()) {
            return Optional.of(NoSelfIntakeLink.NO_ADDRESS);
        }
        return consents.contactRefused(client) ? Optional.of(NoSelfIntakeLink.UNWANTED) : Optional.empty();
    }

    /** What the client was given that still opens. */
    @Transactional(readOnly = true)
    public SelfIntakeOffered offered(ClientId client) {
        var way = hindrance(client).isEmpty() ? messages.wayTo(client) : Optional.<ClientWay>empty();
        var now = clock.instant();
        return new SelfIntakeOffered(links.unrevoked(client, now), links.tabletSince(client, now), way);
    }

    /**
     * A new link, to be handed over by the caller; earlier ones keep working.
     *
     * @throws IllegalStateException if there is a {@link #hindrance}
     */
    public SelfIntakeAddress make(ClientId client) {
        requireNoHindrance(client);
        var contact = clients.contact(client);
        var link = links.link(client, contact.language(), Optional.of(user.id()), clock.instant());
        return new SelfIntakeAddress(
                link.address(), contact.phone(),
                messages.shortWords(contact.language(), user.id()).replace(NewMessage.LINK, link.address()),
                link.expiresAt());
    }

    /**
     * Puts an e-mail or a text with a link into the outbox, which checks again before sending it, in message hours.
     *
     * @return the earliest time it leaves
     * @throws IllegalStateException if there is a {@link #hindrance}, or no address
     */
    public Instant send(ClientId client) {
        requireNoHindrance(client);
        var way = messages.wayTo(client).orElseThrow(() -> new IllegalStateException("There is no address"));
        var due = messages.queue(client, way, user.id(), clock.instant());
        events.publishEvent(AuditEvent.of(
                way.byPhone() ? "asked_by_text_for" : "asked_by_e_mail_for", "SelfIntake", client.value(), client));
        return due;
    }

    /** Revokes every link and tablet session of this client, and what waits in the outbox. */
    public void revoke(ClientId client) {
        gate.requireToSchedule(client);
        var now = clock.instant();
        messages.withhold(client);
        int revoked = links.revoke(client, ConsentChannel.LINK, now) + links.revoke(client, ConsentChannel.KIOSK, now);
        if (revoked > 0) {
            events.publishEvent(AuditEvent.of("revoked_links", "SelfIntake", client.value(), client));
        }
    }

    /**
     * Hands the tablet over to a client. An earlier tablet session of the same client ends; what was typed there
     * continues here.
     *
     * @return the token that opens the intake, once and in one browser; opening it signs out whoever is signed in there
     */
    public String handOver(ClientId client) {
        gate.requireToSchedule(client);
        if (clients.dead(client)) {
            throw new IllegalStateException("The client has died");
        }
        var now = clock.instant();
        links.revoke(client, ConsentChannel.KIOSK, now);
        return links.kiosk(client, messages.language(client), user.id(), now);
    }

    private void requireNoHindrance(ClientId client) {
        hindrance(client).ifPresent(why -> {
            throw new IllegalStateException("No link: " + why.code());
        });
    }

    /**
     * What a client was given to fill in.
     *
     * @param links how many links open now
     * @param tabletSince when a tablet was handed over, if one was
     * @param way by what the program can send a link; empty if it cannot
     */
    public record SelfIntakeOffered(int links, Optional<Instant> tabletSince, Optional<ClientWay> way) {}

    /**
     * A link as handed to a client, once; the program stores only its hash.
     *
     * @param phone of the client, for a message
     * @param message the link with the words around it, for a phone
     */
    public record SelfIntakeAddress(String address, String phone, String message, Instant expiresAt) {

        /** Never the token. */
        @Override
        public String toString() {
            return "SelfIntakeAddress";
        }
    }

    public enum NoSelfIntakeLink implements Coded {
        /** The practice has not set the address at which clients reach the program. */
        NO_ADDRESS,
        /** The client does not want to be contacted. */
        UNWANTED,
        /** The client is archived. */
        ARCHIVED,
        /** The client has died. */
        DIED
    }
}
