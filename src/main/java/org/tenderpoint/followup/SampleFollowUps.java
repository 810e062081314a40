package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.SaidAnswer;
import org.tenderpoint.followup.answers.SampleAimAnswers;
import org.tenderpoint.followup.answers.SampleAnswers;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.VisitService.VisitConfirmed;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleScene;
import org.tenderpoint.practice.setup.SampleTime;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.screening.HoldKind;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionFinished;

/**
 * The calls after the sample's sessions: three in four clients are reached, the others are rung three times and asked
 * at their next visit. What a result asks for is done: talks, doctors' answers, contacts about alerts.
 */
@Component
class SampleFollowUps implements SamplePart {

    private static final Duration FIRST_CALL = Duration.ofHours(49);
    private static final Duration NEXT_TRY = Duration.ofHours(21);
    private static final Duration RESTED = Duration.ofDays(4);
    private static final Duration LATELY = Duration.ofDays(10);
    private static final Duration JUST_SAID = Duration.ofMinutes(15);
    private static final String YOURS = "Sample practice: yours to try";

    private final CallService calls;
    private final FeedbackService feedback;
    private final AssessmentService assessments;
    private final AlertService alerts;
    /** The list of alerts does not show those of a sample that is being made. */
    private final AlertRepository raised;
    private final HoldService holds;
    private final FollowUpRepository rows;
    private final WorklistService worklist;
    private final DoneWorkReader done;
    private final SampleAimAnswers aims;
    private final PracticeTime time;

    SampleFollowUps(
            CallService calls, FeedbackService feedback, AssessmentService assessments, AlertService alerts,
            AlertRepository raised, HoldService holds, FollowUpRepository rows, WorklistService worklist,
            DoneWorkReader done, SampleAimAnswers aims, PracticeTime time) {
        this.calls = calls;
        this.feedback = feedback;
        this.assessments = assessments;
        this.alerts = alerts;
        this.raised = raised;
        this.holds = holds;
        this.rows = rows;
        this.worklist = worklist;
        this.done = done;
        this.aims = aims;
        this.time = time;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void create(SampleWorld world) {
        // calls come from sessions that end
    }

    /** Puts the calls on the timeline; the follow-up itself is made as for every session. */
    @EventListener
    void on(SessionFinished finished) {
        SampleTime.world().ifPresent(world -> world.client(finished.client()).ifPresent(client -> {
            var by = client.chance(50) ? world.frontDesk() : therapist(world, finished);
            var first = open(world, finished.endedAt().plus(FIRST_CALL).plusSeconds(client.random().nextInt(18_000)));
            boolean now = finished.endedAt().isAfter(world.now().minus(LATELY));
            if (now && client.scene() == SampleScene.CALL_DUE) {
                return;
            }
            if (now && client.scene() == SampleScene.ALERT) {
                world.at(SampleWhat.FOLLOW_UPS, world.now().minus(JUST_SAID), world.frontDesk(),
                        () -> rows.findBySessionId(finished.session().value())
                                .ifPresent(row -> give(world, client, world.frontDesk(), row, false)));
                return;
            }
            ring(world, client, by, finished, first, client.chance(75) ? client.random().nextInt(10) / 7 : 3, 0);
        }));
    }

    /** @param inVain how many calls nobody answers; three and there is no further one */
    private void ring(
            SampleWorld world, SampleClient client, SamplePerson by, SessionFinished finished, Instant at, int inVain,
            int before) {
        world.at(SampleWhat.FOLLOW_UPS, at, by, () -> rows.findBySessionId(finished.session().value())
                .filter(row -> row.state() == FollowUpState.OPEN)
                .ifPresent(row -> {
                    if (before >= inVain) {
                        give(world, client, by, row, false);
                        return;
                    }
                    if (client.chance(2)) {
                        calls.attempt(row.id(), TryOutcome.DECLINED, Optional.empty(), "");
                        return;
                    }
                    var outcome = client.chance(60) ? TryOutcome.NO_ANSWER : TryOutcome.VOICEMAIL;
                    calls.attempt(row.id(), outcome, Optional.empty(), "");
                    ring(world, client, by, finished, open(world, at.plus(NEXT_TRY)), inVain, before + 1);
                }));
    }

    /** Who was not reached is asked at the next visit, before the massage. */
    @EventListener
    void on(VisitConfirmed visit) {
        SampleTime.world().ifPresent(world -> world.client(visit.client()).ifPresent(client -> {
            rows.findByClientIdOrderBySessionEndDesc(visit.client().value()).stream()
                    .filter(row -> row.sessionEnd().isBefore(visit.at()))
                    .filter(row -> row.answeredAt().isEmpty())
                    .forEach(row -> give(world, client, client.therapist(), row, true));
        }));
    }

    /** @param here whether the client is in the practice and not on the phone */
    private void give(SampleWorld world, SampleClient client, SamplePerson by, FollowUp row, boolean here) {
        var moment = time.now();
        var worked = done.of(row.session());
        if (worked.isEmpty()) {
            return;
        }
        long earlier = done.ofClient(row.client()).stream()
                .filter(session -> session.end().isBefore(row.sessionEnd()))
                .count();
        // the same dice for every call about a session: what was felt does not change from call to call
        var dice = new Random(client.number() * 1_000L + earlier);
        boolean alarms = client.scene() == SampleScene.ALERT && row.sessionEnd().isAfter(world.now().minus(LATELY));
        var story = alarms
                ? SampleAnswers.alarming(worked.get())
                : SampleAnswers.draw(worked.get(), client.conditions(), earlier == 0, dice);
        var said = aims.asked(by, client, row, story.after(Duration.between(row.sessionEnd(), moment)));
        var result = feedback.give(row.id(), new CallDraft(said, "", AnsweredBy.CLIENT));
        rows.findById(row.id().value()).flatMap(FollowUp::level)
                .ifPresent(level -> react(world, client, row, result.assessment(), level, moment, here));
    }

    /** What the therapist does about it. */
    private void react(
            SampleWorld world, SampleClient client, FollowUp row, AssessmentId assessment, TriageLevel level,
            Instant at,
            boolean here) {
        var therapist = owner(world, row);
        var id = row.id();
        var answered = at.plus(Duration.ofMinutes(20));
        if (level.atLeast(TriageLevel.URGENT)) {
            world.at(SampleWhat.FOLLOW_UPS, answered, therapist, () -> raised.findByOpenFor(id.value())
                    .ifPresent(alert -> alerts.contacted(
                            alert.id(), AlertOutcome.REACHED_ADVISED, client.name(),
                            "Told to be seen today; will go to the walk-in centre now")));
        }
        if (level.atLeast(TriageLevel.DOCTOR)) {
            world.at(SampleWhat.FOLLOW_UPS, open(world, at.plus(Duration.ofDays(3))), therapist,
                    () -> assessments.recordDoctorAnswer(id, new SaidAnswer(
                            "Dr A. Example", time.today(), "Seen and examined; massage may go on, gentle at first")));
        } else if (level == TriageLevel.THERAPIST) {
            var talk = here ? at.plus(Duration.ofMinutes(2)) : open(world, at.plus(Duration.ofHours(20)));
            world.at(SampleWhat.FOLLOW_UPS, talk, therapist, () -> assessments.recordTalk(id, new SaidAnswer(
                    client.name(), time.today(), "Eased since the call; next time lighter and shorter")));
        } else if (level == TriageLevel.WATCH) {
            var again = open(world, at.plus(Duration.ofDays(2)));
            world.at(SampleWhat.FOLLOW_UPS, again, therapist, () -> rows.findById(id.value())
                    .filter(same -> same.state() == FollowUpState.ANSWERED)
                    .ifPresent(same -> give(world, client, therapist, same, false)));
        }
        if (client.chance(90)) {
            world.at(SampleWhat.FOLLOW_UPS, open(world, at.plus(RESTED)), therapist, () -> rested(client, row));
        }
        world.at(SampleWhat.FOLLOW_UPS, open(world, at.plus(Duration.ofHours(1))), therapist,
                () -> assessments.open(assessment)
                        .filter(record -> record.newest() && record.state() == AssessmentState.PROPOSED)
                        .ifPresent(record -> assessments.accept(assessment, record.version())));
    }

    /**
     * Rest was agreed until the client is free of soreness: the therapist asks, so that the next visit need not wait.
     */
    private void rested(SampleClient client, FollowUp row) {
        boolean resting = holds.openHolds(client.id()).stream()
                .anyMatch(hold -> hold.kind() == HoldKind.REST
                        && hold.until().isEmpty()
                        && hold.origin().equals(row.id().value()));
        if (resting) {
            assessments.recordTalk(row.id(), new SaidAnswer(
                    client.name(), time.today(), "Free of soreness for two days; next time lighter there"));
        }
    }

    @Override
    public void handOver(SampleWorld world, SamplePerson host) {
        world.clients().stream()
                .filter(client -> client.scene() == SampleScene.CALL_DUE || client.scene() == SampleScene.ALERT)
                .flatMap(client -> rows.findByClientIdOrderBySessionEndDesc(client.id().value()).stream())
                .filter(row -> row.state() != FollowUpState.CLOSED)
                .forEach(row -> worklist.reassign(row.id(), host.id(), YOURS));
    }

    private static SamplePerson therapist(SampleWorld world, SessionFinished finished) {
        return world.therapists().stream()
                .filter(person -> person.id().equals(finished.therapist()))
                .findFirst()
                .orElse(world.frontDesk());
    }

    private static SamplePerson owner(SampleWorld world, FollowUp row) {
        return world.therapists().stream()
                .filter(person -> person.id().equals(row.therapist()))
                .findFirst()
                .orElseThrow();
    }

    private static Instant open(SampleWorld world, Instant wanted) {
        return world.hours().nextOpening(wanted, world.zone()).orElse(wanted);
    }
}
