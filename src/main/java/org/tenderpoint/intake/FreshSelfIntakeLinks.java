package org.tenderpoint.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.link.ClientLinks;
import org.tenderpoint.practice.link.FreshLink;

/** Makes links and tablet tokens for a self-intake: a new token each time, of which only the hash is stored. */
@Component
record FreshSelfIntakeLinks(SelfIntakeLinkRepository links, ClientLinks clientLinks, ApplicationEventPublisher events) {

    static final String PATH = "/i/";

    /** The address at which clients reach the program; empty if they do not, and then no link is made. */
    Optional<String> publicAddress() {
        return clientLinks.publicAddress();
    }

    /**
     * @param by who hands it over; empty if the program sends it
     * @throws IllegalStateException if clients cannot reach the program
     */
    FreshLink link(ClientId client, Locale language, Optional<UserId> by, Instant now) {
        return clientLinks.make(PATH,
                hash -> keep(SelfIntakeLink.of(client, ConsentChannel.LINK, hash, language, by, now)).expiresAt());
    }

    /** @return the token with which the tablet opens the intake */
    String kiosk(ClientId client, Locale language, UserId by, Instant now) {
        var token = Secret.fresh();
        keep(SelfIntakeLink.of(client, ConsentChannel.KIOSK, Secret.sha256(token), language, Optional.of(by), now));
        return token;
    }

    /** How many links were given and not revoked. */
    int unrevoked(ClientId client, Instant now) {
        return links.unrevoked(client.value(), ConsentChannel.LINK, now).size();
    }

    /** When a tablet was handed over that still opens; empty if none was. */
    Optional<Instant> tabletSince(ClientId client, Instant now) {
        return links.unrevoked(client.value(), ConsentChannel.KIOSK, now).stream()
                .filter(link -> link.live(now))
                .map(SelfIntakeLink::madeAt)
                .findFirst();
    }

    /** @return how many were revoked */
    int revoke(ClientId client, ConsentChannel channel, Instant now) {
        return links.revoke(client.value(), channel, now);
    }

    private SelfIntakeLink keep(SelfIntakeLink link) {
        var kept = links.save(link);
        events.publishEvent(AuditEvent.of(
                link.kiosk() ? "handed_the_tablet_over_with" : "made", "SelfIntakeLink", kept.getId(), link.client()));
        return kept;
    }
}
