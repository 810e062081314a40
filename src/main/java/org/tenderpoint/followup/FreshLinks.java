package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.shared.Secret;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.UserId;

/** Makes links by which clients answer: a new token each time, of which only the hash is kept. */
@Component
class FreshLinks {

    private final CheckInLinkRepository links;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;

    FreshLinks(CheckInLinkRepository links, PracticeService practice, ApplicationEventPublisher events) {
        this.links = links;
        this.practice = practice;
        this.events = events;
    }

    /** A link as it is handed over, once. */
    record Fresh(String address, Instant expiresAt) {

        /** Never the token. */
        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /** Where clients reach the program; empty if they do not, and then no link is made. */
    Optional<String> publicAddress() {
        return practice.current().map(PracticeRecord::publicAddress).filter(address -> !address.isEmpty());
    }

    /**
     * @param by who hands it over; empty if the program sends it
     * @throws IllegalStateException if clients do not reach the program
     */
    Fresh make(FollowUp followUp, Locale language, Optional<UserId> by, Instant now) {
        var address = publicAddress().orElseThrow(() -> new IllegalStateException("Clients do not reach the program"));
        var token = Secret.fresh();
        var link = links.save(CheckInLink.made(followUp.id(), Secret.sha256(token), language, by, now));
        events.publishEvent(AuditEvent.of("made", "CheckInLink", link.getId(), followUp.client()));
        return new Fresh(address + "/c/" + token, link.expiresAt());
    }
}
