package org.tenderpoint.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/** How a therapist of the sample practice handles a screening, so that a session may start or is put off. */
@Component
record SampleScreenings(PlanService plans, ScreeningService screenings, FindingService findings,
        ClearanceService clearances, PlanAdjustmentService advice, PracticeTime time) {

    private static final int TWO_DAYS_WELL = 3;

    /**
     * What therapists do about what blocks a session, in percent.
     *
     * @param rounds how often they try to make a session ready
     * @param answers what is said when the screening asks
     * @param letterBrought who brings the doctor's letter where one is needed
     * @param longKnown where the therapist goes ahead because it is long known
     * @param deeper how often somebody works deeper than a limit, with a reason
     * @param adviceTaken how often what the last follow-up advised is taken over
     * @param instead what is given where the therapist's own way is to be avoided
     */
    private record Description(
            int rounds, int mostAsks, Map<Effect.Ask.Kind, String> answers, double letterBrought, int letterDays,
            String doctor, double longKnown, double deeper, double adviceTaken, Modality instead, Words words) {

        static Description read() {
            return SampleDescription.read("screenings", Description.class);
        }
    }

    private record Words(
            String emergency, String notToday, String waits, String cannotSay, String longKnown, String usedToIt,
            String adviceSettled) {}

    /**
     * Answers questions, adapts the plan and asks for the doctor's word.
     *
     * @return whether the session may start; otherwise it is put off
     */
    boolean makeReady(SampleClient client, SamplePerson therapist, SessionId session) {
        var screening = screenings.screen(session);
        for (int round = 0; round < Description.read().rounds && !screening.mayStart(); round++) {
            if (screening.blocks().contains(StartBlock.EMERGENCY)) {
                plans.defer(session, Description.read().words.emergency, Optional.empty());
                return false;
            }
            if (screening.blocks().contains(StartBlock.DEFER)) {
                plans.defer(session, Description.read().words.notToday,
                        plans.byId(session).map(one -> one.day().plusDays(TWO_DAYS_WELL)));
                return false;
            }
            var acted = act(client, therapist, session, screening);
            if (acted.isEmpty()) {
                break;
            }
            screening = acted.get();
        }
        if (screening.mayStart()) {
            return true;
        }
        plans.defer(session, Description.read().words.waits, Optional.empty());
        return false;
    }

    /**
     * Settles the first thing that blocks the start.
     *
     * @return the screening after it; empty if there is nothing to do
     */
    private Optional<ScreeningRecord> act(SampleClient client, SamplePerson therapist, SessionId session,
            ScreeningRecord screening) {
        var blocks = screening.blocks();
        if (blocks.contains(StartBlock.OPEN_QUESTIONS)) {
            return answer(therapist, session, screening);
        }
        if (blocks.contains(StartBlock.CLEARANCE)) {
            return clear(client, session, screening)
                    ? Optional.of(screenings.screen(session))
                    : Optional.empty();
        }
        if (blocks.contains(StartBlock.OPEN_ADJUSTMENTS)) {
            return heed(client, session)
                    ? Optional.of(screenings.screen(session))
                    : Optional.empty();
        }
        if (blocks.contains(StartBlock.PLAN_CONFLICTS)) {
            return overrideOne(client, session, screening) || adapt(session, screening.decision())
                    ? Optional.of(screenings.screen(session))
                    : Optional.empty();
        }
        if (blocks.contains(StartBlock.PLAN_TOO_LONG)) {
            return adapt(session, screening.decision()) ? Optional.of(screenings.screen(session)) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<ScreeningRecord> answer(SamplePerson therapist, SessionId session, ScreeningRecord screening) {
        var now = screening;
        for (int i = 0; i < Description.read().mostAsks && !now.decision().openAsks().isEmpty(); i++) {
            var ask = now.decision().openAsks().getFirst().ask();
            if (ask.kind() == Effect.Ask.Kind.FACT && ask.mustBeAnswered()) {
                return Optional.empty();
            }
            now = switch (ask.kind()) {
                case TEXT, YES_NO, CONSENT -> findings.answerAsk(session, ask.key(), answer(ask.kind()));
                case PRESSURE -> findings.answerAsk(session, ask.key(), String.valueOf(therapist.pressure()));
                case FACT -> findings.dismissAsk(session, ask.key(), Description.read().words.cannotSay);
            };
        }
        return Optional.of(now);
    }

    private static String answer(Effect.Ask.Kind kind) {
        return Optional.ofNullable(Description.read().answers.get(kind)).orElseThrow();
    }

    private boolean clear(SampleClient client, SessionId session, ScreeningRecord screening) {
        var asking = screening.decision().findings().stream()
                .filter(finding -> finding.level() == ScreeningLevel.CLEARANCE)
                .toList();
        if (asking.isEmpty()) {
            return false;
        }
        var first = asking.getFirst();
        if (client.chance(Description.read().letterBrought)) {
            var letter = new ClearanceDetails(
                    time.today(), Description.read().doctor,
                    asking.stream().map(finding -> finding.id()).collect(Collectors.toSet()),
                    Set.of(), Optional.empty(), List.of(),
                    Optional.of(time.today().plusDays(Description.read().letterDays)));
            clearances.confirm(clearances.record(client.id(), letter));
            return true;
        }
        if (first.overridable() && client.chance(Description.read().longKnown)) {
            findings.override(session, new OverrideRequest(
                    first.id(), OverrideRequest.RESULT, Set.of(), OverrideReason.KNOWN_AND_STABLE,
                    Description.read().words.longKnown));
            return true;
        }
        return false;
    }

    /**
     * Now and then a therapist goes ahead against a limit, with a reason. The first who can does, so that even a small
     * practice shows how it looks.
     */
    private boolean overrideOne(SampleClient client, SessionId session, ScreeningRecord screening) {
        boolean often = client.chance(Description.read().deeper);
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
                    boolean first = SampleWorld.current().orElseThrow().first("deeper than a limit");
                    if (!first && !often) {
                        return false;
                    }
                    findings.override(session, new OverrideRequest(
                            finding.id(), cap.get().key(), Set.of(conflict.work().part()),
                            OverrideReason.INFORMED_WISH,
                            Description.read().words.usedToIt));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean heed(SampleClient client, SessionId session) {
        if (advice.of(session).standing().isEmpty()) {
            return false;
        }
        if (client.chance(Description.read().adviceTaken)) {
            advice.applyAll(session, plan(session));
        }
        // dismisses everything that the plan could not apply
        advice.of(session).standing().forEach(
                line -> advice.dismiss(session, List.of(line.id()), Description.read().words.adviceSettled));
        return true;
    }

    private boolean adapt(SessionId session, ScreeningDecision decision) {
        var before = plan(session);
        var adapted = new ArrayList<Work>();
        for (var work : before) {
            var avoided = decision.modalitiesToAvoid(work.part());
            var modality = avoided.contains(work.modality()) ? Description.read().instead : work.modality();
            int pressure = Math.min(work.pressure(), decision.ceiling(work.part()));
            if (pressure > 0 && !avoided.contains(modality)) {
                adapted.add(new Work(work.part(), modality, pressure, work.minutes()));
            }
        }
        var shorter = decision.minutes().within(adapted);
        return !shorter.equals(before) && change(session, shorter);
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
