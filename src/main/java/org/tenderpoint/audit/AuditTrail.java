package org.tenderpoint.audit;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.audit.LookReason;
import org.tenderpoint.practice.CurrentUser;

/** Writes an entry for each event, in the transaction of whoever published it: both stand or both fall. */
@Component
class AuditTrail {

    private final AuditRepository entries;
    private final CurrentUser currentUser;
    private final ObjectProvider<LookReason> reasons;
    private final Clock clock;

    AuditTrail(AuditRepository entries, CurrentUser currentUser, ObjectProvider<LookReason> reasons, Clock clock) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** @throws org.springframework.transaction.IllegalTransactionStateException if the publisher has no transaction */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AuditEvent event) {
        entries.save(AuditEntry.of(withReason(event), currentUser.idIfSignedIn(), clock.instant()));
    }

    /** Why somebody looks into a record that is not open to them by itself stands in each of their entries. */
    private AuditEvent withReason(AuditEvent event) {
        if (!event.why().isEmpty()) {
            return event;
        }
        return event.client()
                .flatMap(client -> reasons.stream().flatMap(reason -> reason.standing(client).stream()).findFirst())
                .map(event::because)
                .orElse(event);
    }
}
