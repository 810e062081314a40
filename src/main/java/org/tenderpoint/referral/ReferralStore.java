package org.tenderpoint.referral;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;

/**
 * Stores the steps of referrals, and returns records with names. Callers have already checked access to the record.
 */
@Component
record ReferralStore(ReferralRepository referrals, ClientService clients, UserService users, PartnerService partners,
        PracticeTime time, CurrentUser currentUser, ApplicationEventPublisher events, DeadClients dead) {

    static final String RECORD = "Referral";

    /** A step taken now by the signed-in user; by nobody if the program acts by itself. */
    StepEntry entry() {
        return new StepEntry(currentUser.idIfSignedIn(), time.now(), time.zone());
    }

    /** The same in the program's own name. */
    StepEntry byItself() {
        return new StepEntry(Optional.empty(), time.now(), time.zone());
    }

    /**
     * Records one step.
     *
     * @throws EditedByOther if somebody has recorded something since it was read, on this node or another
     */
    ReferralRecord step(String action, Referral referral, int version, Consumer<Referral> step) {
        referral.seenAt(version);
        step.accept(referral);
        return record(saved(action, referral));
    }

    Referral saved(String action, Referral referral) {
        try {
            // fails here if somebody else has raised the version
            var stored = referrals.saveAndFlush(referral);
            audit(action, stored);
            return stored;
        } catch (ObjectOptimisticLockingFailureException raced) {
            throw new EditedByOther(Optional.empty(), time.now());
        }
    }

    void audit(String action, Referral referral) {
        events.publishEvent(AuditEvent.of(action, RECORD, referral.id().value(), referral.client()));
    }

    /** Includes the name even if the partner is closed by now. */
    private ReferralRecord.Partner partner(PartnerId id) {
        return partners.open(id)
                .map(found -> new ReferralRecord.Partner(id, found.details().name(), found.details().place(),
                        found.details().phone(), found.active()))
                .orElseGet(() -> new ReferralRecord.Partner(id, "", "", "", false));
    }

    ReferralRecord record(Referral referral) {
        var steps = referral.steps();
        var names = users.names(steps.stream()
                .flatMap(step -> Optional.ofNullable(step.madeBy()).stream())
                .map(UserId::new)
                .collect(Collectors.toSet()));
        return new ReferralRecord(
                referral.id(),
                referral.currentVersion(),
                referral.client(),
                clients.names(Set.of(referral.client())).getOrDefault(referral.client(), ""),
                referral.discipline(),
                referral.state(),
                referral.askedFor(),
                referral.judgement().suitability(),
                referral.judgement().reason(),
                referral.judgement().ruleIds(),
                steps.stream()
                        .map(step -> new ReferralRecord.Step(
                                step.state(),
                                step.madeAt(),
                                Optional.ofNullable(step.madeBy()).map(by -> names.getOrDefault(new UserId(by), "")),
                                step.why(),
                                Optional.ofNullable(step.corrects()),
                                Optional.ofNullable(step.benefit())))
                        .toList(),
                referral.partner().map(id -> partner(id)),
                referral.partnerMayChange(),
                referral.firstAppointment(),
                referral.withoutLetter(),
                referral.benefit(),
                dead.includes(referral.client()) ? Optional.empty() : referral.nextStep(),
                referral.nextDue(),
                referral.dueBy(),
                referral.tries(),
                referral.corrections());
    }
}
