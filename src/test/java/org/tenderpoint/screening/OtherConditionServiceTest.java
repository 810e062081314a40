package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.intake.ToldBesidesService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.NamedCondition.NewName;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.ToldBesides.NamedAs;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-09")
class OtherConditionServiceTest {

    private static final ConditionAnswer YES = ConditionAnswer.of(Recorded.YES);

    @Autowired
    private OtherConditionService others;
    @Autowired
    private FindingService findings;
    @Autowired
    private ToldBesidesService besides;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private Visits visits;
    @Autowired
    private CurrentUser user;
    @Autowired
    private TestUsers users;
    @Autowired
    private Clock clock;

    @Test
    void whatTheClientToldInWordsIsScreenedAsTheConditionThatATherapistNames() {
        var client = visits.client("Hannah Lindqvist", tells("MS since 2019"));
        var session = here(client);
        assertThat(found(session)).contains("SCR-999");

        others.name(session, naming(client, Condition.NERVE_DISEASE, YES, "", "she has multiple sclerosis"));

        assertThat(found(session)).contains("SCR-241").doesNotContain("SCR-999", "SCR-244");
        var now = intakes.latest(client).orElseThrow();
        assertThat(now.number()).isEqualTo(2);
        assertThat(now.answers().of(Condition.NERVE_DISEASE)).isEqualTo(YES);
        assertThat(now.answers().of(Condition.OTHER_CONDITION)).isEqualTo(ConditionAnswer.DENIED);
        var later = visits.planned(client, visits.today().plusDays(9).atTime(9, 0), swedish(Region.NECK, 2));
        assertThat(found(later)).contains("SCR-241").doesNotContain("SCR-999");
        assertThat(others.named(later)).as("who said so, also at a later visit").singleElement().satisfies(named -> {
            assertThat(named.words()).isEqualTo("MS since 2019");
            assertThat(named.became()).isEqualTo(Condition.NERVE_DISEASE);
            assertThat(named.reason()).isEqualTo("she has multiple sclerosis");
            assertThat(named.by()).isEqualTo(user.id());
            assertThat(named.at()).isBeforeOrEqualTo(clock.instant());
        });
    }

    @Test
    void whatElseTheWordsTellStaysToBeJudged() {
        var client = visits.client("Hannah Lindqvist", tells("MS, lupus"));
        var session = here(client);

        others.name(session, naming(client, Condition.NERVE_DISEASE, YES, "lupus", "multiple sclerosis"));

        assertThat(found(session)).contains("SCR-241", "SCR-999");
        assertThat(intakes.latest(client).orElseThrow().answers().of(Condition.OTHER_CONDITION))
                .isEqualTo(YES.with(Detail.TEXT, "lupus"));
    }

    @Test
    void itsDetailsAreKeptAndADetailThatStaysAsItWasToldKeepsItsDay() {
        var client = visits.client("Hannah Lindqvist", tells("the disc again").with(
                Condition.HERNIATED_DISC, YES.with(Detail.NERVE_SYMPTOMS_NOW, "no")));
        var session = here(client);
        var before = intakes.latest(client).orElseThrow();
        var known = before.answers().of(Condition.HERNIATED_DISC);

        others.name(session, naming(
                client, Condition.HERNIATED_DISC, known.with(Detail.PHASE, "chronic"), "", "her disc of last year"));

        var now = intakes.latest(client).orElseThrow();
        assertThat(now.answers().of(Condition.HERNIATED_DISC).details())
                .containsEntry(Detail.PHASE, "chronic").containsEntry(Detail.NERVE_SYMPTOMS_NOW, "no");
        assertThat(now.toldDay(Condition.HERNIATED_DISC, Detail.PHASE)).isEqualTo(ToldDay.on(visits.today()));
        assertThat(now.toldDay(Condition.HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW))
                .isEqualTo(before.toldDay(Condition.HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW));
    }

    @Test
    void nothingIsKeptWhereSomebodyChangedTheIntakeMeanwhile() {
        var client = visits.client("Hannah Lindqvist", tells("MS"));
        var session = here(client);
        var read = naming(client, Condition.NERVE_DISEASE, YES, "", "multiple sclerosis");
        visits.confirmAgain(client, tells("MS, and a pacemaker"));

        assertThatThrownBy(() -> others.name(session, read)).isInstanceOf(EditedByOther.class);

        assertThat(intakes.latest(client).map(IntakeVersionRecord::number)).contains(2);
        assertThat(others.named(session)).isEmpty();
        assertThat(found(session)).contains("SCR-999");
    }

    @Test
    void itTakesAReasonAndSomethingThatWasTold() {
        var client = visits.client("Hannah Lindqvist", tells("MS"));
        var session = here(client);
        var calm = visits.client("Ada Okonkwo", harmless());
        var other = here(calm);

        assertThatThrownBy(() -> others.name(session, naming(client, Condition.NERVE_DISEASE, YES, "", " ")))
                .isInstanceOf(OverrideRefused.class);
        for (var wrong : List.of(
                naming(client, Condition.OTHER_CONDITION, YES, "", "the same"),
                naming(client, Condition.NERVE_DISEASE, ConditionAnswer.DENIED, "", "not at all"))) {
            assertThatThrownBy(() -> others.name(session, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> others.name(other, naming(calm, Condition.NERVE_DISEASE, YES, "", "a guess")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(found(session)).contains("SCR-999");
        assertThat(others.named(other)).isEmpty();
    }

    @Test
    void managersSeeWhichConditionItBecameAndHowOftenItDidNotMatterOnceTwoClientsTellIt() {
        var anna = visits.client("Anna Lindqvist", tells("MS"));
        others.name(here(anna), naming(anna, Condition.NERVE_DISEASE, YES, "", "multiple sclerosis"));
        var judged = here(visits.client("Berta Lindqvist", tells("ms")));
        findings.override(judged, new OverrideRequest("SCR-999", "result", Set.of(),
                OverrideReason.JUDGED_WITHOUT_BEARING, "means a Mrs, a slip"));

        users.as(users.make("the.manager", Role.MANAGER), () -> assertThat(besides.toldOften()).singleElement()
                .satisfies(told -> {
                    assertThat(told.clients()).isEqualTo(2);
                    assertThat(told.withoutBearing()).isEqualTo(1);
                    assertThat(told.became()).containsExactly(new NamedAs(Condition.NERVE_DISEASE, 1));
                }));
    }

    @Test
    void onlyATherapistNamesIt() {
        var client = visits.client("Hannah Lindqvist", tells("MS"));
        var session = here(client);
        var naming = naming(client, Condition.NERVE_DISEASE, YES, "", "multiple sclerosis");

        for (var role : List.of(Role.FRONT_DESK, Role.MANAGER)) {
            users.as(users.make("not." + role.code(), role), () -> assertThatThrownBy(
                    () -> others.name(session, naming)).isInstanceOf(AccessDeniedException.class));
        }
    }

    private static IntakeAnswers tells(String words) {
        return harmless().with(Condition.OTHER_CONDITION, YES.with(Detail.TEXT, words));
    }

    private SessionId here(ClientId client) {
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.nothingNew(session, client);
        return session;
    }

    private NewName naming(ClientId client, Condition condition, ConditionAnswer answer, String rest, String reason) {
        return new NewName(intakes.latest(client).orElseThrow().id(), condition, answer, rest, reason);
    }

    private List<String> found(SessionId session) {
        return screenings.screen(session).decision().findings().stream().map(Finding::id).toList();
    }
}
