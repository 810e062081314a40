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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.intake.consent.Consents.ConsentKind;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.FindingService.OverrideRefused;
import org.tenderpoint.screening.FindingService.OverrideRefused.Problem;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.Screener.ScreeningDecided;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.TodaysLimits.LimitBreach;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.words.EffectWords;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

@DatabaseTest
@As(Role.THERAPIST)
@RecordApplicationEvents
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
    private HoldService holds;
    @Autowired
    private ConsentService consents;
    @Autowired
    private ClearanceService clearances;
    @Autowired
    private Visits visits;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private ApplicationEvents events;

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
        assertThat(events.stream(ScreeningDecided.class).map(ScreeningDecided::level))
                .contains(ScreeningLevel.CLEAR, ScreeningLevel.ADAPT);
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
        int most = screening.decision().minutes().together().orElseThrow();
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

        consents.give(client, ConsentKind.TREATMENT, "Hannah Lindqvist", "", Signature.NONE);
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
    void howFirmTheClientLikesItIsFromOneToFive() {
        var client = visits.client("Hannah Lindqvist", harmless().withPressurePreference(Map.of()));
        var session = visits.planned(client, swedish(Region.MID_BACK, 4));

        for (var nonsense : List.of("0", "6", "firm", "33", "-1")) {
            assertThatThrownBy(() -> findings.answerAsk(session, "SCR-405.mid_back", nonsense))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(screenings.screen(session).decision().finding("SCR-405")).isPresent();
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
    void anOverrideDropsOnlyTheEffectThatItNamesThere() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 3));
        visits.nothingNew(session, client);

        var after = findings.override(session, new OverrideRequest(
                "SCR-100", "cap:3", Set.of(BodyPart.of(Region.LOWER_BACK)), OverrideReason.KNOWN_AND_STABLE,
                "had four last month, felt well"));

        assertThat(after.decision().ceiling(BodyPart.of(Region.LOWER_BACK))).isEqualTo(5);
        assertThat(after.decision().ceiling(BodyPart.of(Region.SACRUM))).isEqualTo(3);
        assertThat(after.decision().finding("SCR-100")).hasValueSatisfying(found -> assertThat(found.effects())
                .anySatisfy(effect -> assertThat(effect.key()).contains("no-tech")));
        assertThat(after.overrides()).singleElement().satisfies(made -> {
            assertThat(made.reason()).isEqualTo("had four last month, felt well");
            assertThat(made.ruleSet()).isEqualTo(ScreeningRules.VERSION);
            assertThat(trail.about(made.id())).extracting("action").containsExactly("overrode");
        });

        var back = findings.takeBack(session, after.overrides().getFirst().id());
        assertThat(back.decision().ceiling(BodyPart.of(Region.LOWER_BACK))).isEqualTo(3);
    }

    @Test
    void nobodyGoesAheadWithoutAReasonOrAgainstTheClientsOwnNo() {
        var client = visits.client(
                "Hannah Lindqvist", withChronicDisc().withAvoidRegions(Set.of(BodyPart.of(Region.ABDOMEN))));
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 3));
        visits.nothingNew(session, client);

        refused(session, new OverrideRequest("SCR-100", "cap:3", Set.of(), OverrideReason.KNOWN_AND_STABLE, "   "),
                Problem.NO_REASON);
        refused(session,
                new OverrideRequest("SCR-100", "cap:3", Set.of(), OverrideReason.KNOWN_AND_STABLE, "x".repeat(1001)),
                Problem.REASON_TOO_LONG);
        refused(session,
                new OverrideRequest("SCR-407", "no-reg", Set.of(), OverrideReason.KNOWN_AND_STABLE,
                        "she would not mind"),
                Problem.NOT_OVERRIDABLE);
        refused(session, new OverrideRequest("SCR-100", "cap:2", Set.of(), OverrideReason.KNOWN_AND_STABLE, "because"),
                Problem.NO_SUCH_EFFECT);
        refused(session, new OverrideRequest("SCR-100", "result", Set.of(), OverrideReason.KNOWN_AND_STABLE, "because"),
                Problem.NO_SUCH_EFFECT);
        refused(session, new OverrideRequest("SCR-113", "cap:1", Set.of(), OverrideReason.KNOWN_AND_STABLE, "because"),
                Problem.NO_SUCH_FINDING);
        assertThat(screenings.screen(session).overrides()).isEmpty();
    }

    @Test
    void aReasonIsKeptAsAKindAndInWordsAndSomeFindingsTakeADoctorsWord() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc().with(
                Condition.BLEEDING_DISORDER, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        visits.nothingNew(session, client);

        refused(session,
                new OverrideRequest("SCR-171", "result", Set.of(), OverrideReason.KNOWN_AND_STABLE, "for years"),
                Problem.DOCTORS_WORD);
        refused(session, new OverrideRequest("SCR-100", "cap:3", Set.of(), OverrideReason.JUDGED_WITHOUT_BEARING, "no"),
                Problem.REASON_NOT_FOR_THIS);
        var after = findings.override(session, new OverrideRequest(
                "SCR-100", "cap:3", Set.of(), OverrideReason.INFORMED_WISH, "wants it as in March"));

        assertThat(after.overrides()).singleElement().satisfies(made -> {
            assertThat(made.why()).isEqualTo(OverrideReason.INFORMED_WISH);
            assertThat(made.whyInWords()).isEqualTo("Explained, and the client wants it: wants it as in March");
        });
    }

    @Test
    void whatATherapistJudgedWithoutBearingIsNotAskedAgainForAYearUnlessItsWordsChange() {
        var client = visits.client("Hannah Lindqvist", harmless().with(Condition.OTHER_CONDITION,
                ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, "hay fever")));
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.nothingNew(session, client);
        assertThat(screenings.screen(session).decision().finding("SCR-999")).hasValueSatisfying(
                found -> assertThat(found.effects()).anySatisfy(
                        effect -> assertThat(effect.key()).contains("hay fever")));

        var after = findings.override(session, new OverrideRequest("SCR-999", "result", Set.of(),
                OverrideReason.JUDGED_WITHOUT_BEARING, "sneezes in May, no more"));

        assertThat(after.decision().findings()).extracting(Finding::id).contains("SCR-244").doesNotContain("SCR-999");
        var next = visits.planned(client, swedish(Region.NECK, 2));
        assertThat(screenings.screen(next).decision().findings()).extracting(Finding::id).doesNotContain("SCR-999");
        assertThat(screenings.screen(next).judgement()).as("who judged it, also at a later visit")
                .isEqualTo(Optional.of(after.overrides().getFirst()));
        findings.takeBack(session, after.overrides().getFirst().id());
        assertThat(screenings.screen(next).decision().findings()).extracting(Finding::id).contains("SCR-999");
        assertThat(screenings.screen(next).judgement()).isEmpty();
    }

    @Test
    void theClientsCopyTellsHowLongTheWorkMayTakeBesideHowFirm() {
        var client = visits.client("Hannah Lindqvist", harmless().with(Condition.EXERTION_INTOLERANCE,
                ConditionAnswer.of(Recorded.YES)));
        screenings.screen(visits.planned(client, swedish(Region.NECK, 2)));

        var copy = kept.ofClient(client.value()).getFirst().copy();

        assertThat(copy.fields()).extracting(field -> field.key()).contains("ceilings", "time_limits");
        assertThat(copy.fields()).filteredOn(field -> field.key().equals("time_limits")).singleElement()
                .satisfies(field -> assertThat(field.label()).isEqualTo("Longest time allowed"))
                .satisfies(field -> assertThat(((CopyValue.Rows) field.value()).rows().getFirst().fields())
                        .extracting(part -> part.key())
                        .containsExactly("regions", "minutes", "soreness_prone", "rule"));
    }

    @Test
    void aQuestionThatMayStopTheSessionIsAskedTwiceBeforeItIsLeftOut() {
        var client = visits.client("Hannah Lindqvist", harmless().with(Condition.STOMACH_ULCER,
                ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.nothingNew(session, client);
        assertThatThrownBy(() -> findings.dismissAsk(session, "SCR-217", "could not say"))
                .isInstanceOfSatisfying(OverrideRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.ASK_FIRST));
        assertThat(screenings.screen(session).unsure()).isEmpty();
        assertThat(findings.answerAsk(session, "SCR-217", "unknown").unsure())
                .as("asked once more in other words from now on").containsExactly("SCR-217");
        assertThatThrownBy(() -> findings.dismissAsk(session, "SCR-217", "could not say"))
                .isInstanceOf(OverrideRefused.class);
        findings.answerAsk(session, "SCR-217", "unknown");

        assertThat(findings.dismissAsk(session, "SCR-217", "could not say").blocks()).isEmpty();
    }

    @Test
    void aDeferIsNotOverridden() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()));
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.DEFER);

        refused(session,
                new OverrideRequest("SCR-008", "result", Set.of(), OverrideReason.KNOWN_AND_STABLE, "only a cold"),
                Problem.NOT_OVERRIDABLE);

        plans.defer(session, "fever; rings when well");
        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.DEFERRED);
    }

    @Test
    void aQuestionIsAnsweredOrLeftOutWithAReasonBeforeTheStart() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(session, client);
        var asked = screenings.screen(session);
        assertThat(asked.blocks()).containsExactly(StartBlock.OPEN_QUESTIONS);
        var key = asked.decision().openAsks().getFirst().ask().key();

        assertThatThrownBy(() -> findings.dismissAsk(session, key, " ")).isInstanceOf(OverrideRefused.class);
        assertThatThrownBy(() -> findings.answerAsk(session, "SCR-000", "yes"))
                .isInstanceOf(IllegalArgumentException.class);
        var answered = findings.answerAsk(session, key, "bending forward, eases lying down");

        assertThat(answered.blocks()).isEmpty();
        assertThatCode(() -> plans.start(session)).doesNotThrowAnyException();
    }

    @Test
    void anAnswerTakenBackLeavesTheQuestionOpenAsBefore() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(session, client);
        var key = screenings.screen(session).decision().openAsks().getFirst().ask().key();
        findings.answerAsk(session, key, "sitting for long");

        assertThat(findings.takeBackAnswer(session, key).blocks()).containsExactly(StartBlock.OPEN_QUESTIONS);
        assertThatThrownBy(() -> findings.takeBackAnswer(session, key)).isInstanceOf(IllegalArgumentException.class);

        findings.dismissAsk(session, key, "could not say");
        assertThat(findings.takeBackAnswer(session, key).blocks()).containsExactly(StartBlock.OPEN_QUESTIONS);
    }

    @Test
    void theLastAnswerIsOfferedAtTheNextVisit() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var first = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(first, client);
        var key = screenings.screen(first).decision().openAsks().getFirst().ask().key();
        findings.answerAsk(first, key, "sitting for long");

        var next = visits.planned(client, visits.today().plusDays(7).atTime(9, 0), swedish(Region.UPPER_BACK, 3));

        assertThat(screenings.lastAnswers(client, next)).containsEntry(key, "sitting for long");
        assertThat(screenings.lastAnswers(client, first)).isEmpty();
    }

    @Test
    void anAnswerThatBelongsToAConditionIsKeptUntilItIsAskedAgainOrAYearHasPassed() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var first = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(first, client);
        var key = screenings.screen(first).decision().openAsks().getFirst().ask().key();
        findings.answerAsk(first, key, "sitting for long");
        var next = visits.planned(client, visits.today().plusDays(364).atTime(9, 0), swedish(Region.UPPER_BACK, 3));
        var late = visits.planned(client, visits.today().plusDays(367).atTime(9, 0), swedish(Region.UPPER_BACK, 3));

        visits.nothingNew(next, client);
        visits.nothingNew(late, client);

        assertThat(asked(next)).doesNotContain(key);
        assertThat(screenings.keptAnswers(next)).containsEntry(key, "sitting for long");
        assertThat(asked(late)).contains(key);

        findings.askAgain(next, key);
        assertThat(asked(next)).contains(key);
        findings.takeBackAnswer(next, key);
        assertThat(asked(next)).doesNotContain(key);
    }

    @Test
    void anAnswerThatBelongsToAConditionIsAskedForAgainOnceTheConditionIsToldOtherwise() {
        var client = visits.client("Hannah Lindqvist", withChronicDisc());
        var first = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(first, client);
        var key = screenings.screen(first).decision().openAsks().getFirst().ask().key();
        findings.answerAsk(first, key, "sitting for long");
        var next = visits.planned(client, visits.today().plusDays(7).atTime(9, 0), swedish(Region.UPPER_BACK, 3));

        visits.nothingNew(next, client);

        visits.confirmAgain(client, withChronicDisc().with(Condition.SCOLIOSIS, ConditionAnswer.of(Recorded.YES)));
        assertThat(asked(next)).as("another condition").doesNotContain(key);

        var disc = withChronicDisc().of(Condition.HERNIATED_DISC).with(Detail.LEVEL, "thoracic");
        visits.confirmAgain(client, withChronicDisc().with(Condition.HERNIATED_DISC, disc));
        assertThat(asked(next)).contains(key);
        assertThat(screenings.keptAnswers(next)).isEmpty();
    }

    private List<String> asked(SessionId session) {
        return screenings.screen(session).decision().openAsks().stream().flatMap(open -> open.keys().stream()).toList();
    }

    @Test
    void aStartedSessionKeepsItsScreeningWhateverIsLearnedLater() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 3));
        visits.nothingNew(session, client);
        assertThat(screenings.screen(session).frozenAt()).isEmpty();
        plans.start(session);
        var frozen = screenings.screen(session);
        assertThat(frozen.frozenAt()).isPresent();

        visits.confirmAgain(client, withChronicDisc());

        assertThat(screenings.screen(session).id()).isEqualTo(frozen.id());
        assertThatThrownBy(() -> findings.override(
                session,
                new OverrideRequest("SCR-420", "cap:2", Set.of(), OverrideReason.KNOWN_AND_STABLE, "too late")))
                .isInstanceOf(WrongState.class);
    }

    @Test
    @Tag("UC-10")
    void anEmergencyHoldsTheNextSessionUntilAMedicalCheckIsRecorded() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        var emergency = screenings.screen(session);
        assertThat(emergency.level()).isEqualTo(ScreeningLevel.EMERGENCY);
        assertThat(emergency.decision().findings()).extracting(Finding::id).contains("SCR-001")
                .doesNotContain("SCR-019");
        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);

        visits.nothingNew(session, client);
        assertThat(screenings.screen(session).decision().findings())
                .as("other answers alone do not end it").extracting(Finding::id).contains("SCR-019");

        var clearance = clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("SCR-001"), Set.of(), Optional.empty(), List.of(), Optional.empty()));
        clearances.confirm(clearance);

        assertThat(holds.openHolds(client)).isEmpty();
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    void whileNothingChangesAnEmergencyAndTheHoldAfterItAreEachScreenedOnce() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        var emergency = screenings.screen(session).id();
        assertThat(screenings.screen(session).id()).isEqualTo(emergency);

        visits.nothingNew(session, client);
        var held = screenings.screen(session).id();
        assertThat(held).isNotEqualTo(emergency);
        assertThat(screenings.screen(session).id()).isEqualTo(held);
    }

    @Test
    @Tag("UC-10")
    void aDoctorsLeaveToDoYogaIsNoCheckAfterAnEmergency() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));

        clearances.confirm(clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("yoga"), Set.of(), Optional.empty(), List.of(), Optional.empty())));

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);
    }

    @Test
    void aMistakenEntryIsCorrectedWithAReason() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        assertThat(holds.emergencyHere(session)).isTrue();

        assertThatThrownBy(() -> holds.correctEmergency(session, " ")).isInstanceOf(OverrideRefused.class);
        holds.correctEmergency(session, "tapped the wrong line");
        visits.nothingNew(session, client);

        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    void aHoldStopsTheSessionAndItsEndLetsItGoOn() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        var origin = UUID.randomUUID();

        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), origin, Phrase.typed("see a doctor"));
        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), origin, Phrase.typed("see a doctor"));

        assertThat(holds.openHolds(client)).as("opened once").hasSize(1);
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).contains("SCR-020");
        holds.liftByOrigin(origin, HoldKind.DOCTOR_ANSWER, Phrase.typed("Dr Osei: nothing found"));
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    void aRestHoldsOnlySessionsBeforeItsMoment() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var soon = visits.planned(client, visits.today().plusDays(1).atTime(9, 0), swedish(Region.NECK, 2));
        var later = visits.planned(client, visits.today().plusDays(9).atTime(9, 0), swedish(Region.NECK, 2));
        var until = plans.byId(soon).orElseThrow().start().plusSeconds(3600 * 48);

        holds.open(client, HoldKind.REST, Optional.of(until), UUID.randomUUID(), Phrase.typed("sore for 80 hours"));

        assertThat(screenings.screen(soon).level()).isEqualTo(ScreeningLevel.DEFER);
        assertThat(screenings.screen(later).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    @Tag("UC-10")
    void aClearanceResolvesWhatItNames() {
        var client = visits.client("Hannah Lindqvist", harmless().with(
                Condition.KIDNEY_OR_LIVER_DISEASE, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.NECK, 2));
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEARANCE);

        clearances.confirm(clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("kidney_or_liver_disease"), Set.of(), Optional.empty(),
                List.of(new ClearanceDetails.Limit(1, Set.of(BodyPart.of(Region.LOWER_BACK)))), Optional.empty())));

        var after = screenings.screen(session);
        assertThat(after.level()).isEqualTo(ScreeningLevel.ADAPT);
        assertThat(after.decision().ceiling(BodyPart.of(Region.LOWER_BACK))).isEqualTo(1);
        assertThat(after.decision().ceiling(BodyPart.of(Region.NECK))).as("effects stay").isEqualTo(2);
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

    private void refused(SessionId session, OverrideRequest request, Problem problem) {
        assertThatThrownBy(() -> findings.override(session, request))
                .isInstanceOfSatisfying(OverrideRefused.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private UUID row(SessionId session) {
        entities.flush();
        return jdbc.queryForObject("select screening_id from sessions where id = ?", UUID.class, session.value());
    }

    private IntakeAnswers withChronicDisc() {
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
