package org.tenderpoint.client.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.Client;
import org.tenderpoint.client.ClientRepository;
import org.tenderpoint.client.MergedClients;
import org.tenderpoint.client.Restriction;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.RestrictionRecord;
import org.tenderpoint.client.RestrictionRepository;
import org.tenderpoint.client.TreatmentUnderWay;
import org.tenderpoint.client.Treatments;
import org.tenderpoint.client.record.ReceiptKind;
import org.tenderpoint.client.record.RightsReceipt;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;

/** Restricts a client's record at the client's wish, in a dispute or for as long as it must be kept, and lifts that. */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class ClientRightsService {

    /** In characters. */
    public static final int LONGEST_CORRECTION = 300;

    private final ClientRepository clients;
    private final RestrictionRepository restrictions;
    private final MergedClients merged;
    private final Treatments treatments;
    private final RightsReceipts receipts;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientRightsService(
            ClientRepository clients, RestrictionRepository restrictions, MergedClients merged, Treatments treatments,
            RightsReceipts receipts, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.clients = clients;
        this.restrictions = restrictions;
        this.merged = merged;
        this.treatments = treatments;
        this.receipts = receipts;
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
        return restriction(client).or(
                () -> restrictions.findFirstByClientIdOrderBySinceDesc(client.value()).map(Restriction::toRecord));
    }

    /**
     * From now on only managers see the record, nothing is sent, and no session can start.
     *
     * @param reason that somebody has; erasing restricts by itself what has to be kept
     * @throws IllegalArgumentException if there is no such client, or for its retention
     * @throws IllegalStateException if it is restricted already
     * @throws TreatmentUnderWay if a session with the client has begun and is not over
     */
    public void restrict(ClientId client, RestrictionReason reason) {
        if (reason == RestrictionReason.RETENTION) {
            throw new IllegalArgumentException("What has to be kept is restricted by erasing the rest");
        }
        restrict(client, reason, Optional.empty());
        // their names, and how they could be reached, still stand there
        merged.parts(client).stream().filter(part -> restriction(part).isEmpty())
                .forEach(part -> restrict(part, reason, Optional.empty()));
    }

    void restrict(ClientId client, RestrictionReason reason, Optional<LocalDate> keptUntil) {
        var found = require(client);
        if (found.restricted()) {
            throw new IllegalStateException("The record is restricted already");
        }
        if (treatments.underWay(client)) {
            throw new TreatmentUnderWay();
        }
        var now = clock.instant();
        var restriction = restrictions.save(new Restriction(
                client, reason, keptUntil, Optional.of(user.id()), now));
        found.restricted(true, user.id(), now);
        // flushed because plain SQL asks from here on whether the record is restricted
        clients.saveAndFlush(found);
        tell("restricted", restriction.getId(), client);
    }

    /**
     * Everything is again as it was, also what is part of the record and restricted for the same reason.
     *
     * @throws IllegalStateException if it is not restricted
     */
    public void lift(ClientId client) {
        var reason = liftAlone(client);
        merged.parts(client).stream()
                .filter(part -> restriction(part).filter(one -> one.reason() == reason).isPresent())
                .forEach(this::liftAlone);
    }

    private RestrictionReason liftAlone(ClientId client) {
        var restriction = restrictions.findFirstByClientIdAndLiftedAtIsNullOrderBySinceDesc(client.value())
                .orElseThrow(() -> new IllegalStateException("The record is not restricted"));
        var now = clock.instant();
        restriction.lift(user.id(), now);
        restrictions.save(restriction);
        var found = require(client);
        found.restricted(false, user.id(), now);
        // flushed because plain SQL asks from here on whether the record is restricted
        clients.saveAndFlush(found);
        tell("lifted", restriction.getId(), client);
        return restriction.toRecord().reason();
    }

    /** What the client is told of the latest restriction, or of its lifting; empty if there was none. */
    @Transactional(readOnly = true)
    public Optional<RightsReceipt> receipt(ClientId client) {
        return lastRestriction(client).map(one -> {
            var details = require(client).details();
            var kind = one.liftedAt().isPresent()
                    ? ReceiptKind.LIFTED
                    : one.keptUntil().isPresent() ? ReceiptKind.KEPT : ReceiptKind.RESTRICTED;
            return receipts.of(
                    details.name(), details.language(), kind, one.keptUntil(), "",
                    one.liftedAt().orElse(one.since()));
        });
    }

    /**
     * What the client is told of a correction. It was made where the data stand; the trail says that it was confirmed.
     *
     * @param what was corrected, in a few words that only the paper has
     * @throws IllegalArgumentException if it says nothing or too much
     */
    public RightsReceipt corrected(ClientId client, String what) {
        if (correctionProblem(what).isPresent()) {
            throw new IllegalArgumentException("A correction is named in a few words");
        }
        var details = require(client).details();
        events.publishEvent(AuditEvent.of("confirmed_a_correction_of", "Client", client.value(), client));
        return receipts.of(
                details.name(), details.language(), ReceiptKind.CORRECTED, Optional.empty(), PlainText.line(what));
    }

    /** What is wrong with these words for a correction; empty if nothing is. */
    public static Optional<String> correctionProblem(String what) {
        return PlainText.line(what).isEmpty()
                ? Optional.of(Texts.of("client.rights.correct.missing"))
                : PlainText.problem(PlainText.line(what), LONGEST_CORRECTION);
    }

    private Client require(ClientId client) {
        return clients.findById(client.value()).orElseThrow(() -> new NoSuch("client"));
    }

    private void tell(String action, UUID restriction, ClientId client) {
        events.publishEvent(AuditEvent.of(action, Restriction.RECORD, restriction, client));
    }
}
