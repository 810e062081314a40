package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.ScreeningServiceTest.withChronicDisc;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.CopyRow.CopyValue.YesNoValue;
import org.tenderpoint.client.record.CopyRow.Field;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** The wrong client was asked at an arrival: nothing that they told counts for the right one, and all of it is kept. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-08")
class ArrivalOfAnotherTest {

    private static final VisitAnswers CHEST_PAIN = Visits.visit(
            Map.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.YES), 0, Set.of());

    @Autowired
    private ArrivalOfAnother ofAnother;
    @Autowired
    private PlanService plans;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private FindingService findings;
    @Autowired
    private HoldService holds;
    @Autowired
    private VisitService answers;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Visits visits;
    @Autowired
    private TestUsers users;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcClient jdbc;

    private ClientId client;
    private SessionId session;

    @BeforeEach
    void expected() {
        client = visits.client("Hannah Lindqvist", harmless().with(
                Condition.STOMACH_ULCER, ConditionAnswer.of(Recorded.YES)));
        session = visits.planned(client, swedish(Region.NECK, 2));
    }

    @Test
    void anEmergencyThatAnotherToldHoldsNothingAndTheRecordKeepsIt() {
        var other = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, CHEST_PAIN);
        visits.answered(session, client, CHEST_PAIN);
        assertThat(screenings.screen(other).level()).isEqualTo(ScreeningLevel.DEFER);

        assertThat(takeBack(session)).isTrue();

        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.PLANNED);
        assertThat(holds.openHolds(client)).isEmpty();
        assertThat(screenings.screen(other).level()).isNotEqualTo(ScreeningLevel.DEFER);
        assertThat(screenings.screen(session).provisional()).isTrue();
        assertThat(answers.of(session)).isEmpty();
        assertThat(kept()).containsExactly(false, false, true);
        assertThat(trail.about(session.value())).extracting(AuditRecord::action).contains("not_here");
    }

    @Test
    void whoComesThenIsAskedAllOfIt() {
        visits.nothingNew(session, client);
        takeBack(session);

        plans.arrive(session);

        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.ARRIVED);
        assertThatThrownBy(() -> plans.start(session)).isInstanceOf(MayNotStart.class);
        visits.answered(session, client, CHEST_PAIN);
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.EMERGENCY);
        assertThat(holds.openHolds(client)).hasSize(1);
    }

    @Test
    void whatAnotherAnsweredToRulesIsOpenAgain() {
        visits.nothingNew(session, client);
        findings.answerAsk(session, "SCR-217", "unknown");
        findings.answerAsk(session, "SCR-217", "no");
        takeBack(session);
        visits.nothingNew(session, client);

        assertThat(screenings.screen(session).blocks()).isNotEmpty();
        findings.answerAsk(session, "SCR-217", "unknown");
        assertThatThrownBy(() -> findings.dismissAsk(session, "SCR-217", "could not say"))
                .as("this client was asked once").isInstanceOf(OverrideRefused.class);
        assertThatThrownBy(() -> {
            findings.takeBackAnswer(session, "SCR-217");
            findings.takeBackAnswer(session, "SCR-217");
        }).isInstanceOf(IllegalArgumentException.class);
        var later = visits.planned(client, swedish(Region.NECK, 2));
        assertThat(screenings.lastAnswers(client, later)).doesNotContainKey("SCR-217");
    }

    @Test
    void whatThisClientHadAnsweredAtAnEarlierVisitStillCounts() {
        var disc = visits.client("Dora Disc", withChronicDisc());
        var first = visits.planned(disc, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(first, disc);
        var key = screenings.screen(first).decision().openAsks().getFirst().ask().key();
        findings.answerAsk(first, key, "sitting for long");
        var hers = visits.planned(disc, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(hers, disc);
        findings.askAgain(hers, key);
        findings.answerAsk(hers, key, "nothing makes it worse");

        takeBack(hers);
        visits.nothingNew(hers, disc);

        assertThat(screenings.screen(hers).decision().openAsks()).noneMatch(open -> open.keys().contains(key));
        var later = visits.planned(disc, swedish(Region.UPPER_BACK, 3));
        assertThat(screenings.keptAnswers(later)).containsEntry(key, "sitting for long");
        assertThat(screenings.lastAnswers(disc, later)).containsEntry(key, "sitting for long");
    }

    @Test
    void anOverrideForAnotherIsTakenBack() {
        var disc = visits.client("Dora Disc", harmless().with(
                Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)));
        var hers = visits.planned(disc, swedish(Region.LOWER_BACK, 3));
        visits.nothingNew(hers, disc);
        var found = screenings.screen(hers).decision().findings().stream()
                .filter(one -> one.overridable() && one.effects().stream().anyMatch(e -> e.key().startsWith("cap:")))
                .findFirst().orElseThrow();
        findings.override(hers, new OverrideRequest(
                found.id(), found.effects().stream().filter(e -> e.key().startsWith("cap:")).findFirst().orElseThrow()
                        .key(),
                Set.of(BodyPart.of(Region.LOWER_BACK)), OverrideReason.KNOWN_AND_STABLE, "felt well"));

        takeBack(hers);

        assertThat(screenings.screen(hers).overrides()).isEmpty();
    }

    @Test
    void theIntakeIsAgainAsItWasBefore() {
        var before = intakes.latest(client).orElseThrow();
        confirm(before, before.answers().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)));
        assertThat(told(Condition.OSTEOPOROSIS)).isEqualTo(Recorded.YES);

        assertThat(takeBack(session)).isTrue();

        var now = intakes.latest(client).orElseThrow();
        assertThat(now.number()).as("what was told is kept").isEqualTo(before.number() + 2);
        assertThat(now.answers()).isEqualTo(before.answers());
        assertThat(now.told()).isEqualTo(before.told());
        assertThat(now.toldOn()).isEqualTo(before.toldOn());
    }

    @Test
    void anIntakeThatWasChangedBesidesIsLeftToAPerson() {
        var before = intakes.latest(client).orElseThrow();
        confirm(before, before.answers().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)));
        visits.confirmAgain(client, intakes.latest(client).orElseThrow().answers());

        assertThat(takeBack(session)).isFalse();

        assertThat(told(Condition.OSTEOPOROSIS)).isEqualTo(Recorded.YES);
        assertThat(answers.of(session)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAnybodyHadTypedOrTickedIsForgotten(boolean confirmed) {
        plans.arrive(session);
        if (confirmed) {
            visits.nothingNew(session, client);
        }
        screenings.tellAtArrival(session, Set.of(RedFlag.FEVER_NOW));
        var nils = users.make("nils", Role.THERAPIST);
        for (var form : List.of(plans.byId(session).orElseThrow().arrivalForm(), StandingAtArrival.form(session))) {
            drafts.save(form, Map.of("fever_now", "no"));
            users.as(nils, () -> drafts.save(form, Map.of("fever_now", "no")));
        }

        takeBack(session);

        assertThat(screenings.toldAtArrival(session)).isEmpty();
        assertThat(jdbc.sql("select count(*) from drafts").query(Long.class).single()).isZero();
    }

    @Test
    void onceTheSessionHasStartedOrBeforeAnybodyIsHereThereIsNothingToTakeBack() {
        assertThatThrownBy(() -> takeBack(session)).isInstanceOf(WrongState.class);
        var calm = visits.client("Clara Calm", harmless());
        var hers = visits.planned(calm, swedish(Region.NECK, 2));
        visits.nothingNew(hers, calm);
        plans.start(hers);
        assertThatThrownBy(() -> takeBack(hers)).isInstanceOf(WrongState.class);
    }

    @Test
    void aPageFromBeforeTheRightClientWasAskedTakesNothingBack() {
        visits.nothingNew(session, client);
        var shown = screenings.screen(session).id();
        ofAnother.takeBack(session, shown);
        visits.answered(session, client, CHEST_PAIN);

        assertThatThrownBy(() -> ofAnother.takeBack(session, shown)).isInstanceOf(EditedByOther.class);

        assertThat(holds.openHolds(client)).hasSize(1);
        assertThat(answers.of(session)).isPresent();
    }

    @Test
    void theFrontDeskTakesBackOnlyWhatNobodyHasConfirmed() {
        visits.nothingNew(session, client);
        var shown = screenings.screen(session).id();

        users.as(users.make("desk", Role.FRONT_DESK), () -> {
            assertThatThrownBy(() -> plans.notHere(session)).isInstanceOf(WrongState.class);
            assertThatThrownBy(() -> ofAnother.takeBack(session, shown)).isInstanceOf(AccessDeniedException.class);
        });
    }

    private boolean takeBack(SessionId here) {
        return ofAnother.takeBack(here, screenings.screen(here).id());
    }

    private void confirm(IntakeVersionRecord base, IntakeAnswers told) {
        answers.confirm(session, client, Visits.nothing(),
                new ToldAtArrival(Optional.of(base.id()), told, Set.of(Condition.OSTEOPOROSIS.code()), Set.of()),
                visits.today());
    }

    private Recorded told(Condition condition) {
        return intakes.latest(client).orElseThrow().answers().of(condition).recorded();
    }

    @Test
    void eachAnswerOfAnotherSaysSoInTheCopy() {
        var own = visits.planned(client, swedish(Region.NECK, 2));
        visits.nothingNew(own, client);
        visits.answered(session, client, CHEST_PAIN);
        takeBack(session);
        visits.nothingNew(session, client);

        var copy = copies.make(copies.permit(client, TestUsers.PASSWORD).orElseThrow(), CopyForm.JSON);

        assertThat(copy.chapters().stream().filter(one -> one.key().equals("visits"))
                .flatMap(one -> one.rows().stream()).flatMap(row -> row.fields().stream())
                .filter(field -> field.key().equals("of_another")).map(Field::value))
                .containsExactly(new YesNoValue(false), new YesNoValue(true), new YesNoValue(true),
                        new YesNoValue(false));
    }

    /** Whether each row says that it, and all before, were another's. */
    private List<Boolean> kept() {
        return jdbc.sql("select of_another from visit_answers where session_id = :id order by number")
                .param("id", session.value()).query(Boolean.class).list();
    }
}
