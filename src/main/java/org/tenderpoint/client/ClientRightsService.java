package org.tenderpoint.client;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate.Treatments;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;

/** Restricts a client's record at the client's wish, in a dispute or for as long as it must be kept, and lifts that. */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class ClientRightsService {

    private static final String RECORD = "Restriction";

    private final ClientRepository clients;
    private final RestrictionRepository restrictions;
    private final Treatments treatments;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientRightsService(
            ClientRepository clients, RestrictionRepository restrictions, Treatments treatments, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.clients = clients;
        this.restrictions = restrictions;
        this.treatments = treatments;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The restriction in force; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<RestrictionRecord> restriction(ClientId client) {
        return restrictions.findFirstByClientIdAndLiftedAtIsNullOrderBySinceDesc(client.value())
                .map(Restriction::toRecord);
    }

    /** The latest restriction, in force or lifted. */
    @Transactional(readOnly = true)
    public Optional<RestrictionRecord> lastRestriction(ClientId client) {
        return restrictions.findFirstByClientIdOrderBySinceDesc(client.value()).map(Restriction::toRecord);
    }

    /**
     * From now on only managers see the record, nothing is sent, and no session can start.
     *
     * @throws IllegalArgumentException if there is no such client
     * @throws IllegalStateException if it is restricted already
     * @throws UnderWay if a session with the client has begun and is not over
     */
    public void restrict(ClientId client, RestrictionReason reason) {
        restrict(client, reason, Optional.empty());
    }

    void restrict(ClientId client, RestrictionReason reason, Optional<LocalDate> keptUntil) {
        var found = require(client);
        if (found.restricted()) {
            throw new IllegalStateException("The record is restricted already");
        }
        if (treatments.underWay(client)) {
            throw new UnderWay();
        }
        var now = clock.instant();
        found.restricted(true, user.id(), now);
        // flushed because plain SQL asks from here on whether the record is restricted
        clients.saveAndFlush(found);
        var restriction = restrictions.save(new Restriction(client, reason, keptUntil, user.id(), now));
        tell("restricted", restriction.id(), client);
    }

    /**
     * Everything is again as it was.
     *
     * @throws IllegalStateException if it is not restricted
     */
    public void lift(ClientId client) {
        var restriction = restrictions.findFirstByClientIdAndLiftedAtIsNullOrderBySinceDesc(client.value())
                .orElseThrow(() -> new IllegalStateException("The record is not restricted"));
        var now = clock.instant();
        restriction.lift(user.id(), now);
        restrictions.save(restriction);
        var found = require(client);
        found.restricted(false, user.id(), now);
        // flushed because plain SQL asks from here on whether the record is restricted
        clients.saveAndFlush(found);
        tell("lifted", restriction.id(), client);
    }

    private Client require(ClientId client) {
        return clients.findById(client.value()).orElseThrow(() -> new IllegalArgumentException("No such client"));
    }

    private void tell(String action, UUID restriction, ClientId client) {
        events.publishEvent(AuditEvent.of(action, RECORD, restriction, client));
        events.publishEvent(new RestrictionChanged(client));
    }

    /** Why a record is restricted. Words: {@code client.rights.reason.<code>}. */
    public enum RestrictionReason implements Coded {
        /** The client wants it. */
        WISH,
        /** Client and practice do not agree on what is true or owed. */
        DISPUTE,
        /** The client wanted it erased, and the law wants it kept. */
        RETENTION
    }

    /**
     * @param keptUntil the first day on which it may be erased, if it is restricted because it must be kept
     * @param liftedAt empty while it is in force
     */
    public record RestrictionRecord(
            RestrictionReason reason, Instant since, UserId by, Optional<LocalDate> keptUntil,
            Optional<Instant> liftedAt) {}

    /** A record was restricted, or that was lifted. */
    public record RestrictionChanged(ClientId client) {}

    /** A session with the client has begun and is not over: first it is charted to its end. */
    public static class UnderWay extends IllegalStateException {

        UnderWay() {
            super("A session with this client is under way");
        }
    }
}
