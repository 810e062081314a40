package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.link.ClientLinks;
import org.tenderpoint.practice.link.FreshLink;

/** Makes and revokes links for clients to answer by. */
@Component
public class FreshLinks {

    private static final String PATH = "/c/";

    private final CheckInLinkRepository links;
    private final ClientLinks clientLinks;
    private final ApplicationEventPublisher events;

    FreshLinks(CheckInLinkRepository links, ClientLinks clientLinks, ApplicationEventPublisher events) {
        this.links = links;
        this.clientLinks = clientLinks;
        this.events = events;
    }

    /** The address at which clients reach the program; empty if they do not, and then no link is made. */
    public Optional<String> publicAddress() {
        return clientLinks.publicAddress();
    }

    /**
     * @param by who hands it over; empty if the program sends it
     * @throws IllegalStateException if clients cannot reach the program
     */
    public FreshLink make(FollowUp followUp, Locale language, Optional<UserId> by, Instant now) {
        return clientLinks.make(PATH, hash -> {
            var link = links.save(CheckInLink.of(followUp.id(), hash, language, by, now));
            events.publishEvent(AuditEvent.of("made", "CheckInLink", link.getId(), followUp.client()));
            return link.expiresAt();
        });
    }

    /** How many links open this follow-up now. */
    int live(FollowUp followUp, Instant now) {
        return links.countLive(followUp.id().value(), now);
    }

    public void revoke(FollowUp followUp, Instant now) {
        if (links.revoke(followUp.id().value(), now) > 0) {
            events.publishEvent(AuditEvent.of("revoked_links", "FollowUp", followUp.id().value(), followUp.client()));
        }
    }
}
