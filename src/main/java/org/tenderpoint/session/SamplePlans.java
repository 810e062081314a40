package org.tenderpoint.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningRecords.ScreeningRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.StartBlock;
import org.tenderpoint.screening.plan.AdviceService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/** What a therapist of the sample practice does about a screening, so that a session may start or is put off. */
@Component
class SamplePlans {

    private static final int ROUNDS = 5;
    private static final int MOST_ASKS = 20;

    private final PlanService plans;
    private final ScreeningService screenings;
    private final FindingService findings;
    private final ClearanceService clearances;
    private final AdviceService advice;
    private final PracticeTime time;

    SamplePlans(
            PlanService plans, ScreeningService screenings, FindingService findings, ClearanceService clearances,
            AdviceService advice, PracticeTime time) {
        this.plans = plans;
        this.screenings = screenings;
        this.findings = findings;
        this.clearances = clearances;
        this.advice = advice;
        this.time = time;
    }

    /** Answers, adapts, asks for the doctor's word. @return whether the session may start; otherwise it is put off */
    boolean makeReady(SampleVisit visit, SessionId session) {
        var screening = screenings.screen(session);
        for (int round = 0; round < ROUNDS && !screening.mayStart(); round++) {
            if (screening.blocks().contains(StartBlock.EMERGENCY)) {
                plans.defer(session, "Sent to be seen at once");
                return false;
            }
            if (screening.blocks().contains(StartBlock.DEFER)) {
                plans.defer(session, "Not today; new appointment offered");
                return false;
            }
            var acted = act(visit, session, screening);
            if (acted.isEmpty()) {
                break;
            }
            screening = acted.get();
        }
        if (screening.mayStart()) {
            return true;
        }
        plans.defer(session, "Waits for the doctor's word");
        return false;
    }

    /** Does about the first thing in the way. @return the screening after it; empty if there is nothing to do */
    private Optional<ScreeningRecord> act(SampleVisit visit, SessionId session, ScreeningRecord screening) {
        var blocks = screening.blocks();
        if (blocks.contains(StartBlock.OPEN_QUESTIONS)) {
            return answer(visit, session, screening);
        }
        if (blocks.contains(StartBlock.CLEARANCE)) {
            return clear(visit, session, screening) ? Optional.of(screenings.screen(session)) : Optional.empty();
        }
        if (blocks.contains(StartBlock.OPEN_ADVICE)) {
            return heed(visit, session, screening) ? Optional.of(screenings.screen(session)) : Optional.empty();
        }
        if (blocks.contains(StartBlock.PLAN_CONFLICTS)) {
            return overrideOne(visit, session, screening) || adapt(session, screening.decision())
                    ? Optional.of(screenings.screen(session))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<ScreeningRecord> answer(SampleVisit visit, SessionId session, ScreeningRecord screening) {
        var now = screening;
        for (int i = 0; i < MOST_ASKS && !now.decision().openAsks().isEmpty(); i++) {
            var ask = now.decision().openAsks().getFirst().ask();
            if (ask.kind() == Effect.Ask.Kind.FACT && ask.mustBeAnswered()) {
                return Optional.empty();
            }
            now = switch (ask.kind()) {
                case TEXT -> findings.answerAsk(session, ask.key(), "As at the last visit, nothing new");
                case YES_NO -> findings.answerAsk(session, ask.key(), "no");
                case CONSENT -> findings.answerAsk(session, ask.key(), "yes");
                case PRESSURE -> findings.answerAsk(session, ask.key(), String.valueOf(visit.therapist.pressure()));
                case FACT -> findings.dismissAsk(session, ask.key(), "Could not say today; kept light");
            };
        }
        return Optional.of(now);
    }

    private boolean clear(SampleVisit visit, SessionId session, ScreeningRecord screening) {
        var asking = screening.decision().findings().stream()
                .filter(finding -> finding.level() == ScreeningLevel.CLEARANCE)
                .toList();
        if (asking.isEmpty()) {
            return false;
        }
        var first = asking.getFirst();
        if (visit.client.chance(55)) {
            var letter = new ClearanceDetails(
                    time.today(), "Dr A. Example",
                    asking.stream().map(finding -> finding.id()).collect(Collectors.toSet()),
                    Set.of(), Optional.empty(), List.of(), Optional.of(time.today().plusDays(180)));
            clearances.confirm(clearances.record(visit.client.id(), letter));
            return true;
        }
        if (first.overridable() && visit.client.chance(40)) {
            findings.override(session, new OverrideRequest(
                    first.id(), OverrideRequest.RESULT, Set.of(),
                    "Doctor agreed by phone to gentle work; letter follows"));
            return true;
        }
        return false;
    }

    /** Now and then a therapist goes ahead against a limit, with a reason. */
    private boolean overrideOne(SampleVisit visit, SessionId session, ScreeningRecord screening) {
        if (!visit.client.chance(10)) {
            return false;
        }
        for (var conflict : screening.decision().planConflicts()) {
            for (var finding : screening.decision().findings()) {
                if (!conflict.tooDeep() || conflict.allowed() == 0 || !finding.overridable()
                        || !conflict.rules().contains(finding.id()) || finding.level().stops()) {
                    continue;
                }
                var cap = finding.effects().stream()
                        .filter(effect -> effect.codes().contains("cap:" + conflict.allowed()))
                        .findFirst();
                if (cap.isPresent()) {
                    findings.override(session, new OverrideRequest(
                            finding.id(), cap.get().key(), Set.of(conflict.work().part()),
                            "Well used to this pressure here; agreed to stop at once if it hurts"));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean heed(SampleVisit visit, SessionId session, ScreeningRecord screening) {
        if (advice.of(session).standing().isEmpty()) {
            return false;
        }
        if (visit.client.chance(88)) {
            advice.applyAll(session, plan(session));
        }
        // what the plan could not take over is left out like all of it
        advice.of(session).standing().forEach(
                line -> advice.dismiss(session, line.id(), "Settled since then, and the client wants to try again"));
        return true;
    }

    private boolean adapt(SessionId session, ScreeningDecision decision) {
        var before = plan(session);
        var adapted = new ArrayList<Work>();
        for (var work : before) {
            var avoided = decision.modalitiesToAvoid(work.part());
            var modality = avoided.contains(work.modality()) ? Modality.SWEDISH : work.modality();
            int pressure = Math.min(work.pressure(), decision.ceiling(work.part()));
            if (pressure > 0 && !avoided.contains(modality)) {
                adapted.add(new Work(work.part(), modality, pressure, work.minutes()));
            }
        }
        if (adapted.equals(before)) {
            return false;
        }
        return change(session, adapted);
    }

    private boolean change(SessionId session, List<Work> work) {
        var planned = plans.byId(session).orElseThrow();
        if (work.isEmpty() || work.equals(planned.plan())) {
            return !work.isEmpty();
        }
        plans.changePlan(session, planned.version(), work);
        return true;
    }

    private List<Work> plan(SessionId session) {
        return plans.byId(session).orElseThrow().plan();
    }
}
