package org.tenderpoint.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Takes an arrival back at which another client was asked. All that was told and decided there is kept, and counts no
 * longer.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ArrivalOfAnother {

    private final ScreeningRecords records;
    private final VisitService visits;
    private final WithoutEffect withoutEffect;
    private final Screener screener;
    private final Drafts drafts;
    private final RecordGate gate;
    private final Clock clock;

    ArrivalOfAnother(
            ScreeningRecords records,
            VisitService visits,
            WithoutEffect withoutEffect,
            Screener screener,
            Drafts drafts,
            RecordGate gate,
            Clock clock) {
        this.records = records;
        this.visits = visits;
        this.withoutEffect = withoutEffect;
        this.screener = screener;
        this.drafts = drafts;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * The session's own client is still to come.
     *
     * @param shown the screening that was read before: whoever told something since may be the right client
     * @return false if the intake still tells what was told, since it was changed besides
     * @throws SessionState.WrongState if nobody is here, or the visit has gone on since
     * @throws EditedByOther if it was screened anew since
     */
    public boolean takeBack(SessionId id, ScreeningId shown) {
        gate.require(id);
        var now = clock.instant();
        var here = records.session(id);
        if (!here.screening().equals(Optional.of(shown))) {
            throw new EditedByOther(Optional.empty(), now);
        }
        here.ofAnother();
        here.tells(Set.of());
        // this writes what has changed, and all is read anew
        drafts.discardEverybodys(here.toRecord().arrivalForm());
        boolean whole = visits.ofAnother(id, here.client());
        var session = records.session(id);
        withoutEffect.of(session, now);
        screener.run(session, now);
        screener.rerunAhead(session.client(), now, ScreeningCause.HOLD, Optional.of(id));
        return whole;
    }

    /** Ends what followed from another client's answers. */
    @Component
    record WithoutEffect(HoldRepository holds, OverrideRepository overrides, AskAnswers answers,
            CurrentUser currentUser, ApplicationEventPublisher events) {

        void of(PlannedSession session, Instant now) {
            var id = session.id();
            var client = session.client();
            holds.findByOriginAndKindAndLiftedAtIsNull(id.value(), HoldKind.EMERGENCY_UNCHECKED).forEach(hold -> {
                hold.lift(Phrase.of("screening.hold.of_another"), Optional.of(currentUser.id()), now);
                holds.save(hold);
                events.publishEvent(AuditEvent.of("corrected", "Hold", hold.id().value(), client));
            });
            overrides.findBySessionIdAndTakenBackAtIsNullOrderByMadeAt(id.value()).forEach(row -> {
                row.takeBack(now);
                overrides.save(row);
                events.publishEvent(AuditEvent.of("took_back", "Override", row.toRecord().id(), client));
            });
            answers.ofAnother(id, client, currentUser.id(), now);
            events.publishEvent(AuditEvent.of("not_here", "Session", id.value(), client));
        }
    }
}
