package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.NextDays;
import org.tenderpoint.screening.plan.NextDays.AgreedDays;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.PlannedDay;
import org.tenderpoint.series.SeriesService;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.SignQuestions;
import org.tenderpoint.session.SignQuestions.NotSignedYet;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** What was agreed after a sore session stands in the next one, whatever way the work comes in. */
@DatabaseTest
@Moment("2026-11-18T09:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-16")
@Tag("UC-11")
class LimitsReachTheHandsTest {

    private static final BodyPart NECK = BodyPart.of(Region.NECK);
    private static final Work DEEP_NECK = new Work(NECK, Modality.DEEP_TISSUE, 3, 20);
    private static final Work GENTLE_NECK = new Work(NECK, Modality.SWEDISH, 1, 10);

    @Autowired
    private Moment.Shared clock;

    @Autowired
    private Sessions make;

    @Autowired
    private SessionService sessions;

    @Autowired
    private LimitService limits;

    @Autowired
    private FeedbackService feedback;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private HoldService holds;

    @Autowired
    private FollowUpRepository followUps;

    @Autowired
    private PlannedDay day;

    @Autowired
    private RecordedAnswerService recordedAnswers;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanAdjustmentService adjusted;

    @Autowired
    private SeriesService series;

    @Autowired
    private PracticeTime time;

    @Autowired
    private CurrentUser user;

    @Autowired
    private DeathService deaths;

    @Autowired
    private TimelineService timeline;

    private ClientId client;

    @BeforeEach
    void aNeckThatWasSoreAfterDeepTissue() {
        client = make.client("Sofia Sore", Sessions.harmless(List.of(DEEP_NECK)));
        var first = started(DEEP_NECK);
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(first.id(), Optional.empty());
        soreAfter(first);
    }

    @Test
    void whatAPlanHasTakenOverOneAfterTheOtherStandsAsOneInTheHistory() {
        var session = make.arrived(client, Sessions.calmVisit(), GENTLE_NECK);
        var learned = adjustments.standing(client);
        for (var line : learned) {
            adjustments.apply(line.id(), session);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(learned).hasSizeGreaterThan(1);
        assertThat(timeline.of(client, EnumSet.of(TimelineEntry.Tab.FOLLOW_UPS), 100))
                .filteredOn(entry -> entry.title().equals("For the next session")).hasSize(1);
    }

    @Test
    void theAgreedLimitsAreOneSetWithTheScreenings() {
        var today = limits.of(next().id());

        assertThat(today.agreements()).contains("Neck: 1 at most, 10 min at most", "No Deep tissue");
        assertThat(today.ceilings().at(NECK)).isEqualTo(1);
        assertThat(today.leftOut()).contains(Modality.DEEP_TISSUE);
    }

    @Test
    void whatWasAgreedWithoutALimitIsHeededWhileWorking() {
        assertThat(limits.of(next().id()).otherLimits()).contains("Ask about the pressure more often");
    }

    @Test
    void theSheetOfTheDayWithoutScreensSaysItToo() {
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_NECK);
        make.screened(id);

        assertThat(day.of(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")), ZoneId.of("Europe/London")))
                .singleElement()
                .satisfies(visit -> assertThat(visit.limits()).contains("Ask about the pressure more often"));
    }

    @Test
    void whatADoctorDoesNotAllowIsHeededWhileWorkingAndKeepsTheDeskFromTooEarlyADay() {
        var today = LocalDate.ofInstant(clock.instant(), time.zone());
        var followUp = followUps.findByClientIdOrderBySessionEndDesc(client.value()).getFirst().id();

        recordedAnswers.recordDoctorAnswer(followUp, new Quote("Dr Moss", today, "A torn fibre",
                Optional.of(DoctorFound.SMALL), Optional.of(today.plusDays(21)), "not the left leg"));

        assertThat(plans.nextDays(client).notBefore()).contains(today.plusDays(21));
        clock.pass(Duration.ofDays(22));
        assertThat(plans.nextDays(client).notBefore()).isEmpty();
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_NECK);
        make.screened(id);
        var words = "Limits by a doctor (Dr Moss): not the left leg";
        assertThat(limits.of(id).otherLimits()).contains(words);
        assertThat(day.of(time.today(), time.zone())).singleElement()
                .satisfies(visit -> assertThat(visit.limits()).contains(words));
    }

    @Test
    void aLongerGapKeepsTheDeskFromTooEarlyADay() {
        client = make.client("Exa Exertion", Sessions.harmless(List.of(GENTLE_NECK))
                .with(Condition.EXERTION_INTOLERANCE, ConditionAnswer.of(Recorded.YES)));
        var session = started(GENTLE_NECK);
        var day = time.today();
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(session.id(), Optional.empty());
        assertThat(plans.nextDays(client).notBefore()).isEmpty();
        clock.pass(Duration.ofHours(50));

        feedback.give(followUps.findBySessionId(session.id().value()).orElseThrow().id(),
                FollowUpScene.draft(FollowUpScene.sore(1, 2)));

        assertThat(plans.nextDays(client).notBefore()).contains(day.plusDays(14));
        clock.pass(Duration.ofDays(12));
        assertThat(plans.nextDays(client).notBefore()).isEmpty();
    }

    @Test
    void aLongerGapStandsForThePlanThatKeepsItWhenItsSessionIsMovedCloser() {
        client = make.client("Exa Exertion", Sessions.harmless(List.of(GENTLE_NECK))
                .with(Condition.EXERTION_INTOLERANCE, ConditionAnswer.of(Recorded.YES)));
        var session = started(GENTLE_NECK);
        var ten = time.today().atTime(10, 0);
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(session.id(), Optional.empty());
        clock.pass(Duration.ofHours(50));
        feedback.give(followUps.findBySessionId(session.id().value()).orElseThrow().id(),
                FollowUpScene.draft(FollowUpScene.sore(1, 2)));
        var planned = plans.plan(new NewSession(client, user.id(), ten.plusDays(14), 60, List.of(GENTLE_NECK)));
        adjusted.applyAll(planned, List.of(GENTLE_NECK));

        assertThat(plans.nextDays(client).notBefore()).contains(ten.toLocalDate().plusDays(14));
        plans.move(planned, plans.byId(planned).orElseThrow().version(),
                new NewSession(client, user.id(), ten.plusDays(7), 60, List.of(GENTLE_NECK)));
        assertThat(adjusted.of(planned).open()).extracting(AdjustmentLine::change)
                .contains(new AdjustmentLine.Change.NotBefore(ten.toLocalDate().plusDays(14)));
    }

    @Test
    void closerSessionsAreProposedOnTheFirstOfTheAgreedDays() {
        client = make.client("Clo Closer",
                Sessions.harmless(List.of(GENTLE_NECK)).withMassagesElsewhere(OptionalInt.of(0)));
        var session = started(GENTLE_NECK);
        var day = time.today();
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(session.id(), Optional.empty());
        clock.pass(Duration.ofHours(50));
        assertThat(plans.nextDays(client)).isEqualTo(NextDays.ANY);

        feedback.give(followUps.findBySessionId(session.id().value()).orElseThrow().id(),
                FollowUpScene.draft(FollowUpScene.sore(1, 2)));

        assertThat(plans.nextDays(client)).as("sooner is allowed").isEqualTo(new NextDays(
                Optional.empty(), Optional.of(new AgreedDays(day.plusDays(7), day.plusDays(14)))));
        assertThat(series.firstDay(client)).isEqualTo(day.plusDays(7));
        clock.pass(Duration.ofDays(10));
        assertThat(series.firstDay(client)).as("within these days").isEqualTo(time.today().plusDays(1));
        clock.pass(Duration.ofDays(4));
        assertThat(plans.nextDays(client)).as("over").isEqualTo(NextDays.ANY);
    }

    @Test
    void whatThePlanFollowsWithoutATapIsHeededTooAndWhatTheSessionItselfLedToIsNot() {
        var session = started(GENTLE_NECK);
        assertThat(limits.of(session.id()).otherLimits()).contains("Ask about the pressure more often");
        adjustments.appliedBy(session.id())
                .forEach(line -> adjustments.dismiss(line.id(), session.id(), "asks anyway"));
        clock.pass(Duration.ofMinutes(30));
        sessions.saveWork(session.id(), session.version(), List.of(GENTLE_NECK));
        sessions.finish(session.id(), Optional.empty());
        soreAfter(sessions.open(session.id()).orElseThrow());

        assertThat(limits.of(session.id()).otherLimits()).doesNotContain("Ask about the pressure more often");
    }

    @Test
    void theSameAsLastTimeIsAboveEveryLimitThatWasAgreed() {
        var session = next();
        var last = sessions.lastWork(session.id()).orElseThrow();
        assertThat(last.work()).containsExactly(DEEP_NECK);

        assertThat(limits.of(session.id()).against(last.work()))
                .extracting(LimitBreach::kind)
                .containsExactlyInAnyOrder(LimitBreach.Kind.PRESSURE, LimitBreach.Kind.MODALITY,
                        LimitBreach.Kind.MINUTES);
        assertThat(limits.of(session.id()).exceeding(last.work())).containsExactly(NECK);
        assertThat(limits.of(session.id()).within(last.work()).work()).containsExactly(GENTLE_NECK);
    }

    @Test
    void workAboveALimitIsSignedOnlyWithAReasonForEachLimit() {
        var session = next();
        sessions.saveWork(session.id(), session.version(), List.of(DEEP_NECK));
        sessions.saveNote(session.id(), 0, new Soap("Wants it as always.", "", "", ""));
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(session.id(), Optional.empty());

        var asked = sessions.signQuestions(session.id());
        assertThat(asked.limits()).hasSize(3);
        assertThat(asked.doubts()).isEmpty();
        assertThatThrownBy(() -> sessions.sign(session.id(), "because"))
                .asInstanceOf(type(NotSignedYet.class))
                .extracting(NotSignedYet::questions)
                .extracting(SignQuestions::limits)
                .isEqualTo(asked.limits());

        asked.limits().forEach(limit -> sessions.goBeyond(session.id(), limit.limit(), "Asked for it twice"));
        var signed = sessions.sign(session.id(), "");

        assertThat(signed.signed()).isTrue();
        assertThat(signed.beyond()).hasSize(3)
                .allMatch(reason -> reason.reason().equals("Asked for it twice"))
                .anyMatch(reason -> Say.it(reason.words()).equals("Neck: 3, today at most 1 (Neck: 1 at most)"))
                .anyMatch(reason -> Say.it(reason.words())
                        .equals("Neck: 20 min, today at most 10 min (Neck: 10 min at most)"));
    }

    @Test
    void aReasonHoldsForNothingFurther() {
        var session = next();
        var gentle = new Work(NECK, Modality.SWEDISH, 2, 10);
        var charted = sessions.saveWork(session.id(), session.version(), List.of(gentle));
        var limit = sessions.signQuestions(session.id()).limits().getFirst();
        sessions.goBeyond(session.id(), limit.limit(), "Two was fine");
        assertThat(sessions.signQuestions(session.id()).limits()).isEmpty();

        sessions.saveWork(session.id(), charted.version(), List.of(new Work(NECK, Modality.SWEDISH, 4, 10)));

        assertThat(sessions.signQuestions(session.id()).limits()).extracting(LimitBreach::limit)
                .containsExactly(limit.limit());
        assertThatThrownBy(() -> sessions.goBeyond(session.id(), "pressure:2|nothing", "why not"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sessions.goBeyond(session.id(), limit.limit(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineThatIsTimedBeyondTheAgreedMinutesIsFlagged() {
        var session = next();
        var running = sessions.time(session.id(), session.version(), NECK, Modality.SWEDISH).session();
        clock.pass(Duration.ofMinutes(16));
        sessions.stopTiming(session.id(), running.version());

        assertThat(sessions.signQuestions(session.id()).limits()).extracting(LimitBreach::kind)
                .containsExactly(LimitBreach.Kind.MINUTES);
    }

    @Test
    void whatIsLearnedWhileTheSessionRunsStandsInItAndWhatIsLearnedAfterItDoesNot() {
        var session = next();
        var firm = new Work(BodyPart.of(Region.CALVES), Modality.SPORTS, 3, 30);
        var charted = sessions.saveWork(session.id(), session.version(), List.of(firm));
        assertThat(sessions.signQuestions(session.id()).limits()).isEmpty();
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(session.id(), Optional.empty());
        soreAfter(charted);

        assertThat(adjustments.standing(client)).isNotEmpty();
        assertThat(sessions.signQuestions(session.id()).limits())
                .as("what this session led to is for the next one").isEmpty();
    }

    @Test
    void whatHoldsTheClientWhileTheSessionRunsOverStandsInItAndOnceTheChartIsOnlyLeftOpenDoesNot() {
        var session = next();
        sessions.saveWork(session.id(), session.version(), List.of(GENTLE_NECK));
        assertThat(sessions.signQuestions(session.id()).limits()).isEmpty();
        clock.pass(Duration.ofMinutes(70));
        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), UUID.randomUUID(), Phrase.typed("numb since"));
        assertThat(sessions.signQuestions(session.id()).limits()).isNotEmpty();

        holds.openHolds(client)
                .forEach(hold -> holds.liftByOrigin(hold.origin(), hold.kind(), Phrase.typed("a mistake")));
        clock.pass(Duration.ofMinutes(30));
        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), UUID.randomUUID(), Phrase.typed("numb since"));
        assertThat(sessions.signQuestions(session.id()).limits()).isEmpty();
    }

    @Test
    void whatAPlanHasAppliedStandsForTheNextOneWhenItsSessionTakesPlaceNoMore() {
        var standing = adjustments.standing(client);
        var ends = List.<Consumer<SessionId>>of(
                id -> plans.cancel(id, Phrase.typed("cannot come")), plans::missed,
                id -> plans.defer(id, "has a cold", Optional.empty()));

        assertThat(standing).isNotEmpty();
        ends.forEach(end -> {
            var session = plannedWithAll();
            assertThat(adjustments.standing(client)).isEmpty();
            end.accept(session);
            assertThat(adjustments.standing(client)).containsExactlyInAnyOrderElementsOf(standing);
        });
        assertThat(limits.of(next().id()).agreements())
                .contains("Neck: 1 at most, 10 min at most", "No Deep tissue");
    }

    @Test
    @As({Role.THERAPIST, Role.MANAGER})
    void soItDoesWhereADeathThatEndedThePlanWasRecordedByMistake() {
        var standing = adjustments.standing(client);
        plannedWithAll();

        deaths.record(client, Optional.empty(), DeathSource.NOTICE);
        deaths.takeBack(client, "It was her aunt of the same name");

        assertThat(adjustments.standing(client)).containsExactlyInAnyOrderElementsOf(standing);
    }

    @Test
    void whatALaterPlanHasAppliedStandsForASessionThatComesBeforeIt() {
        var standing = adjustments.standing(client);
        plannedWithAll();

        var sooner = make.arrived(client, Sessions.calmVisit(), GENTLE_NECK);

        assertThat(adjustments.standing(client)).containsExactlyInAnyOrderElementsOf(standing);
        assertThat(limits.of(sooner).leftOut()).contains(Modality.DEEP_TISSUE);
    }

    @Test
    void whatNewerAnswersHaveReplacedDoesNotComeBackWithASessionThatTakesPlaceNoMore() {
        var session = plannedWithAll();
        feedback.give(followUps.findByClientIdOrderBySessionEndDesc(client.value()).getFirst().id(),
                FollowUpScene.draft(FollowUpScene.fine()));
        var newer = adjustments.standing(client);

        plans.cancel(session, Phrase.typed("cannot come"));

        assertThat(adjustments.standing(client)).containsExactlyInAnyOrderElementsOf(newer);
    }

    @Test
    void whatNewerAnswersDoNotSpeakOfComesBackWithASessionThatTakesPlaceNoMore() {
        var learned = adjustments.standing(client).stream().map(AdjustmentLine::words).toList();
        var session = plannedWithAll();
        feedback.give(followUps.findByClientIdOrderBySessionEndDesc(client.value()).getFirst().id(),
                FollowUpScene.draft(GivenAnswers.NONE.with("line_a", "no")));

        plans.cancel(session, Phrase.typed("cannot come"));

        assertThat(adjustments.standing(client)).extracting(AdjustmentLine::words).containsAll(learned);
    }

    /** A session of tomorrow that has not begun, its plan with everything that was learned. */
    private SessionId plannedWithAll() {
        var id = plans.plan(new NewSession(client, user.id(),
                LocalDateTime.ofInstant(clock.instant(), time.zone()).plusDays(1), 60, List.of(GENTLE_NECK)));
        adjustments.standing(client).forEach(line -> adjustments.apply(line.id(), id));
        return id;
    }

    /** The next session, its plan with everything that was learned. */
    private SessionRecord next() {
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_NECK);
        make.screened(id);
        adjustments.standing(client).forEach(line -> adjustments.apply(line.id(), id));
        return sessions.start(id);
    }

    private SessionRecord started(Work... work) {
        var id = make.arrived(client, Sessions.calmVisit(), work);
        make.screened(id);
        return sessions.start(id);
    }

    private void soreAfter(SessionRecord session) {
        clock.pass(Duration.ofHours(50));
        var where = session.work().getFirst().part().region().code();
        feedback.give(followUps.findBySessionId(session.id().value()).orElseThrow().id(), FollowUpScene.draft(
                FollowUpScene.sore(2, 7).with(CallScript.REGIONS, where).with(CallScript.QUALITY, "dull,achy")
                        .with(CallScript.PRESSURE, "too_deep")));
        holds.openHolds(client)
                .forEach(hold -> holds.liftByOrigin(hold.origin(), hold.kind(), Phrase.typed("spoke with her")));
        clock.pass(Duration.ofDays(3));
    }
}
