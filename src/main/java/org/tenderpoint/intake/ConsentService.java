package org.tenderpoint.intake;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.ClientId;

/** What clients agreed to. Given or refused with an intake; withdrawn at any time, which leaves the record as it is. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class ConsentService {

    private final ConsentRepository consents;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentService(ConsentRepository consents, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.consents = consents;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The client's last word on this kind of consent; empty when it was never asked. */
    @Transactional(readOnly = true)
    public Optional<ConsentRecord> latest(ClientId client, ConsentKind kind) {
        return last(client, kind).map(Consent::toRecord);
    }

    /**
     * Whether the client has said no to being contacted, or has taken a yes back; what was never asked is no refusal. Tells
     * nothing else, so that the program itself may ask before it plans a contact.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean contactRefused(ClientId client) {
        return latest(client, ConsentKind.CONTACT).filter(ConsentRecord::refused).isPresent();
    }

    /** @throws IllegalStateException if the client never agreed, or withdrew before */
    public void withdraw(ClientId client, ConsentKind kind) {
        var consent = last(client, kind)
                .orElseThrow(() -> new IllegalStateException("There is no consent to withdraw"));
        var now = clock.instant();
        consent.withdraw(user.id(), now);
        events.publishEvent(AuditEvent.of("withdrew", "Consent", consent.id(), client));
        events.publishEvent(new ConsentWithdrawn(client, kind, now));
    }

    private Optional<Consent> last(ClientId client, ConsentKind kind) {
        return consents.findFirstByClientIdAndKindOrderByRecordedAtDesc(client.value(), kind.code());
    }
}
