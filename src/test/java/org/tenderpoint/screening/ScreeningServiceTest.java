package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;
import static org.tenderpoint.screening.Visits.visit;

import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.words.EffectWords;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Say;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-09")
public class ScreeningServiceTest {
    @Autowired
    private PlanService plans;

    @Autowired
    private ScreeningService screenings;

    @Autowired
    private ScreeningPreviewService previews;

    @Autowired
    private ScreeningRepository kept;

    @Autowired
    private FindingService findings;

    @Autowired
    private LimitService limits;

    @Autowired
    private ConsentService consents;

    @Autowired
    private Visits visits;

    @Autowired
    private TestTrail trail;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void aHarmlessClientIsClearAndMayStartOnlyAfterTheVisitsQuestions() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));

        var before = screenings.screen(session);
        assertThat(before.provisional()).isTrue();
        assertThat(before.level()).isEqualTo(ScreeningLevel.CLEAR);
        assertThat(before.blocks()).containsExactly(StartBlock.NOT_ARRIVED);
        assertThatThrownBy(() -> plans.start(session)).isInstanceOf(MayNotStart.class);

        visits.nothingNew(session, client);

        var arrival = screenings.screen(session);
        assertThat(arrival.provisional()).isFalse();
        assertThat(arrival.blocks()).isEmpty();
        assertThat(plans.start(session).state()).isEqualTo(SessionState.IN_PROGRESS);
    }

    @Test
    void findingsAreRowsWithTheirEffectsAndTheDecisionCanBeReplayed() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var session = visits.planned(client, work(Region.LOWER_BACK, Modality.DEEP_TISSUE, 4));
        visits.nothingNew(session, client);

        var screening = screenings.screen(session);

        entities.flush();
        var rows = jdbc.queryForList(
                "select rule from screening_findings where screening_id = ? order by position",
                String.class,
                screening.id().value());
        assertThat(rows).contains("SCR-100", "SCR-402", "SCR-303");
        assertThat(screening.decision().findings()).extracting(Finding::id).containsExactlyElementsOf(rows);
        assertThat(screening.decision().findings()).filteredOn(found -> found.id().equals("SCR-100")).singleElement()
                .satisfies(found -> {
                    assertThat(Say.it(found.reason())).isNotBlank();
                    assertThat(found.source()).contains("W");
                    assertThat(found.effects()).anySatisfy(effect -> {
                        assertThat(effect.key()).isEqualTo("cap:3");
                        assertThat(EffectWords.words(effect)).contains("Lower back").endsWith("3 at most");
                        assertThat(effect.codes()).as("droppable").isNotEmpty();
                    });
                });
        var again = decidedAgain(screening.id());
        assertThat(again.level()).isEqualTo(screening.level());
        assertThat(again.findings()).isEqualTo(screening.decision().findings());
        assertThat(again.ceilings()).isEqualTo(screening.decision().ceilings());
        assertThat(again.ruleSet()).isEqualTo(ScreeningRules.VERSION);
    }

    @Test
    void whatAFrozenScreeningSaidIsShownWhateverItsRulesWouldSayToday() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(session, client);
        plans.start(session);
        entities.flush();
        var said = screenings.screen(session).decision();
        var stored = kept.findFirstBySessionIdAndFrozenAtIsNotNull(session.value()).orElseThrow();

        // as if the rules had been changed: on these facts they say otherwise, and in other words
        var held = stored.snapshot().withHolds(
                Holds.NONE.withEmergencyUnchecked(true));
        jdbc.update("update screenings set facts = ? where id = ?", Json.write(held), stored.id().value());
        jdbc.update("update screening_findings set title = 'In other words'");
        entities.clear();

        assertThat(decidedAgain(stored.id()).level()).isEqualTo(ScreeningLevel.DEFER);
        var shown = screenings.screen(session).decision();
        assertThat(shown.level()).isEqualTo(ScreeningLevel.CLEAR);
        assertThat(shown.findings()).extracting(Finding::id)
                .containsExactlyElementsOf(said.findings().stream().map(Finding::id).toList());
        assertThat(shown.findings()).isNotEmpty().allMatch(finding -> Say.it(finding.title()).equals("In other words"));
        assertThat(shown.ceilings()).isEqualTo(said.ceilings());
        assertThat(shown.modalitiesToAvoid()).isEqualTo(said.modalitiesToAvoid());
    }

    @Test
    void aNewIntakeScreensWhatLiesAheadAnew() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 3));
        var before = screenings.screen(session);

        visits.confirmAgain(client, withChronicDisc());

        var after = row(session);
        assertThat(after).isNotEqualTo(before.id().value());
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).contains("SCR-100");
        assertThat(before.level()).isEqualTo(ScreeningLevel.CLEAR);
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.ADAPT);
    }

    @Test
    void nothingChangedMakesNoSecondScreening() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 3));

        var first = screenings.screen(session).id();
        var second = screenings.screen(session).id();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aChangedPlanIsHeldAgainstTheSameFactsAndTheFirstPlanStays() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 4));
        assertThat(screenings.screen(session).decision().planConflicts()).hasSize(1);

        var planned = plans.byId(session).orElseThrow();
        plans.changePlan(session, planned.version(), List.of(swedish(Region.LOWER_BACK, 2)));

        var after = plans.byId(session).orElseThrow();
        assertThat(screenings.screen(session).decision().planConflicts()).isEmpty();
        assertThat(after.firstPlan()).containsExactly(swedish(Region.LOWER_BACK, 4));
        assertThat(after.version()).isGreaterThan(planned.version());
    }

    @Test
    @Tag("UC-11")
    void workThatTakesLongerThanALimitWaitsOnThePlanAndIsFlaggedInTheChartUntilItIsShortened() {
        var client = visits.client("Hannah Lindqvist",
                harmless().with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES)));
        var plan = List.of(lasting(Region.UPPER_BACK, 20), lasting(Region.CALVES, 20));
        var session = visits.planned(client, plan.toArray(Work[]::new));
        visits.nothingNew(session, client);
        var screening = screenings.screen(session);
        int most = screening.decision().minutes().minutesTogether().orElseThrow();
        assertThat(most).isLessThan(40);
        assertThat(screening.blocks()).contains(StartBlock.PLAN_TOO_LONG);
        assertThat(limits.of(session).against(plan)).extracting(LimitBreach::kind).contains(LimitBreach.Kind.MINUTES);
        assertThat(limits.of(session).within(plan).work().stream().mapToInt(Work::minutes).sum()).isEqualTo(most);

        plans.changePlan(session, plans.byId(session).orElseThrow().version(),
                screening.decision().minutes().within(plan));

        assertThat(screenings.screen(session).blocks()).doesNotContain(StartBlock.PLAN_TOO_LONG);
        assertThat(limits.of(session).against(plans.byId(session).orElseThrow().plan()))
                .extracting(LimitBreach::kind).doesNotContain(LimitBreach.Kind.MINUTES);
    }

    private static Work lasting(Region region, int minutes) {
        return new Work(BodyPart.of(region), Modality.SWEDISH, 1, minutes);
    }

    @Test
    @Tag("UC-06")
    void whoeverTakesTheConsentToTreatmentBackIsNotTreatedUntilTheyAgreeAgain() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(session, client);
        assertThat(screenings.screen(session).blocks()).isEmpty();

        consents.withdraw(client, ConsentKind.TREATMENT);
        assertThat(screenings.screen(session).blocks()).containsExactly(StartBlock.NO_CONSENT);
        assertThatThrownBy(() -> plans.start(session))
                .isInstanceOfSatisfying(MayNotStart.class,
                        e -> assertThat(e.blocks()).containsExactly(StartBlock.NO_CONSENT));

        consents.give(client, ConsentKind.TREATMENT, Intakes.WORDS, "Hannah Lindqvist", "", Signature.NONE);
        assertThat(screenings.screen(session).blocks()).isEmpty();
    }

    @Test
    @Tag("UC-08")
    void anUnansweredRedFlagHoldsTheSession() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));

        visits.answered(session, client,
                visit(Map.of(RedFlag.BLADDER_BOWEL_CHANGE, Recorded.DONT_KNOW), 0, Set.of()));

        var screening = screenings.screen(session);
        assertThat(screening.level()).isEqualTo(ScreeningLevel.DEFER);
        assertThat(screening.blocks()).contains(StartBlock.DEFER);
        assertThatThrownBy(() -> plans.start(session))
                .isInstanceOfSatisfying(MayNotStart.class, e -> assertThat(e.blocks()).contains(StartBlock.DEFER));
        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
    }

    @Test
    void aConflictOfThePlanKeepsTheSessionFromStartingUntilItIsLowered() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 4));
        visits.nothingNew(session, client);
        assertThat(screenings.screen(session).decision().planConflicts()).isNotEmpty();
        assertThatThrownBy(() -> plans.start(session)).isInstanceOf(MayNotStart.class);

        var version = plans.byId(session).orElseThrow().version();
        plans.changePlan(session, version, List.of(swedish(Region.NECK, 3)));

        assertThatCode(() -> plans.start(session)).doesNotThrowAnyException();
    }

    @Test
    void howFirmTheClientLikesItIsAnsweredHereAndCountsForThisVisit() {
        var client = visits.client("Hannah Lindqvist", harmless().withPressurePreference(Map.of()));
        var session = visits.planned(client, swedish(Region.MID_BACK, 4), swedish(Region.NECK, 2));
        visits.nothingNew(session, client);
        var asked = screenings.screen(session);
        assertThat(asked.decision().ceiling(BodyPart.of(Region.MID_BACK))).isEqualTo(3);
        assertThat(asked.decision().openAsks()).extracting(open -> open.ask().key())
                .contains("SCR-405.mid_back", "SCR-405.neck");

        findings.answerAsk(session, "SCR-405.mid_back", "5");
        var answered = findings.answerAsk(session, "SCR-405.neck", "1");

        assertThat(answered.decision().finding("SCR-405")).isEmpty();
        assertThat(answered.decision().ceiling(BodyPart.of(Region.MID_BACK))).as("what was agreed is the limit no more")
                .isEqualTo(5);
        assertThat(answered.decision().ceiling(BodyPart.of(Region.NECK))).as("less than planned (SCR-404)")
                .isEqualTo(1);
        assertThat(answered.decision().planConflicts()).extracting(conflict -> conflict.work().part().region())
                .containsExactly(Region.NECK);
        assertThat(decidedAgain(answered.id()).ceilings()).isEqualTo(answered.decision().ceilings());

        var told = Map.of(Region.MID_BACK, 2);
        visits.confirmAgain(client, harmless().withPressurePreference(told));
        assertThat(screenings.screen(session).decision().ceiling(BodyPart.of(Region.MID_BACK)))
                .as("the intake's own preference wins").isEqualTo(2);
    }

    @Test
    @Tag("UC-08")
    void factsAboutNowCountOnlyWhenConfirmedForTheVisit() {
        var flare = harmless().with(Condition.FIBROMYALGIA,
                ConditionAnswer.of(Recorded.YES).with(Detail.FLARE_NOW, "no"));
        var client = visits.client("Ines Moreau", flare);
        var tomorrow = visits.today().plusDays(1).atTime(10, 0);
        var session = visits.planned(client, tomorrow, swedish(Region.UPPER_BACK, 2));
        assertThat(screenings.screen(session).decision().findings())
                .as("before the visit the flare is read as last told")
                .extracting(Finding::id).doesNotContain("SCR-121");

        var silent = visit(Map.of(), 0, Set.of());
        visits.answered(session, client, new VisitAnswers(
                silent.redFlags(), silent.painNow(), Set.of(), Recorded.NO, Set.of(), false, Map.of()));
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).contains("SCR-121");

        visits.nothingNew(session, client);
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).doesNotContain("SCR-121");
    }

    @Test
    void whatAnotherPersonConfirmsAfterAScreeningWasReadHoldsTheStart() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 3));
        visits.nothingNew(session, client);
        var read = screenings.screen(session);
        assertThat(read.level()).isEqualTo(ScreeningLevel.CLEAR);

        visits.confirmAgain(client, harmless().with(Condition.CLOT_NOW_OR_SUSPECTED, ConditionAnswer.of(Recorded.YES)));

        assertThatThrownBy(() -> plans.start(session)).isInstanceOf(MayNotStart.class);
        assertThat(screenings.screen(session).id()).isNotEqualTo(read.id());
        assertThat(screenings.screen(session).level()).isGreaterThanOrEqualTo(ScreeningLevel.DEFER);
    }

    @Test
    void aStartedSessionKeepsItsScreeningWhateverIsLearnedLater() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 3));
        visits.nothingNew(session, client);
        plans.start(session);
        var frozen = screenings.screen(session);

        visits.confirmAgain(client, withChronicDisc());

        assertThat(screenings.screen(session).id()).isEqualTo(frozen.id());
        assertThatThrownBy(() -> findings.override(
                session,
                new OverrideRequest("SCR-420", "cap:2", Set.of(), OverrideReason.KNOWN_AND_STABLE, "too late")))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void nothingRecordedIsUnknownAndNeverNo() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var decision = previews.previewIntake(client, IntakeAnswers.empty()).decision();

        assertThat(decision.findings()).extracting(found -> found.id()).contains("SCR-031", "SCR-032", "SCR-033");
        assertThat(decision.level()).isEqualTo(ScreeningLevel.DEFER);
    }

    @Test
    void aPreviewKeepsNothing() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        var before = row(session);

        var decision = previews.preview(session, List.of(swedish(Region.LOWER_BACK, 5))).decision();

        assertThat(decision.planConflicts()).hasSize(1);
        assertThat(row(session)).isEqualTo(before);
        assertThat(plans.byId(session).orElseThrow().plan()).containsExactly(swedish(Region.LOWER_BACK, 2));
    }

    @Test
    void everyLookAndChangeLeavesAnEntry() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        plans.byId(session);
        var screening = screenings.screen(session);

        assertThat(trail.about(session.value())).extracting("action").contains("planned", "opened");
        assertThat(trail.about(screening.id().value())).extracting("action").contains("screened", "opened");
    }

    @Test
    void aPreviewAnswersWithinATenthOfASecond() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        for (int i = 0; i < 20; i++) {
            previews.preview(session, List.of(swedish(Region.LOWER_BACK, 1 + i % 5)));
        }

        // the processor's time of this thread, so that other builds on the machine do not count
        var processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();
        for (int i = 0; i < 20; i++) {
            previews.preview(session, List.of(swedish(Region.LOWER_BACK, 1 + i % 5)));
        }
        long millis = (processor.getCurrentThreadCpuTime() - start) / 20_000_000;

        assertThat(millis).as("milliseconds for a preview").isLessThan(100);
    }

    private UUID row(SessionId session) {
        entities.flush();
        return jdbc.queryForObject("select screening_id from sessions where id = ?", UUID.class, session.value());
    }

    static IntakeAnswers withChronicDisc() {
        return harmless().with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                .with(Detail.LEVEL, "lumbar")
                .with(Detail.SINCE, LocalDate.of(2020, 1, 31).toString())
                .with(Detail.NERVE_SYMPTOMS_NOW, "no")
                .with(Detail.DOCTOR_AWARE, "yes"));
    }

    private static Work work(Region region, Modality modality, int pressure) {
        return new Work(BodyPart.of(region), modality, pressure, 20);
    }

    private ScreeningDecision decidedAgain(ScreeningId id) {
        return kept.findById(id.value()).orElseThrow().snapshot().decide();
    }
}
