package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Mailed;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.OutboxListService;
import org.tenderpoint.message.OutboxListService.MessageFilter;
import org.tenderpoint.message.OutboxService;
import org.tenderpoint.message.Sending;
import org.tenderpoint.message.phone.FakePhone;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.message.phone.PhoneService;
import org.tenderpoint.message.phone.TextSize;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionFinished;

/** What clients are sent, and when, in a practice in London that is open from Monday to Saturday, 8 to 20. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@Mailed
@As(Role.THERAPIST)
@Tag("UC-28")
@Tag("UC-14")
class ClientMessagesTest {

    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Pattern LINK = Pattern.compile("https://care\\.example\\.org/c/([A-Za-z0-9_-]{43})");
    private static final GreenMail MAIL = Mailed.Server.MAIL;
    private static final int PORT = MAIL.getSmtp().getPort();

    @Autowired
    FeedbackService feedback;
    @Autowired
    CallService calls;
    @Autowired
    CheckInService checkIns;
    @Autowired
    FollowUpScene scene;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    ConsentService consents;
    @Autowired
    PracticeService practice;
    @Autowired
    Sending sending;
    @Autowired
    WorklistService worklist;
    @Autowired
    OutboxListService outbox;
    @Autowired
    OutboxService post;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TestUsers users;
    @Autowired
    PhoneService phones;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    jakarta.persistence.EntityManager entities;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;
    @Autowired
    Clock clock;

    @BeforeEach
    void aPracticeThatClientsReach() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        at(TUESDAY_NOON);
        serverIs(true);
        practice("https://care.example.org", MessageHours.USUAL);
    }

    @Test
    @Tag("fires:FUP-02")
    @Tag("misses:FUP-02")
    void theLinkGoesOutAtTheFirstMinuteFrom48HoursOnAndOpens() throws Exception {
        var made = finished("ada@example.org");

        at(TUESDAY_NOON.plus(Duration.ofHours(48)).minusSeconds(1));
        sending.round();
        assertThat(received()).isEmpty();
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        var message = received().getFirst();
        assertThat(message.getRecipients(RecipientType.TO)[0]).hasToString("ada@example.org");
        assertThat(message.getFrom()[0]).hasToString("Linden Street Bodywork <hello@linden.example>");
        assertThat(message.getSubject()).isEqualTo("How are you? – Linden Street Bodywork");
        assertThat(text(message)).contains("Tuesday 3 March", "call 999", "020 7946 0112", "10 days");
        assertThat(message.getHeader("Message-ID")[0]).endsWith("@linden.example>");
        var ticket = ticket(message);
        assertThat(checkIns.live(ticket)).isTrue();
        assertThat(stored()).as("no token lies in the database").noneMatch(text -> text.contains(ticket.token()));
        assertThat(read(made).nextKind()).contains(ContactKind.REMINDER);
    }

    @Test
    void anUnansweredLinkIsRemindedOfOnceWithAFreshOneAndThenSomebodyRings() throws Exception {
        var made = finished("ben@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        var first = ticket(received().getFirst());

        at(Instant.parse("2026-03-06T08:59:59Z"));
        sending.round();
        assertThat(received()).hasSize(1);
        at(Instant.parse("2026-03-06T09:00:00Z"));
        sending.round();

        assertThat(received()).hasSize(2);
        assertThat(ticket(received().getLast()).token()).isNotEqualTo(first.token());
        assertThat(checkIns.live(first)).as("the first one still opens").isTrue();
        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).nextDue()).contains(Instant.parse("2026-03-06T15:00:00Z"));
        at(TUESDAY_NOON.plus(Duration.ofDays(8)));
        sending.round();
        assertThat(received()).as("and no further one").hasSize(2);
    }

    @Test
    void anAnswerAfter48HoursEndsTheReminder() throws Exception {
        var made = finished("cleo@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        feedback.give(made.id(), draft(fine()));

        at(TUESDAY_NOON.plus(Duration.ofHours(80)));
        sending.round();

        assertThat(received()).hasSize(1);
        assertThat(read(made).state()).isEqualTo(FollowUpState.CLOSED);
    }

    @Test
    void anAnswerBefore48HoursClosesNothingAndTheLinkStillGoes() throws Exception {
        var made = finished("dan@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(30)));
        feedback.give(made.id(), draft(fine()));
        assertThat(read(made).state()).isEqualTo(FollowUpState.OPEN);

        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();

        assertThat(received()).hasSize(1);
    }

    @Test
    @Tag("fires:FUP-04")
    void whoIsAtRiskIsAskedAfter24HoursAsWell() throws Exception {
        var client = client("eva@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        var made = scene.finishedLight(client, Duration.ZERO);
        assertThat(read(made).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(48)));
        var noted = finishedWithPain(client("eve@example.org", PreferredChannel.EMAIL, Locale.ENGLISH), 8);

        assertThat(read(noted).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(24)));
        at(TUESDAY_NOON.plus(Duration.ofHours(24)));
        sending.round();
        assertThat(received()).extracting(one -> one.getRecipients(RecipientType.TO)[0].toString())
                .containsExactly("eve@example.org");
        assertThat(read(noted).nextKind()).as("no reminder of the early one").contains(ContactKind.INVITATION);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        assertThat(received()).hasSize(3);
        assertThat(read(noted).nextKind()).contains(ContactKind.REMINDER);
    }

    @Test
    void aMessageThatWouldComeAtNightComesInTheMorningOfAnyDay() throws Exception {
        // 48 hours later it is Friday, half past nine in the evening
        at(Instant.parse("2026-03-04T21:30:00Z"));
        finished("fay@example.org");

        at(Instant.parse("2026-03-06T21:30:00Z"));
        sending.round();
        at(Instant.parse("2026-03-07T08:59:59Z"));
        sending.round();
        assertThat(received()).isEmpty();
        at(Instant.parse("2026-03-07T09:00:00Z"));
        sending.round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void thePracticesOwnHoursHoldAlsoForWhatWasPutOff() throws Exception {
        finished("gus@example.org");
        practice("https://care.example.org", new MessageHours(LocalTime.of(10, 0), LocalTime.of(12, 0)));
        // due at noon, when these hours are over
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        at(Instant.parse("2026-03-06T09:59:59Z"));
        sending.round();
        assertThat(received()).isEmpty();
        at(Instant.parse("2026-03-06T10:00:00Z"));
        sending.round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void whoWithdrewTheConsentGetsNothingAlsoIfTheMessageIsQueuedAlready() throws Exception {
        var client = client("hal@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        scene.finishedLight(client, Duration.ZERO);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        serverIs(false);
        sending.round();
        assertThat(states()).containsExactly("retry");

        consents.withdraw(client, ConsentKind.CONTACT);
        entities.flush();
        assertThat(states()).containsExactly("withheld");
        serverIs(true);
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        sending.round();
        assertThat(received()).isEmpty();
    }

    @Test
    void afterAnEmergencyNoLinkGoesOut() throws Exception {
        var client = client("ida@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        scene.finished(client, currentUser.id(), Duration.ZERO, true);

        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();

        assertThat(received()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void withoutAPublicAddressTheClientIsRungAt48Hours() throws Exception {
        practice("", MessageHours.USUAL);
        var made = finished("jan@example.org");

        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(48)));
    }

    @Test
    void aPublicAddressThatIsTakenAwayMeanwhileBringsTheCallForward() throws Exception {
        var made = finished("kim@example.org");
        practice("", MessageHours.USUAL);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));

        sending.round();

        assertThat(received()).isEmpty();
        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(48)));
    }

    @Test
    void whoHasNoAddressStandsOnTheCallList() {
        var made = scene.finishedLight(client("", PreferredChannel.PHONE, Locale.ENGLISH), Duration.ZERO);

        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(48)));
    }

    @Test
    void whoWantsTextsGetsTheLinkFromThePracticesPhoneAndIsRemindedOnceItIsSent() throws Exception {
        try (var phone = new FakePhone()) {
            users.as(users.make("phones.manager", Role.MANAGER), () -> {
                connect(phone);
                return true;
            });
            var client = clients.create(new ClientDetails(
                    "Tess Texted", Optional.empty(), "+44 7700 900123", "tess@example.org", PreferredChannel.TEXT, "",
                    Locale.GERMAN, EmergencyContact.NONE, "", "", Optional.empty()));
            var made = finished(client);
            at(TUESDAY_NOON.plus(Duration.ofHours(48)));
            sending.round();
            assertThat(read(made).nextKind()).as("taken is not sent").contains(ContactKind.INVITATION);

            var text = phone.texts().getFirst();
            assertThat(text.number()).isEqualTo("+447700900123");
            assertThat(text.text()).startsWith("Linden Street Bodywork: Wie geht es Ihnen?").doesNotContain("Tess");
            assertThat(TextSize.of(text.text()).parts()).isEqualTo(1);
            var link = LINK.matcher(text.text());
            assertThat(link.find()).isTrue();
            assertThat(checkIns.live(LinkTicket.opened(link.group(1), Optional.empty()))).isTrue();
            assertThat(stored()).as("no token lies in the database").noneMatch(one -> one.contains(link.group(1)));

            phone.became(text.id(), "Sent", null);
            at(TUESDAY_NOON.plus(Duration.ofHours(48)).plusSeconds(60));
            sending.round();
            assertThat(read(made).nextKind()).contains(ContactKind.REMINDER);
            assertThat(received()).isEmpty();
            assertThat(states()).containsExactly("sent");
        }
    }

    @Test
    void aTextThatThePhoneCouldNotSendBringsTheCall() throws Exception {
        try (var phone = new FakePhone()) {
            users.as(users.make("phones.manager", Role.MANAGER), () -> {
                connect(phone);
                return true;
            });
            var made = finished(clients.create(new ClientDetails(
                    "Tess Texted", Optional.empty(), "+44 7700 900123", "", PreferredChannel.TEXT, "", Locale.ENGLISH,
                    EmergencyContact.NONE, "", "", Optional.empty())));
            at(TUESDAY_NOON.plus(Duration.ofHours(48)));
            sending.round();
            phone.became(phone.texts().getFirst().id(), "Failed", "Send result: RESULT_ERROR_GENERIC_FAILURE");
            at(TUESDAY_NOON.plus(Duration.ofHours(48)).plusSeconds(60));
            sending.round();

            assertThat(states()).containsExactly("given_up");
            assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        }
    }

    private void connect(FakePhone phone) {
        try {
            phones.set(phone.address(), FakePhone.USER, FakePhone.PASSWORD);
        } catch (PhoneRefused e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTextForAPhoneWaitsForAPersonAndTheCallComesIfNobodySendsIt() throws Exception {
        var made = scene.finishedLight(client("", PreferredChannel.TEXT, Locale.ENGLISH), Duration.ZERO);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("queued");
        assertThat(read(made).nextKind()).contains(ContactKind.INVITATION);

        // the call that would follow the reminder
        at(Instant.parse("2026-03-06T15:00:00Z"));
        sending.round();

        assertThat(states()).containsExactly("withheld");
        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).nextDue()).contains(Instant.parse("2026-03-06T15:00:00Z"));
    }

    @Test
    void threeCallsInVainLeadToOneLastMessageAndUnreachable() throws Exception {
        var made = finished("lea@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        for (var call : List.of("2026-03-06T15:00:00Z", "2026-03-07T09:00:00Z", "2026-03-09T18:30:00Z")) {
            at(Instant.parse(call));
            sending.round();
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }
        int before = received().size();
        assertThat(read(made).closedHow()).contains(ClosingReason.UNREACHABLE);
        assertThat(read(made).nextDue()).isEmpty();

        sending.round();
        sending.round();

        assertThat(received()).hasSize(before + 1);
        assertThat(received().getLast().getSubject()).startsWith("We could not reach you");
        assertThat(read(made).closedHow()).contains(ClosingReason.UNREACHABLE);
        // its link still opens, and an answer opens the follow-up again
        assertThat(checkIns.live(ticket(received().getLast()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = TriageLevel.class, names = {"THERAPIST", "DOCTOR", "URGENT"})
    void whoIsStillToBeReachedIsToldTheWarningSignsOnceAndTheCallsGoOn(TriageLevel level) throws Exception {
        var made = finished("ola@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        assertThat(feedback.give(made.id(), draft(answers(level))).text().level()).isEqualTo(level);
        int before = received().size();
        for (int call = 0; call < 5; call++) {
            assertThat(received()).hasSize(before + (call < 3 ? 0 : 1));
            at(clock.instant().plus(Duration.ofMinutes(61)));
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
            sending.round();
        }

        assertThat(received()).hasSize(before + 1);
        assertThat(text(received().getLast())).contains("we will go on trying", "here or anywhere else",
                "Call 999 at once for: chest pain").doesNotContain("will not try again");
        assertThat(checkIns.live(ticket(received().getLast()))).isTrue();
        assertThat(read(made).closedHow()).isEmpty();
        assertThat(read(made).nextDue()).isPresent();
    }

    @Test
    void afterAnEmergencyThreeCallsInVainBringTheWarningSignsWithoutALink() throws Exception {
        var client = client("pia@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        var made = scene.finished(client, currentUser.id(), Duration.ZERO, true);
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(11)));
            calls.attempt(made.id(), TryOutcome.VOICEMAIL, Optional.empty(), "");
            sending.round();
        }

        assertThat(received()).hasSize(1);
        assertThat(text(received().getFirst())).contains("we will go on trying", "Call 999 at once for: chest pain");
        assertThat(LINK.matcher(text(received().getFirst())).find()).isFalse();
    }

    @Test
    void aMessageThatWaitsForAPersonHidesNoCallThatIsDue() {
        var made = scene.finishedLight(client("", PreferredChannel.TEXT, Locale.ENGLISH), Duration.ZERO);
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        feedback.give(made.id(), draft(answers(TriageLevel.DOCTOR)));
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(61)));
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }

        assertThat(kinds(made)).contains("last_message");
        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).urgency()).isEqualTo(Urgency.PROMISE);
    }

    @Test
    void whoGetsNeitherMailNorTextsGetsALetterThatSomebodyPosts() {
        var made = scene.finishedLight(client("", PreferredChannel.PHONE, Locale.GERMAN), Duration.ZERO);
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        feedback.give(made.id(), draft(answers(TriageLevel.THERAPIST)));
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(61)));
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }
        sending.round();
        users.as(users.make("desk.letters", Role.FRONT_DESK), () -> {
            assertThat(letters()).containsExactly("messages");
            var letter = outbox.rows(MessageFilter.OPEN, 0, 9).getFirst();
            var prepared = post.prepare(letter.id()).orElseThrow();
            assertThat(prepared.text()).contains("wir versuchen es weiter", "Rufen Sie sofort 999 an bei: Schmerz")
                    .doesNotContain("https://");
            assertThat(new String(prepared.file(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            post.markSent(letter.id());
            sending.round();
            assertThat(letters()).isEmpty();
        });
        assertThat(received()).isEmpty();
        assertThat(kinds(made)).isNotEmpty().doesNotContain("last_message");
    }

    @ParameterizedTest
    @CsvSource({"given_up", "withheld"})
    void aMailWithTheWarningSignsThatDidNotGoBecomesALetterAndOneWithoutThemDoesNot(String state) {
        var pressing = finished("sue@example.org");
        var calm = finished("tim@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        sending.round();
        feedback.give(pressing.id(), draft(answers(TriageLevel.THERAPIST)));
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(250)));
            calls.attempt(pressing.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
            calls.attempt(calm.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }
        serverIs(false);
        at(Instant.parse("2026-03-06T12:00:00Z"));
        sending.round();
        entities.flush();
        // of several that wait for a server that is down, one is tried
        jdbc.sql("update messages set tries = ? where kind = 'last_message'")
                .param(state.equals("given_up") ? 1 : 0).update();
        entities.clear();
        users.as(users.make("desk.given.up", Role.FRONT_DESK), () -> {
            assertThat(letters()).as("while it is tried").isEmpty();
            at(clock.instant().plus(Duration.ofDays(8)));
            sending.round();
            assertThat(lastMessages())
                    .containsExactlyInAnyOrder("sue@example.org " + state, " queued", "tim@example.org " + state);
            assertThat(letters()).containsExactly("messages");

            sending.round();
            assertThat(lastMessages()).as("once").hasSize(3);
            var letter = outbox.rows(MessageFilter.OPEN, 0, 9).stream()
                    .filter(row -> row.way() == MessageChannel.LETTER).findFirst().orElseThrow();
            assertThat(post.prepare(letter.id()).orElseThrow().text()).contains("Call 999 at once for: chest pain");
            post.markSent(letter.id());
            sending.round();
            assertThat(letters()).isEmpty();
        });
    }

    private List<String> lastMessages() {
        entities.flush();
        return jdbc.sql("select address || ' ' || state from messages where kind = 'last_message'")
                .query(String.class).list();
    }

    /** Where the list of work leads for letters. */
    private List<String> letters() {
        entities.flush();
        return worklist.work(FollowUpFilter.due(false), 0, 50).stream()
                .filter(TaskRow.class::isInstance).map(row -> ((TaskRow) row).route().orElse("")).toList();
    }

    private static GivenAnswers answers(TriageLevel level) {
        return switch (level) {
            case THERAPIST -> FollowUpScene.sore(5, 7).with(CallScript.COURSE, "same");
            case DOCTOR -> FollowUpScene.sore(7, 9).with(CallScript.COURSE, "same");
            default -> fine().with(SafetyLine.F.code(), "yes").with("calf_swelling_one_side", "yes");
        };
    }

    @Test
    void theMailServerMayBeDownForHoursAndNothingIsLostOrDoubled() throws Exception {
        finished("mia@example.org");
        serverIs(false);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        assertThat(states()).containsExactly("retry");
        var id = messageId();
        for (int minutes : List.of(1, 3, 8, 23, 53, 113)) {
            at(TUESDAY_NOON.plus(Duration.ofHours(48)).plus(Duration.ofMinutes(minutes)));
            sending.round();
        }
        assertThat(jdbc.sql("select tries from messages").query(Integer.class).single()).isEqualTo(7);
        assertThat(jdbc.sql("select trouble from messages").query(String.class).single()).isEqualTo("not_reached");
        serverIs(true);
        at(TUESDAY_NOON.plus(Duration.ofHours(51)));
        sending.round();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getMessageID()).isEqualTo(id).isEqualTo(messageId());
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void aNodeThatDiesAfterHandingOverLeavesAMessageThatGoesAgainUnderItsOwnName() throws Exception {
        finished("ned@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        // what it would have written down is lost with it
        jdbc.sql("""
                update messages set state = 'sending', attention = 2, settled_at = null, next_try = ?,
                    taking = '00000000-0000-0000-0000-000000000001'""")
                .param(java.sql.Timestamp.from(TUESDAY_NOON.plus(Duration.ofHours(48)).plus(Duration.ofMinutes(5))))
                .update();
        jdbc.sql("update contacts set state = 'due', done_at = null where kind = 'invitation'").update();
        entities.clear();

        at(TUESDAY_NOON.plus(Duration.ofHours(48)).plus(Duration.ofMinutes(4)));
        sending.round();
        assertThat(received()).as("another node may still be at it").hasSize(1);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)).plus(Duration.ofMinutes(5)));
        sending.round();

        assertThat(received()).hasSize(2).extracting(MimeMessage::getMessageID).containsOnly(messageId());
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void afterWatchTheLinkToAskAgainGoesOnceADayLaterAndThenSomebodyRings() throws Exception {
        var made = finished("rae@example.org");
        answeredUnsure(made);

        // 50 hours after the session: a day later it is Friday, two in the afternoon
        at(TUESDAY_NOON.plus(Duration.ofHours(74)).minusSeconds(1));
        sending.round();
        assertThat(received()).isEmpty();
        at(TUESDAY_NOON.plus(Duration.ofHours(74)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        var message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("How are you now? – Linden Street Bodywork");
        assertThat(checkIns.live(ticket(message))).isTrue();
        assertThat(read(made).nextKind()).contains(ContactKind.RECHECK);
        // six hours later the practice closes; it opens on Saturday at eight
        assertThat(read(made).nextDue()).contains(Instant.parse("2026-03-07T08:00:00Z"));
        at(TUESDAY_NOON.plus(Duration.ofDays(6)));
        sending.round();
        assertThat(received()).as("once").hasSize(1);
    }

    @Test
    void theLinkToAskAgainKeepsMessageHours() throws Exception {
        var made = finished("sam@example.org");
        // half past eight in the evening of Thursday
        at(Instant.parse("2026-03-05T20:30:00Z"));
        feedback.give(made.id(), draft(unsure()));

        at(Instant.parse("2026-03-06T20:30:00Z"));
        sending.round();
        at(Instant.parse("2026-03-07T08:59:59Z"));
        sending.round();
        assertThat(received()).isEmpty();
        at(Instant.parse("2026-03-07T09:00:00Z"));
        sending.round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void anAnswerMeanwhileKeepsTheLinkToAskAgainBack() throws Exception {
        var made = finished("tom@example.org");
        answeredUnsure(made);
        at(TUESDAY_NOON.plus(Duration.ofHours(60)));
        feedback.give(made.id(), draft(fine()));

        at(TUESDAY_NOON.plus(Duration.ofHours(90)));
        sending.round();

        assertThat(received()).isEmpty();
        assertThat(read(made).state()).isEqualTo(FollowUpState.CLOSED);
    }

    @Test
    void whoDeclinedOrWithdrewIsNotAskedAgainByLink() throws Exception {
        var declines = finished("uma@example.org");
        answeredUnsure(declines);
        calls.attempt(declines.id(), TryOutcome.DECLINED, Optional.empty(), "");
        var client = client("val@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        at(TUESDAY_NOON);
        var withdraws = scene.finishedLight(client, Duration.ZERO);
        answeredUnsure(withdraws);
        consents.withdraw(client, ConsentKind.CONTACT);

        at(TUESDAY_NOON.plus(Duration.ofHours(90)));
        sending.round();
        assertThat(received()).isEmpty();

        // an answer of their own accord is judged, and asks for a call at most
        feedback.give(declines.id(), draft(unsure()));
        calls.take(declines.id());
        jdbc.sql("update follow_ups set last_outcome = 'declined' where id = ?").param(declines.id().value()).update();
        entities.clear();
        at(TUESDAY_NOON.plus(Duration.ofHours(130)));
        sending.round();
        assertThat(received()).isEmpty();
    }

    @Test
    void withoutAWayToTheClientSomebodyRingsADayAfterWatch() {
        var made = scene.finishedLight(client("", PreferredChannel.PHONE, Locale.ENGLISH), Duration.ZERO);
        answeredUnsure(made);

        assertThat(kinds(made)).containsExactly("recheck");
        assertThat(dueOf(made, "recheck")).isEqualTo(TUESDAY_NOON.plus(Duration.ofHours(74)));
    }

    @Test
    void anAddressThatIsTakenAwayBringsTheCallAfterWatchForward() throws Exception {
        var made = finished("wes@example.org");
        answeredUnsure(made);
        practice("", MessageHours.USUAL);

        at(TUESDAY_NOON.plus(Duration.ofHours(74)));
        sending.round();

        assertThat(received()).isEmpty();
        assertThat(read(made).nextKind()).contains(ContactKind.RECHECK);
        assertThat(read(made).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(74)));
    }

    @Test
    void theLinkOfAnEarlyAnswerIsSpentWhereTheInvitationGoesAtNearlyTheSameTime() throws Exception {
        var made = finished("xia@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(26)));
        var result = feedback.give(made.id(), draft(fine().without(SafetyLine.E.code())));
        assertThat(result.text().level()).isEqualTo(TriageLevel.WATCH);
        assertThat(kinds(made)).contains("invitation", "recheck_link", "recheck", "call");

        for (int hours = 48; hours < 60; hours++) {
            at(TUESDAY_NOON.plus(Duration.ofHours(hours)));
            sending.round();
        }

        assertThat(received()).extracting(MimeMessage::getSubject)
                .containsExactly("How are you? – Linden Street Bodywork");
    }

    @Test
    void madeUpClientsGetNothing() throws Exception {
        var client = client("olga@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        var planned = finished(client);
        entities.flush();
        jdbc.sql("insert into sample_clients (client_id) values (?)").param(client.value()).update();

        var after = finished(client);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();

        assertThat(received()).isEmpty();
        assertThat(states()).isEmpty();
        assertThat(read(planned).nextKind()).as("and those who play ring").contains(ContactKind.CALL);
        assertThat(read(after).nextKind()).contains(ContactKind.CALL);
    }

    @Test
    void clientsAreWrittenToInTheirLanguageAndNothingIsSaidAboutHealth() throws Exception {
        finished(client("paul@example.org", PreferredChannel.EMAIL, Locale.GERMAN));
        finished(client("quin@example.org", PreferredChannel.EMAIL, Locale.of("sv")));
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();

        assertThat(received()).extracting(MimeMessage::getSubject).containsExactlyInAnyOrder(
                "Wie geht es Ihnen? – Linden Street Bodywork", "How are you? – Linden Street Bodywork");
        for (var message : received()) {
            assertThat((message.getSubject() + text(message)).toLowerCase(Locale.ROOT)).doesNotContain(
                    "massage", "pain", "sore", "hurt", "schmerz", "muskel", "symptom", "treatment", "behandlung",
                    "therap");
        }
    }

    /** Watch: nothing that is told is grave, and the soreness neither fades nor grows. */
    private static GivenAnswers unsure() {
        return FollowUpScene.sore(2, 3).with(CallScript.COURSE, "same");
    }

    /** 50 hours after the session. */
    private void answeredUnsure(FollowUpScene.Made made) {
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        var result = feedback.give(made.id(), draft(unsure()));
        assertThat(result.text().level()).isEqualTo(TriageLevel.WATCH);
    }

    /** What is still to be done. */
    private List<String> kinds(FollowUpScene.Made made) {
        entities.flush();
        return jdbc.sql("select kind from contacts where follow_up_id = ? and state = 'due' order by due")
                .param(made.id().value()).query(String.class).list();
    }

    private Instant dueOf(FollowUpScene.Made made, String kind) {
        entities.flush();
        return jdbc.sql("select due from contacts where follow_up_id = ? and state = 'due' and kind = ?")
                .param(made.id().value()).param(kind).query(java.time.OffsetDateTime.class).single().toInstant();
    }

    private FollowUpScene.Made finished(String email) {
        return finished(client(email, PreferredChannel.EMAIL, Locale.ENGLISH));
    }

    private FollowUpScene.Made finished(ClientId client) {
        return scene.finishedLight(client, Duration.ZERO);
    }

    private FollowUpScene.Made finishedWithPain(ClientId client, int pain) {
        var session = SessionId.random();
        when(work.of(session)).thenReturn(Optional.of(new DoneWork(
                session, client, currentUser.id(), clock.instant(), 60, List.of(), OptionalInt.of(pain))));
        events.publishEvent(new SessionFinished(session, client, currentUser.id(), clock.instant(), false, false));
        var id = followUps.findBySessionId(session.value()).orElseThrow().id();
        return new FollowUpScene.Made(id, client, session, currentUser.id(), clock.instant());
    }

    private ClientId client(String email, PreferredChannel channel, Locale language) {
        return clients.create(Sending.client("Client " + UUID.randomUUID(), email, channel, language));
    }

    private void practice(String address, MessageHours hours) {
        users.as(users.make("messages.manager", Role.MANAGER), () -> {
            var set = practice.current().orElseThrow();
            return practice.change(
                    ChangedSettings.of(set.settings(), "publicAddress", address, "messageHours", hours),
                    set.version());
        });
    }

    /** Where nobody listens, the server is down. */
    private void serverIs(boolean up) {
        Mailed.Server.SENDER.setPort(up ? PORT : 1);
    }

    private void at(Instant moment) {
        ((SettableClock) clock).set(moment);
    }

    private FollowUp read(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    private List<MimeMessage> received() {
        return List.of(MAIL.getReceivedMessages());
    }

    private List<String> states() {
        return jdbc.sql("select state from messages order by made_at").query(String.class).list();
    }

    private String messageId() {
        return jdbc.sql("select message_id from messages").query(String.class).single();
    }

    /** Everything that the outbox and the links keep. */
    private List<String> stored() {
        return Stream.of("messages", "check_in_links")
                .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                .map(Map::toString)
                .toList();
    }

    private static String text(MimeMessage message) throws Exception {
        return String.valueOf(message.getContent());
    }

    /** The link in a message, opened. */
    static LinkTicket ticket(MimeMessage message) throws Exception {
        var link = LINK.matcher(text(message));
        assertThat(link.find()).isTrue();
        return LinkTicket.opened(link.group(1), Optional.empty());
    }
}
