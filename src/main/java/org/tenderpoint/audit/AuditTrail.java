package org.tenderpoint.audit;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.audit.LookHistory.LookReason;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.setup.SamplePractice.ClientsLeaving;

/** Writes an entry for each event in the publisher's transaction: both commit or neither does. */
@Component
class AuditTrail {

    /**
     * Of the sample practice's people, and of the time that was made up: one who has signed in since answers for that.
     */
    private static final String MADE_UP = " user_id in (select user_id from sample_users) and happened_at < (select max(e.happened_at)"
            + " from audit_entries e where e.record_type = 'SamplePractice' and e.action = 'made')";

    private final AuditRepository entries;
    private final CurrentUser currentUser;
    private final ObjectProvider<LookReason> reasons;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(
            AuditRepository entries, CurrentUser currentUser, ObjectProvider<LookReason> reasons, JdbcClient jdbc,
            Clock clock) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.reasons = reasons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.transaction.IllegalTransactionStateException if the publisher has no transaction */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AuditEvent event) {
        entries.save(AuditEntry.of(withReason(event), currentUser.idIfSignedIn(), clock.instant()));
    }

    /**
     * What the sample's people did stands in the trail like what anybody does, under their names, which say that they
     * are made up. It goes with their clients. What real people have done, with the sample or to it, stays.
     */
    @EventListener
    void on(ClientsLeaving sample) {
        jdbc.sql("delete from audit_entries where client_id in (:clients) and" + MADE_UP)
                .param("clients", sample.clients().clients())
                .update();
        if (sample.last()) {
            jdbc.sql("delete from audit_entries where" + MADE_UP).update();
        }
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
