package org.tenderpoint.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.audit.RecordSeals.TouchedRecord;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.audit.AuditEvent.SignedBeforeMove;
import org.tenderpoint.platform.audit.AuditEvent.SignedChange;
import org.tenderpoint.platform.audit.AuditEvent.SignedMoved;
import org.tenderpoint.platform.audit.LookHistory.LookReason;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.database.Portions;
import org.tenderpoint.practice.ClientsLeaving;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.setup.SampleTwin;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.vocabulary.say.Phrase;

/** Writes an entry for each event in the publisher's transaction: both commit or neither does. */
@Component
class AuditTrail {

    /**
     * Of the sample practice's people, and of the time that was made up: one who has signed in since answers for that.
     */
    private static final String MADE_UP = " exists (select 1 from sample_users u where u.user_id = audit_entries.user_id)"
            + " and happened_at < (select max(e.happened_at) from audit_entries e where e.record_id = '"
            + SamplePractice.RECORD + "' and e.record_type = 'SamplePractice' and e.action = 'made')";

    private final AuditRepository entries;
    private final AuditChain chain;
    private final RecordSeals seals;
    private final SealCheck sealCheck;
    private final CurrentUser currentUser;
    private final ObjectProvider<LookReason> reasons;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(
            AuditRepository entries, AuditChain chain, RecordSeals seals, SealCheck sealCheck, CurrentUser currentUser,
            ObjectProvider<LookReason> reasons,
            JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.chain = chain;
        this.seals = seals;
        this.sealCheck = sealCheck;
        this.currentUser = currentUser;
        this.reasons = reasons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.transaction.IllegalTransactionStateException if the publisher has no transaction */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AuditEvent event) {
        if (event.isLook() && SampleWorld.current().isPresent()) {
            // made-up people look at made-up records more often than anything else, and nobody asks when
            return;
        }
        var entry = AuditEntry.of(withReason(event), currentUser.idIfSignedIn(), clock.instant());
        entries.save(entry);
        chain.add(entry.toChain());
    }

    /** Writes for a client of the sample practice the entries of the one whose course they share. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SampleTwin sample) {
        var same = jdbc.sql("""
                select happened_at, user_id, action, record_type, record_id, why from audit_entries
                where client_id = :client and not (record_type = 'Client' and action = 'created')
                order by happened_at, id""")
                .param("client", sample.like().value())
                .query((row, _) -> same(row, sample))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        chain.store(same);
        same.forEach(chain::add);
        sample.keys().forEach((table, ids) -> {
            if (!SealedKind.in(table).isEmpty()) {
                ids.forEach(id -> chain.touch(new TouchedRecord(table, id, true)));
            }
        });
    }

    private static Optional<ChainedEntry> same(ResultSet row, SampleTwin sample) throws SQLException {
        var record = row.getObject(5, UUID.class);
        return sample.has(record)
                ? Optional.of(AuditEntry.of(
                        AuditEvent.of(row.getString(3), row.getString(4), sample.id(record), sample.twin())
                                .because(Phrase.read(sample.text(row.getString(6)))),
                        Optional.ofNullable(row.getObject(2, UUID.class)).map(UserId::new),
                        sample.moment(Moments.read(row, 1))).toChain())
                : Optional.empty();
    }

    /**
     * What the sample's people did stands in the trail like what anybody does, under their names, which say that they
     * are made up. It goes with their clients. What real people have done, with the sample or to it, stays.
     */
    @EventListener
    void on(ClientsLeaving sample) {
        withdraw(jdbc.sql("select id from audit_entries where client_id in (:clients) and" + MADE_UP)
                .param("clients", sample.clients())
                .query(UUID.class)
                .list());
        forgetWords(sample.clients());
        Portions.of(seals.of(sample.clients())).forEach(some -> {
            chain.withdraw(some);
            jdbc.sql("delete from record_seals where id in (:ids)").param("ids", some).update();
        });
        if (sample.last()) {
            withdraw(jdbc.sql("select id from audit_entries where" + MADE_UP).query(UUID.class).list());
        }
    }

    /**
     * The reasons that people typed for looking into these records may name somebody: each such entry is taken out, and
     * stands again without them. That somebody looked, who and when, stays.
     */
    private void forgetWords(List<UUID> clients) {
        var worded = new ArrayList<UUID>();
        jdbc.sql("""
                select id, happened_at, user_id, action, record_type, record_id, client_id from audit_entries
                where client_id in (:clients) and why <> '' order by happened_at, id""")
                .param("clients", clients)
                .query((row, _) -> {
                    worded.add(row.getObject(1, UUID.class));
                    return AuditEntry.of(
                            AuditEvent.of(row.getString(4), row.getString(5), row.getObject(6, UUID.class),
                                    new ClientId(row.getObject(7, UUID.class))),
                            Optional.ofNullable(row.getObject(3, UUID.class)).map(UserId::new),
                            Moments.read(row, 2));
                })
                .list()
                .forEach(entry -> {
                    entries.save(entry);
                    chain.add(entry.toChain());
                });
        withdraw(worded);
    }

    private void withdraw(List<UUID> ids) {
        Portions.of(ids).forEach(some -> {
            chain.withdraw(some);
            jdbc.sql("delete from audit_entries where id in (:ids)").param("ids", some).update();
        });
    }

    /** A statement changed a signed record, and no entity did. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SignedChange change) {
        chain.touch(new TouchedRecord(change.table(), change.id(), false));
    }

    /** @throws IllegalStateException if one of them does not fit its seal: a new one would hide that */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SignedBeforeMove move) {
        if (!sealCheck.fit(move.table(), move.ids())) {
            throw new IllegalStateException("A signed record does not fit its seal");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SignedMoved move) {
        // as fresh, since what is sealed once names the client too
        if (!SealedKind.in(move.table()).isEmpty()) {
            move.ids().forEach(id -> chain.touch(new TouchedRecord(move.table(), id, true)));
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
