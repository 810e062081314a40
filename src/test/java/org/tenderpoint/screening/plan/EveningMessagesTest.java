package org.tenderpoint.screening.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Mailed;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.message.Sending;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.EveningLinkService.EveningOffer;
import org.tenderpoint.screening.plan.EveningLinkService.NoEveningLink;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.say.Phrase;

/** When the questions before a visit leave, and to whom. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@Mailed
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-39")
class EveningMessagesTest {

    private static final Instant LAST_TIME = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-10T17:00:00Z");
    private static final Pattern LINK = Pattern.compile("https://care\\.example\\.org/e/([A-Za-z0-9_-]{43})");
    private static final GreenMail MAIL = Mailed.Server.MAIL;

    @Autowired
    Moment.Shared clock;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    PlanService plans;
    @Autowired
    SessionService sessions;
    @Autowired
    EveningService evenings;
    @Autowired
    EveningMessages questions;
    @Autowired
    PracticeService practice;
    @Autowired
    Sessions make;
    @Autowired
    EveningLinkService byHand;
    @Autowired
    Sending sending;
    @Autowired
    CurrentUser user;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPracticeThatAsksBeforeVisits() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        jdbc.sql("update sessions set state = 'MISSED' where state = 'PLANNED'").update();
        clock.set(LAST_TIME);
        asks(true);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-11T09:00, 2026-03-10T17:00", "2026-03-11T10:00, 2026-03-10T17:00",
            "2026-03-11T16:00, 2026-03-10T23:00", "2026-03-29T18:00, 2026-03-29T00:00"})
    void theEveningBeforeAndNeverSoEarlyThatTheAnswersAreTooOld(LocalDateTime start, LocalDateTime due) {
        var zone = ZoneId.of("Europe/London");
        assertThat(EveningMessages.due(start.atZone(zone).toInstant(), zone).atZone(zone).toLocalDateTime())
                .isEqualTo(due);
    }

    @Test
    void aReturningClientGetsOneMessageWithALinkAndNothingAboutHealth() throws Exception {
        tomorrow(returning(), 10);
        clock.set(EVENING.minus(Duration.ofMinutes(5)));
        sending.round();
        assertThat(received()).isEmpty();
        clock.set(EVENING);
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        var text = String.valueOf(received().getFirst().getContent());
        assertThat(text).contains("Wednesday", "11").doesNotContainIgnoringCase("massage")
                .doesNotContainIgnoringCase("health").doesNotContain("Ana");
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        assertThat(evenings.open(LinkTicket.opened(found.group(1), Optional.empty()))).isPresent();
        assertThat(jdbc.sql("select * from evening_links").query().listOfRows().toString())
                .doesNotContain(found.group(1));
    }

    @Test
    void aMovedSessionTakesItsLinkAlong() throws Exception {
        var session = tomorrow(returning(), 10);
        clock.set(EVENING);
        sending.round();
        var found = LINK.matcher(String.valueOf(received().getFirst().getContent()));
        assertThat(found.find()).isTrue();
        var link = LinkTicket.opened(found.group(1), Optional.empty());

        move(session, -2);

        clock.set(Instant.parse("2026-03-11T07:59:00Z"));
        assertThat(evenings.open(link)).isPresent();
        clock.set(Instant.parse("2026-03-11T08:01:00Z"));
        assertThat(evenings.open(link)).as("the session has begun").isEmpty();
    }

    @Test
    void aMessageThatStillWaitsWhenItsSessionIsMovedDoesNotSayTheOldTime() throws Exception {
        var session = tomorrow(returning(), 10);
        clock.set(EVENING);
        questions.queueDue();
        move(session, -2);
        clock.set(EVENING.plus(Duration.ofMinutes(10)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        assertThat(String.valueOf(received().getFirst().getContent())).contains("8:00").doesNotContain("10:00");
    }

    @Test
    void aSessionThatIsMovedAwayAndBackIsAskedAboutAllTheSame() throws Exception {
        var session = tomorrow(returning(), 10);
        clock.set(EVENING);
        questions.queueDue();
        move(session, -2);
        questions.queueDue();
        move(session, 2);
        clock.set(EVENING.plus(Duration.ofMinutes(10)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        assertThat(String.valueOf(received().getFirst().getContent())).contains("10:00").doesNotContain("8:00");
    }

    @Test
    void theLastMessageAboutASessionThatIsMovedAwayAndBackNamesWhenItIs() throws Exception {
        var session = tomorrow(returning(), 10);
        clock.set(EVENING);
        sending.round();
        move(session, -2);
        move(session, 2);
        sending.round();
        assertThat(received()).as("moved by mistake").hasSize(1);
        move(session, -2);
        clock.set(EVENING.plus(Duration.ofMinutes(10)));
        sending.round();
        move(session, 2);
        clock.set(EVENING.plus(Duration.ofMinutes(20)));
        sending.round();

        assertThat(received()).hasSize(3);
        assertThat(String.valueOf(received().getLast().getContent())).contains("10:00");
    }

    @Test
    void whoHasBeenToldTheTimeOnTheWallIsNotAskedAgainByAnotherClock() throws Exception {
        tomorrow(returning(), 10);
        clock.set(EVENING);
        sending.round();
        var set = practice.current().orElseThrow();
        practice.change(ChangedSettings.of(set.settings(), "zone", ZoneId.of("Europe/Berlin")), set.version());
        clock.set(EVENING.plus(Duration.ofMinutes(10)));
        sending.round();

        assertThat(received()).hasSize(1);
    }

    @Test
    void whatStillWaitsGoesOnceByAnotherClockToo() throws Exception {
        tomorrow(returning(), 10);
        clock.set(EVENING);
        questions.queueDue();
        var set = practice.current().orElseThrow();
        practice.change(ChangedSettings.of(set.settings(), "zone", ZoneId.of("Europe/Berlin")), set.version());
        clock.set(EVENING.plus(Duration.ofMinutes(10)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        assertThat(String.valueOf(received().getFirst().getContent())).contains("10:00");
    }

    private void move(SessionId session, int hours) {
        var planned = plans.byId(session).orElseThrow();
        plans.move(session, planned.version(), new NewSession(
                planned.client(), planned.therapist(), planned.localStart().plusHours(hours), 60, List.of()));
    }

    @Test
    void whoComesForTheFirstTimeAndWhoIsNotPlannedAnyMoreIsNotAsked() throws Exception {
        tomorrow(client(), 9);
        var cancelled = tomorrow(returning(), 10);
        clock.set(EVENING.minus(Duration.ofHours(1)));
        plans.cancel(cancelled, Phrase.typed("rang"));
        clock.set(EVENING);
        sending.round();

        assertThat(received()).isEmpty();
    }

    @Test
    void aPracticeThatDoesNotWantItSendsNothing() throws Exception {
        tomorrow(returning(), 10);
        asks(false);
        clock.set(EVENING);
        sending.round();

        assertThat(received()).isEmpty();
    }

    @Test
    void whoWasPassedOverWhileNobodyWasAskedIsAskedOnceItIsSwitchedOnAgain() throws Exception {
        tomorrow(returning(), 10);
        clock.set(EVENING);
        questions.queueDue();
        asks(false);
        sending.round();
        assertThat(received()).isEmpty();

        asks(true);
        clock.set(EVENING.plus(Duration.ofMinutes(10)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
    }

    @Test
    void aLinkHandedOverOpensAndOneThatAnswersTooEarlyIsNotMade() {
        var session = tomorrow(returning(), 10);
        var counting = Instant.parse("2026-03-10T16:00:00Z");
        clock.set(counting.minusSeconds(1));
        assertThat(byHand.offer(session)).contains(
                new EveningOffer(Optional.of(NoEveningLink.TOO_EARLY), counting));
        assertThatThrownBy(() -> byHand.make(session)).isInstanceOf(IllegalStateException.class);

        var whose = plans.byId(session).orElseThrow().client();
        assertThat(byHand.next(whose)).as("offered on the client's page").isEmpty();

        clock.set(counting);
        assertThat(byHand.next(whose)).contains(session);
        var made = byHand.make(session);

        assertThat(made.message()).contains(made.address());
        assertThat(made.expiresAt()).isEqualTo("2026-03-11T10:00:00Z");
        var found = LINK.matcher(made.address());
        assertThat(found.matches()).isTrue();
        assertThat(evenings.open(LinkTicket.opened(found.group(1), Optional.empty()))).isPresent();
        assertThat(made.toString()).doesNotContain(found.group(1));
        clock.set(made.expiresAt().minusSeconds(1));
        assertThat(byHand.make(session)).as("shortly before, by hand").isNotNull();
        clock.set(made.expiresAt());
        assertThat(byHand.offer(session)).as("the session has begun").isEmpty();
        assertThat(byHand.next(whose)).isEmpty();
    }

    @Test
    void nobodyIsOfferedALinkForAFirstVisitOrWhereItIsNotSwitchedOn() {
        var first = tomorrow(client(), 9);
        var session = tomorrow(returning(), 10);
        clock.set(EVENING);
        assertThat(byHand.offer(first)).isEmpty();
        assertThat(byHand.offer(session)).isPresent();

        asks(false);

        assertThat(byHand.offer(session)).isEmpty();
    }

    /** Without those that ask how the last session felt. */
    private static List<MimeMessage> received() throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var message : MAIL.getReceivedMessages()) {
            if (message.getSubject().startsWith("Your appointment")) {
                found.add(message);
            }
        }
        return found;
    }

    private ClientId client() {
        var client = clients.create(new ClientDetails(
                "Ana Berger", Optional.of(LocalDate.of(1985, 4, 12)), "020 7946 0990", "ana@example.org",
                PreferredChannel.EMAIL, "", Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.of(user.id())));
        intakes.confirm(client, Optional.empty(), Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        return client;
    }

    /** Was here a week ago. */
    private ClientId returning() {
        clock.set(LAST_TIME);
        var client = client();
        var session = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(session);
        sessions.finish(sessions.start(session).id(), Optional.empty());
        return client;
    }

    private SessionId tomorrow(ClientId client, int hour) {
        clock.set(EVENING.minus(Duration.ofHours(3)));
        return plans.plan(new NewSession(
                client, user.id(), LocalDateTime.of(2026, 3, 11, hour, 0), 60,
                List.of(Sessions.GENTLE_BACK)));
    }

    private void asks(boolean asked) {
        var set = practice.current().orElseThrow();
        practice.change(
                ChangedSettings.of(set.settings(), "publicAddress", "https://care.example.org", "eveningQuestions",
                        asked),
                set.version());
    }
}
