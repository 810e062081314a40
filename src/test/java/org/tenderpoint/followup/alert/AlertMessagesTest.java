package org.tenderpoint.followup.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.WorklistGroup;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.CheckInLink;
import org.tenderpoint.followup.contact.CheckInLinkRepository;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.message.OutboxService;
import org.tenderpoint.message.OutboxService.PreparedMessage;
import org.tenderpoint.message.Sending;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id.MessageId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Who is told of an alert, and when again, in a practice in London that is open from Monday to Saturday, 8 to 20. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-15")
class AlertMessagesTest {

    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T12:00:00Z");

    @Autowired
    CheckInService checkIns;
    @Autowired
    CheckInLinkRepository links;
    @Autowired
    WorklistService worklist;
    @Autowired
    RecordedAnswerService recordedAnswers;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AlertService alerts;
    @Autowired
    FollowUpScene scene;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    ClientService clients;
    @Autowired
    ProfileService profiles;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    Sending sending;
    @Autowired
    OutboxService outbox;
    @Autowired
    UserService people;
    @Autowired
    TestUsers users;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    jakarta.persistence.EntityManager entities;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;
    @Autowired
    Moment.Shared clock;

    private FollowUpScene.Made made;
    private UserRecord manager;

    @BeforeEach
    void aSessionOfATherapistWithAnAddress() {
        profiles.change(profiles.signedIn(), profiles.signedIn().name(), "maya@linden.example");
        manager = users.make("alert.manager", Role.MANAGER);
        users.as(manager,
                () -> profiles.change(profiles.signedIn(), profiles.signedIn().name(), "boss@linden.example"));
        users.make("alert.silent", Role.MANAGER);
        users.as(users.make("alert.desk", Role.FRONT_DESK),
                () -> profiles.change(profiles.signedIn(), profiles.signedIn().name(), "desk@linden.example"));
        made = scene.finishedLight("Wanda Alarming", Duration.ofHours(60));
    }

    @Test
    void anEmergencyByLinkIsMailedAtOnceToTherapistAndManagersWithoutNameOrAnythingClinical() {
        emergencyByLink();

        assertThat(queued("alert")).containsExactlyInAnyOrder("maya@linden.example", "boss@linden.example");
        assertThat(texts()).isNotEmpty().allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                .contains("sign in")
                .doesNotContain("wanda", "alarming", "emergency", "chest", "breath", "massage", "symptom", "session"));
    }

    @Test
    void wordsThatMayMeanDangerRingLikeAnAlertUntilATherapistHasReadThem() {
        clock.set(TUESDAY_NOON);
        inWords("stool black as tar");

        assertThat(queued("alert")).containsExactlyInAnyOrder("maya@linden.example", "boss@linden.example");
        assertThat(texts()).as("read first, and perhaps no call").hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("Please read now", "no names and nothing about health").doesNotContain("Call", "tar"));
        assertThat(worklist.due(FollowUpFilter.due(false), 50)).first()
                .returns(made.id().value(), WorklistRow.OfFollowUp::key)
                .returns(WorklistGroup.ALERT, WorklistRow.OfFollowUp::group)
                .extracting(row -> row.told().map(Object::toString).orElse("")).asString()
                .contains("stool black as tar");
        assertThat(row().told()).as("on the page that the mail names").asString().contains("stool black as tar");
        assertThat(followUps.findById(made.id().value()).flatMap(FollowUp::nextKind)).contains(ContactKind.READ);
        clock.set(TUESDAY_NOON.plus(Duration.ofMinutes(30)));
        sending.round();
        assertThat(queued("escalation")).containsExactly("boss@linden.example");

        recordedAnswers.recordRead(made.id(), Quote.readBy("Maya", LocalDate.of(2026, 3, 3)));

        assertThat(alerts.open()).isEmpty();
        assertThat(followUps.findById(made.id().value())).get().matches(one -> !one.alertOpen())
                .extracting(FollowUp::nextKind).isEqualTo(Optional.of(ContactKind.CALL));
    }

    @Test
    void wordsThatAreReadEndNoAlertThatAsksForADoctorToday() {
        emergencyByLink();
        inWords("stool black as tar");

        recordedAnswers.recordRead(made.id(), Quote.readBy("Maya", LocalDate.of(2026, 3, 3)));

        assertThat(row().level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void otherWordsRingNoAlert() {
        inWords("slept badly");

        assertThat(alerts.open()).isEmpty();
        assertThat(queued("alert")).isEmpty();
    }

    private void inWords(String words) {
        feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.nothingNew().with(SafetyLine.I.code(), "yes")
                .with("other_new_what", "something_else").with("other_new_text", words)
                .with("over_other_new", "no")));
    }

    @Test
    void anEmergencyInTheSessionIsMailedToManagersBeforeAnybodyHasAnswered() {
        scene.finished(scene.client("Tara Taken-Ill"), made.therapist(), Duration.ofMinutes(5), true);

        assertThat(queued("alert")).containsExactlyInAnyOrder("maya@linden.example", "boss@linden.example");
    }

    @Test
    void theSameAlertIsMailedOnceHoweverOftenItIsRaised() {
        var ticket = emergencyByLink();
        checkIns.answer(ticket, 0, chestPain());
        sending.round();
        sending.round();

        assertThat(queued("alert")).hasSize(2);
    }

    @Test
    @Tag("fires:FUP-20")
    @Tag("misses:FUP-20")
    void unacknowledgedForHalfAnHourItGoesToTheManagersASecondTimeAndStandsOnTheScreen() {
        emergencyByLink();
        clock.set(TUESDAY_NOON.plus(Duration.ofMinutes(30)).minusSeconds(1));
        sending.round();
        assertThat(queued("escalation")).isEmpty();
        clock.set(TUESDAY_NOON.plus(Duration.ofMinutes(30)));
        sending.round();
        sending.round();

        assertThat(queued("escalation")).containsExactly("boss@linden.example");
        assertThat(row().escalatedAt()).contains(TUESDAY_NOON.plus(Duration.ofMinutes(30)));
        assertThat(trail.about(row().id().value())).extracting("action").containsOnlyOnce("escalated");
        users.as(users.make("alert.desk", Role.FRONT_DESK), () -> assertThat(row().escalatedAt()).isPresent());
    }

    @Test
    @Tag("fires:FUP-20")
    @Tag("misses:FUP-20")
    void onlyOpeningTimeCountsTowardsTheHalfHour() {
        // ten minutes before the practice closes on a Saturday
        clock.set(Instant.parse("2026-03-07T19:50:00Z"));
        emergencyByLink();
        clock.set(Instant.parse("2026-03-09T08:19:59Z"));
        sending.round();
        assertThat(queued("escalation")).isEmpty();
        clock.set(Instant.parse("2026-03-09T08:20:00Z"));
        sending.round();
        assertThat(queued("escalation")).hasSize(1);
    }

    @Test
    void whatSomebodyHasInHandIsNotEscalated() {
        emergencyByLink();
        alerts.acknowledge(row().id());
        clock.set(TUESDAY_NOON.plus(Duration.ofHours(2)));
        sending.round();

        assertThat(queued("escalation")).isEmpty();
        assertThat(row().escalatedAt()).isEmpty();
    }

    @Test
    void notReachedLeavesItOpenAndReachedClosesItAndKeepsWaitingMailsBack() {
        emergencyByLink();
        alerts.contacted(row().id(), AlertOutcome.NOT_REACHED, "", "Rang twice, nobody answered");
        assertThat(row().state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(followUps.findById(made.id().value()).orElseThrow().alertOpen()).isTrue();

        alerts.contacted(row().id(), AlertOutcome.REACHED_ADVISED, "Wanda", "Goes to the hospital now");
        assertThat(alerts.open()).noneMatch(one -> one.followUp().equals(made.id()));
        assertThat(jdbc.sql("select distinct state from messages").query(String.class).list())
                .as("nobody need come any more").containsExactly("withheld");
    }

    @Test
    void aCorrectedAnswerNeitherOnThePageNorOnACallTakesAnAlertByLinkBack() {
        var ticket = emergencyByLink();
        checkIns.answer(ticket, 0, tap("safety", "go", "none"));
        assertThat(row().level()).isEqualTo(TriageLevel.EMERGENCY);

        // somebody rings, and on the call all is denied
        feedback.saveDraft(made.id(), FollowUpScene.draft(FollowUpScene.nothingNew()));

        assertThat(row().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(trail.about(row().id().value())).extracting("action").doesNotContain("withdrawn");
    }

    @Test
    void anAlertOfTheSamplePracticeIsMailedToNobody() {
        entities.flush();
        jdbc.sql("insert into sample_clients (client_id) values (?)").param(made.client().value()).update();
        emergencyByLink();
        clock.set(TUESDAY_NOON.plus(Duration.ofHours(2)));
        sending.round();

        assertThat(queued("alert")).isEmpty();
        assertThat(queued("escalation")).isEmpty();
    }

    @Test
    void whatWaitsGoesWhereStaffAreReachedNowAndToNobodyWhoHasLeft() {
        emergencyByLink();
        var toManager = waiting("boss@linden.example");
        var toTherapist = waiting("maya@linden.example");
        var desk = users.make("alert.outbox", Role.FRONT_DESK);

        users.as(manager,
                () -> profiles.change(profiles.signedIn(), profiles.signedIn().name(), "chief@linden.example"));
        assertThat(users.as(desk, () -> outbox.prepare(toManager))).get()
                .extracting(PreparedMessage::address).isEqualTo("chief@linden.example");

        users.as(manager, () -> people.deactivate(made.therapist()));
        assertThat(users.as(desk, () -> outbox.prepare(toTherapist))).isEmpty();
    }

    private MessageId waiting(String address) {
        return new MessageId(jdbc.sql("select id from messages where kind = 'alert' and address = ?").param(address)
                .query(UUID.class).single());
    }

    private AlertRow row() {
        return alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
    }

    /** The client says yes to chest pain. */
    private LinkTicket emergencyByLink() {
        var token = Secret.fresh();
        links.save(CheckInLink.of(
                made.id(), Secret.sha256(token), Locale.ENGLISH, Optional.of(currentUser.id()), clock.instant()));
        var ticket = LinkTicket.opened(token, Optional.empty());
        checkIns.answer(ticket, 0, tap("sore", "sore", "still"));
        checkIns.answer(ticket, 0, new CheckInTap("safety", Map.of("line", List.of("line_a"), "go", List.of("all"))));
        checkIns.answer(ticket, 0, chestPain());
        entities.flush();
        return ticket;
    }

    private static CheckInTap chestPain() {
        return new CheckInTap("line_a",
                Map.of("chest_pain", List.of("yes"), "breathless", List.of("no"), "coughing_blood", List.of("no")));
    }

    private static CheckInTap tap(String screen, String field, String value) {
        return new CheckInTap(screen, Map.of(field, List.of(value)));
    }

    private List<String> queued(String kind) {
        return jdbc.sql("select address from messages where kind = ?").param(kind).query(String.class).list();
    }

    private List<String> texts() {
        return jdbc.sql("select subject || ' ' || body from messages").query(String.class).list();
    }
}
