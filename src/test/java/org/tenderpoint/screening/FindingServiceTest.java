package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.ScreeningServiceTest.withChronicDisc;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;
import static org.tenderpoint.screening.Visits.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.OverrideRefused.Problem;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** What a therapist decides on findings: going ahead against them, and answering their questions. */
@DatabaseTest
@As(Role.THERAPIST)
@RecordApplicationEvents
@Tag("UC-09")
class FindingServiceTest {

    @Autowired
    private PlanService plans;

    @Autowired
    private ScreeningService screenings;

    @Autowired
    private ScreeningRepository kept;

    @Autowired
    private FindingService findings;

    @Autowired
    private Visits visits;

    @Autowired
    private TestTrail trail;

    @Autowired
    private JdbcClient jdbc;

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
            assertThat(jdbc.sql("select rule_set from screening_overrides where id = :id").param("id", made.id())
                    .query(String.class).single()).isEqualTo(ScreeningRules.VERSION);
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

    @ParameterizedTest
    @EnumSource(names = {"JUDGED_WITHOUT_BEARING", "KNOWN_AND_STABLE"})
    void goingAheadAgainstWhatWasToldInWordsEndsAsSoonAsTheWordsAreOthers(OverrideReason why) {
        var client = visits.client("Hannah Lindqvist", tells("hay fever"));
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.nothingNew(session, client);
        var ahead = findings.override(
                session, new OverrideRequest("SCR-999", "result", Set.of(), why, "sneezes in May, no more"));
        assertThat(ahead.level()).isLessThan(ScreeningLevel.CLEARANCE);

        visits.confirmAgain(client, tells("hay fever, and bleeds for hours when shaving"));

        var after = screenings.screen(session);
        assertThat(after.level()).isEqualTo(ScreeningLevel.CLEARANCE);
        assertThat(after.overrides()).isEmpty();
        assertThat(after.blocks()).contains(StartBlock.CLEARANCE);
        assertThat(trail.about(ahead.overrides().getFirst().id())).extracting("action")
                .containsExactly("overrode", "took_back");
    }

    @Test
    void goingAheadAgainstWhatWasToldInWordsStaysWhileOnlyOtherAnswersChange() {
        var client = visits.client("Hannah Lindqvist", tells("hay fever"));
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.nothingNew(session, client);
        findings.override(session, new OverrideRequest(
                "SCR-999", "result", Set.of(), OverrideReason.KNOWN_AND_STABLE, "sneezes in May, no more"));

        visits.confirmAgain(client, tells("hay fever").with(Condition.ALLERGY, ConditionAnswer.of(Recorded.YES)));

        assertThat(screenings.screen(session).overrides()).hasSize(1);
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.ADAPT);
    }

    private static IntakeAnswers tells(String words) {
        return harmless().with(
                Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, words));
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

        plans.defer(session, "fever; rings when well", Optional.empty());
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

    private void refused(SessionId session, OverrideRequest request, Problem problem) {
        assertThatThrownBy(() -> findings.override(session, request))
                .isInstanceOfSatisfying(OverrideRefused.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
