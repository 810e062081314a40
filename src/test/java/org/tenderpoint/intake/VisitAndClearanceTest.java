package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

@DatabaseTest
@As(Role.THERAPIST)
public class VisitAndClearanceTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 3, 1);

    @Autowired
    private VisitService visits;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private ClearanceService clearances;

    @Autowired
    private StandingAnswersReader reader;

    @Autowired
    private ClientService clients;

    @Autowired
    private TestUsers users;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(ClientDetails.of("Vera Visit", "020 7946 0001"));
    }

    @Test
    @Tag("UC-08")
    void theAnswersOfAVisitComeBackAndTheLatestCount() {
        var session = Id.random(SessionId::new);
        var told = new VisitAnswers(
                Map.of(RedFlag.FEVER_NOW, Recorded.NO, RedFlag.SADDLE_NUMBNESS, Recorded.DONT_KNOW),
                OptionalInt.of(0), Set.of(BodyPart.left(Region.LOWER_BACK)), Recorded.YES,
                Set.of(BodyPart.of(Region.THIGHS_FRONT)), true, Map.of("ask.SCR-152", "yes"))
                .withPainKnown(Recorded.NO);

        visits.confirm(session, client, VisitAnswers.empty());
        var latest = visits.confirm(session, client, told);

        assertThat(latest.answers()).isEqualTo(told);
        assertThat(visits.of(session)).contains(latest);
        assertThat(told.of(RedFlag.CALF_SWELLING_ONE_SIDE)).isEqualTo(Recorded.NOT_ASKED);
    }

    @Test
    @Tag("UC-08")
    void whatIsToldAtArrivalIsTheNextVersionAndEveryOtherAnswerKeepsItsDay() {
        var yes = ConditionAnswer.of(Recorded.YES);
        var first = intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(Condition.ANTICOAGULANT, yes.with(Detail.NAME, "warfarin"))
                .with(Condition.HEART_CONDITION, yes.with(Detail.STABLE, "yes")));
        var day = first.toldOn().plusDays(30);
        var telling = new StandingFacts(first, day).telling()
                .answered(Condition.PREGNANCY, yes)
                .asShown(Condition.ANTICOAGULANT);
        var lines = Map.of(SinceLastTime.PREGNANCY, Recorded.YES, SinceLastTime.CLOT, Recorded.NO);

        var visit = visits.confirm(
                Id.random(SessionId::new), client, VisitAnswers.empty().withSince(lines), telling.toldAtArrival(), day);

        assertThat(visit.answers().since()).isEqualTo(lines);
        assertThat(visits.of(visit.session()).orElseThrow().answers().since()).isEqualTo(lines);
        var now = intakes.latest(client).orElseThrow();
        assertThat(now.number()).isEqualTo(2);
        assertThat(now.answers()).isEqualTo(telling.toldAtArrival().answers());
        assertThat(now.toldDay(Condition.PREGNANCY).day()).isEqualTo(day);
        assertThat(now.toldDay(Condition.ANTICOAGULANT, Detail.NAME).day()).isEqualTo(day);
        assertThat(now.toldDay(Condition.HEART_CONDITION, Detail.STABLE).day()).isEqualTo(first.toldOn());
        assertThat(now.toldDay(Condition.DIABETES).day()).isEqualTo(first.toldOn());
        assertThat(now.massagesToldOn()).isEqualTo(first.toldOn());

        var facts = ClientFacts.read(reader.read(client, now, day, 0), day, NowFacts.BY_DAY);
        assertThat(facts.yes(Condition.PREGNANCY)).isTrue();
        assertThat(facts.detail(Condition.HEART_CONDITION, Detail.STABLE)).as("confirmed by nobody")
                .isEqualTo(Answer.UNKNOWN);
        assertThatThrownBy(() -> visits.confirm(
                Id.random(SessionId::new), client, VisitAnswers.empty(), telling.toldAtArrival(), day))
                .as("the version that was shown is not the latest any more").isInstanceOf(EditedByOther.class);
    }

    @Test
    @Tag("UC-10")
    void aClearanceCountsOnceATherapistHasConfirmedItAndUntilItsLastDay() {
        var id = clearances.record(client, details(Optional.empty()));
        assertThat(clearances.inForce(client, WRITTEN)).isEmpty();

        clearances.confirm(id);
        assertThat(clearances.inForce(client, WRITTEN.minusDays(1))).isEmpty();
        assertThat(clearances.inForce(client, WRITTEN.plusDays(90))).extracting(ClearanceRecord::details)
                .containsExactly(details(Optional.empty()));
        assertThat(clearances.inForce(client, WRITTEN.plusDays(91))).isEmpty();
        assertThat(reader.clearances(client, WRITTEN, Instant.MAX)).hasSize(1);

        clearances.revoke(id);
        assertThat(clearances.inForce(client, WRITTEN)).isEmpty();
    }

    @Test
    @Tag("UC-10")
    void aClearanceIsConfirmedOnce() {
        var id = clearances.record(client, details(Optional.of(WRITTEN.plusDays(10))));
        clearances.confirm(id);

        assertThatThrownBy(() -> clearances.confirm(id)).isInstanceOf(EditedByOther.class);
        assertThat(clearances.inForce(client, WRITTEN.plusDays(11))).isEmpty();
    }

    @Test
    @As(Role.FRONT_DESK)
    @Tag("UC-10")
    void theFrontDeskRecordsAClearanceButDoesNotConfirmIt() {
        var id = clearances.record(client, details(Optional.empty()));

        assertThatThrownBy(() -> clearances.confirm(id)).isInstanceOf(AccessDeniedException.class);
        assertThat(reader.clearances(client, WRITTEN, Instant.MAX)).isEmpty();
        assertThat(users.as(users.make("tess.therapist", Role.THERAPIST), () -> clearances.of(client))).hasSize(1);
    }

    @Test
    @Tag("UC-10")
    void aClearanceFromTheFutureIsRefused() {
        var tomorrow = new ClearanceDetails(
                LocalDate.now().plusDays(2), "Dr Amin", Set.of("osteoporosis"), Set.of(), Optional.empty(), List.of(),
                Optional.empty());

        assertThatThrownBy(() -> clearances.record(client, tomorrow)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClearanceDetails details(Optional<LocalDate> until) {
        return new ClearanceDetails(
                WRITTEN, "Dr Amin", Set.of("SCR-113", "osteoporosis"), Set.of(Modality.SWEDISH),
                Optional.of(Credential.ONCOLOGY),
                List.of(new ClearanceDetails.Limit(2, Set.of(BodyPart.of(Region.NECK), BodyPart.left(Region.HIPS))),
                        new ClearanceDetails.Limit(3, Set.of())),
                until);
    }
}
