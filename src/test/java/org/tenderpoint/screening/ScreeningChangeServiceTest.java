package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.StandingFacts;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.ChangeLine;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** What is told of a session that was screened anew, to whom, and how often. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-09")
class ScreeningChangeServiceTest {

    @Autowired
    private ScreeningChangeService changes;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private FindingService findings;
    @Autowired
    private ClientService clients;
    @Autowired
    private PlanService plans;
    @Autowired
    private HoldService holds;
    @Autowired
    private ClearanceService clearances;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private VisitService arrival;
    @Autowired
    private Visits visits;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private QueryCount queries;
    @Autowired
    private EntityManager entities;

    @Test
    void aChangedIntakeTellsWhatBecameStricterAndWhyInWordsThatStay() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));

        visits.confirmAgain(client, thinBones());

        assertThat(changes.of(session)).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo(ScreeningCause.INTAKE);
            assertThat(change.stricter()).isTrue();
            assertThat(change.seen()).isFalse();
            assertThat(change.since()).isBefore(change.at());
            assertThat(change.lines(true)).extracting(ChangeLine::sentence)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("Result: Clear \u2192 Adapt (Osteoporosis").doesNotContain("unknown"))
                    .anySatisfy(line -> assertThat(line).contains("ceiling", "\u2192 2", "Osteoporosis"));
        });
    }

    @Test
    void aCorrectedBirthDateIsAChangedFactForSessionsAhead() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        var known = clients.open(client).orElseThrow();

        clients.update(client, known.version(), known.details().bornOn(visits.today().minusYears(15)));

        assertThat(changes.of(session)).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo(ScreeningCause.BIRTH_DATE);
            assertThat(change.stricter()).isTrue();
        });
        assertThat(plans.ready(session)).isFalse();
    }

    @Test
    void whatIsMilderIsTooAndWhatChangesNothingIsNotTold() {
        var client = visits.client("Hannah Lindqvist", thinBones());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));

        visits.confirmAgain(client, thinBones().withGoals("sleep better"));
        assertThat(changes.of(session)).isEmpty();

        visits.confirmAgain(client, harmless());
        assertThat(changes.of(session)).singleElement().satisfies(change -> assertThat(change.stricter()).isFalse());
    }

    @Test
    void whatNobodyKnowsAnyMoreIsToldAsStricter() {
        var client = visits.client("Hannah Lindqvist", thinBones());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));

        visits.confirmAgain(client, harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.DONT_KNOW)));

        assertThat(changes.of(session)).allSatisfy(change -> {
            assertThat(change.stricter()).isTrue();
            assertThat(change.lines(true)).extracting(ChangeLine::words).anySatisfy(
                    words -> assertThat(Say.it(words)).containsAnyOf("no longer known", "New question"));
        });
        assertThat(changes.of(session)).isNotEmpty();
    }

    /** Whoever corrects the answers at the arrival sees the result at once; another session's therapist does not. */
    @Test
    void whatIsAnsweredAtAnArrivalIsNoChangedIntakeForThatSession() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        var later = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        visits.answered(session, client, Visits.visit(Map.of(), 8, Set.of()));

        var told = new StandingFacts(intakes.latest(client).orElseThrow(), visits.today()).telling()
                .answered(Condition.OSTEOPOROSIS, thinBones().of(Condition.OSTEOPOROSIS)).toldAtArrival();
        arrival.confirm(session, client, Visits.nothing(), told, visits.today());

        assertThat(changes.of(session)).isEmpty();
        assertThat(changes.of(later)).extracting(ScreeningChangeRecord::cause).containsExactly(ScreeningCause.INTAKE);
        assertThat(screenings.screen(session).decision().level()).as("screened with it")
                .isEqualTo(ScreeningLevel.ADAPT);
    }

    @Test
    void aHoldTellsWhenItIsOpenedAndWhenItIsLifted() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));

        var origin = UUID.randomUUID();
        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), origin, Phrase.typed("waits for the doctor"));
        holds.liftByOrigin(origin, HoldKind.DOCTOR_ANSWER, Phrase.typed("the doctor agrees"));

        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::cause).containsOnly(ScreeningCause.HOLD);
        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::stricter).containsExactly(false, true);
    }

    @Test
    void aDoctorsClearanceTellsWhenItCountsAndWhenItIsRevoked() {
        var client = visits.client("Hannah Lindqvist",
                harmless().with(Condition.CANCER_ACTIVE, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));

        var clearance = clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of(Condition.CANCER_ACTIVE.code()), Set.of(), Optional.empty(),
                List.of(),
                Optional.empty()));
        assertThat(changes.of(session)).as("nobody stands for it yet").isEmpty();
        clearances.confirm(clearance);
        clearances.revoke(clearance);

        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::cause).containsOnly(ScreeningCause.CLEARANCE);
        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::stricter).containsExactly(true, false);
    }

    @Test
    void whoeverWorksOnTheSessionIsNotToldWhatTheyDoThemselves() {
        var client = visits.client("Hannah Lindqvist",
                harmless().with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                        .with(Detail.LEVEL, "lumbar")
                        .with(Detail.SINCE, "2020-01-31")
                        .with(Detail.NERVE_SYMPTOMS_NOW, "no")
                        .with(Detail.DOCTOR_AWARE, "yes")));
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));

        plans.changePlan(session, plans.byId(session).orElseThrow().version(), List.of(
                new Work(BodyPart.of(Region.NECK), Modality.DEEP_TISSUE, 4, 20)));
        visits.nothingNew(session, client);
        findings.override(session, new OverrideRequest(
                "SCR-100", "cap:3", Set.of(BodyPart.of(Region.LOWER_BACK)), OverrideReason.KNOWN_AND_STABLE,
                "had four last month, felt well"));
        screenings.screen(session);

        assertThat(changes.of(session)).isEmpty();
    }

    @Test
    void eachPersonTakesNoteForThemselvesAndOfNothingThatCameLater() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        visits.confirmAgain(client, thinBones());
        var read = changes.of(session).getFirst();

        changes.acknowledge(session, read.at().minusMillis(1));
        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::seen).containsExactly(false);
        changes.acknowledge(session, read.at());
        changes.acknowledge(session, read.at());
        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::seen).containsExactly(true);
        assertThat(trail.about(screenings.screen(session).id().value())).extracting("action")
                .containsOnlyOnce("took_note");

        var jonas = users.make("jonas.change", Role.THERAPIST);
        users.as(jonas,
                () -> assertThat(changes.of(session)).extracting(ScreeningChangeRecord::seen).containsExactly(false));
    }

    @Test
    void theDaysListTellsTheTherapistOfTheSessionAloneUntilItIsRead() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        visits.confirmAgain(client, thinBones());

        assertThat(told(session)).hasValueSatisfying(change -> assertThat(change.stricter()).isTrue());
        var jonas = users.make("jonas.change", Role.THERAPIST);
        var desk = users.make("desk.change", Role.FRONT_DESK);
        users.as(jonas, () -> assertThat(told(session)).isEmpty());
        users.as(desk, () -> assertThat(told(session)).isEmpty());

        changes.acknowledge(session, Instant.now().plusSeconds(60));
        assertThat(told(session)).isEmpty();
    }

    @Test
    void aSessionsChangesTakeTheSameQueriesHoweverManyTheyAre() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.LOWER_BACK, 2));
        visits.confirmAgain(client, thinBones());
        long one = count(session);
        for (int i = 0; i < 5; i++) {
            visits.confirmAgain(client, harmless());
            visits.confirmAgain(client, thinBones());
        }

        assertThat(changes.of(session)).hasSize(11);
        assertThat(count(session)).isEqualTo(one);
    }

    private long count(SessionId session) {
        entities.flush();
        entities.clear();
        return queries.during(() -> changes.of(session));
    }

    private Optional<ScreeningChangeRecord> told(SessionId session) {
        return plans.day(visits.today(), Optional.empty()).stream()
                .filter(row -> row.session().equals(session))
                .findFirst()
                .orElseThrow()
                .changed();
    }

    private static IntakeAnswers thinBones() {
        return harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteoporosis")
                .with(Detail.FRAGILITY_FRACTURE, "no"));
    }
}
