package org.tenderpoint.screening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.BirthDateChanged;
import org.tenderpoint.client.merge.RecordsMerged;
import org.tenderpoint.intake.IntakeConfirmed;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.intake.VisitConfirmed;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.intake.clearance.ClearanceService.ClearanceChanged;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.vocabulary.say.Phrase;

/** Screens again when a fact has changed, in the same transaction: every confirmed answer is in a screening. */
@Component
@Transactional
class ScreeningTriggers {

    private static final Phrase CHECKED = Phrase.of("screening.hold.checked");

    private final PlannedSessionRepository sessions;
    private final HoldRepository holds;
    private final StandingAnswersReader recorded;
    private final PracticeService practice;
    private final OverridesOfWords words;
    private final Screener screener;
    private final ApplicationEventPublisher events;

    ScreeningTriggers(
            PlannedSessionRepository sessions,
            HoldRepository holds,
            StandingAnswersReader recorded,
            PracticeService practice,
            OverridesOfWords words,
            Screener screener,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.holds = holds;
        this.recorded = recorded;
        this.practice = practice;
        this.words = words;
        this.screener = screener;
        this.events = events;
    }

    @EventListener
    void on(IntakeConfirmed confirmed) {
        words.endWithTheirWords(confirmed.client(), confirmed.at());
        // the visit's answers screen the session at whose arrival it was told
        screener.rerunAhead(confirmed.client(), confirmed.at(), ScreeningCause.INTAKE, confirmed.arrival());
    }

    @EventListener
    void on(BirthDateChanged changed) {
        screener.rerunAhead(changed.client(), changed.at(), ScreeningCause.BIRTH_DATE);
    }

    /** Two records were merged, or a merge was undone: sessions ahead are screened with what is known now. */
    @EventListener
    void on(RecordsMerged merged) {
        words.endWithTheirWords(merged.client(), merged.at());
        screener.rerunAhead(merged.client(), merged.at(), ScreeningCause.INTAKE);
    }

    /** The visit's answers make the arrival screening; a client whose arrival nobody recorded counts as here. */
    @EventListener
    void on(VisitConfirmed confirmed) {
        sessions.findById(confirmed.session().value()).ifPresent(session -> {
            if (session.state() == SessionState.PLANNED) {
                session.arrive(confirmed.at());
            }
            session.tells(Set.of());
            if (session.state().beforeStart()) {
                screener.run(session, confirmed.at());
            } else {
                screener.confirmedLate(session, confirmed.at());
            }
        });
    }

    /**
     * A clearance written on or after the day of an emergency, and recorded since, is the medical check that SCR-019
     * waits for, until it is revoked; permission to do yoga is not, nor a word that allows no massage.
     */
    @EventListener
    void on(ClearanceChanged changed) {
        var zone = practice.zone();
        var day = LocalDate.ofInstant(changed.at(), zone);
        var words = recorded.confirmedClearances(changed.client()).stream()
                .filter(clearance -> clearance.details().aboutMassage() && !clearance.details().forbids())
                .toList();
        for (var hold : holds.findByClientIdAndKind(changed.client().value(), HoldKind.EMERGENCY_UNCHECKED)) {
            var checks = words.stream().filter(word -> checks(word, hold.toRecord(), zone)).toList();
            if (hold.liftedBy(CHECKED) && checks.isEmpty()) {
                hold.reopen();
                save("reopened", hold);
            } else if (hold.isOpen() && checks.stream().anyMatch(check -> check.inForce(day))) {
                hold.lift(CHECKED, Optional.empty(), changed.at());
                save("lifted", hold);
            }
        }
        screener.rerunAhead(changed.client(), changed.at(), ScreeningCause.CLEARANCE);
    }

    private void save(String how, Hold hold) {
        holds.save(hold);
        events.publishEvent(AuditEvent.of(how, "Hold", hold.id().value(), hold.client()));
    }

    private static boolean checks(ClearanceRecord word, HoldRecord emergency, ZoneId zone) {
        return !word.details().date().isBefore(LocalDate.ofInstant(emergency.openedAt(), zone))
                && !word.recordedAt().isBefore(emergency.openedAt());
    }
}
