package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.message.OutboxListService.MessageFilter;
import org.tenderpoint.message.phone.FakePhone;
import org.tenderpoint.message.phone.FakePhone.Held;
import org.tenderpoint.message.phone.FakePhone.Mood;
import org.tenderpoint.message.phone.PhoneService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.MessageId;
import org.tenderpoint.platform.store.backup.RestoredMark.DatabaseRestored;
import org.tenderpoint.practice.Role;

/** The outbox of a practice whose own phone sends texts. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.MANAGER)
@Tag("UC-28")
class TextsTest {

    private static final FakePhone PHONE = new FakePhone();
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final String NUMBER = "+44 (0)7700 900123";

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxService service;
    @Autowired
    OutboxListService list;
    @Autowired
    PhoneService phones;
    @Autowired
    RestoredOutbox restored;
    @Autowired
    Sending sending;
    @Autowired
    ClientService clients;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    jakarta.persistence.EntityManager entities;
    @StandIn
    MessageOrigins origins;
    @Autowired
    Moment.Shared clock;

    private final MessageOrigin origin = mock(MessageOrigin.class);
    private ClientId client;

    @BeforeEach
    void aClientAndAPhone() throws Exception {
        PHONE.reset();
        when(origins.of(any())).thenReturn(origin);
        when(origins.all()).thenReturn(List.of());
        when(origin.hindrance(any(), any())).thenReturn(Optional.empty());
        when(origin.freshLink(any(), any())).thenAnswer(_ -> "https://care.example.org/c/" + UUID.randomUUID());
        client = clients.create(Sending.client("Ada Texted", "", PreferredChannel.TEXT, Locale.ENGLISH));
        phones.set(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);
    }

    @AfterAll
    static void stop() {
        PHONE.close();
    }

    @Test
    void aTextIsSentOnceThePhoneSaysSoAndArrivedOnceItSaysThat() {
        var id = queued("contact:1");
        sending.round();
        assertThat(row(id).state()).isEqualTo(MessageState.SENDING);
        verify(origin, never()).settled(any(), any(), any(), any());
        var held = PHONE.texts().getFirst();
        assertThat(held.number()).isEqualTo("+447700900123");
        assertThat(held.text()).startsWith("Linden: https://care.example.org/c/");

        PHONE.became(held.id(), "Sent", null);
        later(Duration.ofMinutes(1));
        assertThat(row(id, MessageFilter.SENT).settledAt()).contains(clock.instant());
        verify(origin, times(1)).settled(eq(MessageKind.INVITATION), any(), eq(MessageState.SENT), any());

        PHONE.became(held.id(), "Delivered", null);
        later(Duration.ofMinutes(2));
        assertThat(row(id, MessageFilter.SENT).deliveredAt()).contains(clock.instant());
        int asked = PHONE.asked().size();
        later(Duration.ofMinutes(5));
        later(Duration.ofMinutes(5));
        assertThat(PHONE.asked()).as("nothing more to ask").hasSize(asked);
        assertThat(PHONE.texts()).hasSize(1);
    }

    @Test
    void withoutAPhoneATextWaitsForPeopleAndWithOneAgainItGoes() throws Exception {
        phones.remove();
        var id = queued("contact:1");
        sending.round();
        assertThat(row(id).state()).isEqualTo(MessageState.QUEUED);
        assertThat(PHONE.texts()).isEmpty();

        phones.set(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);
        sending.round();
        assertThat(PHONE.texts()).hasSize(1);
    }

    /** The phone may still have it when the network comes back at night. */
    @Test
    void aTextLeavesThePhoneInMessageHoursOnly() {
        queued("contact:1");
        sending.round();
        assertThat(PHONE.texts().getFirst().seconds()).isEqualTo(Duration.ofHours(8).toSeconds());

        clock.set(Instant.parse("2026-03-03T21:00:00Z"));
        queued("contact:2");
        sending.round();
        assertThat(PHONE.texts()).hasSize(1);
        clock.set(Instant.parse("2026-03-04T09:00:00Z"));
        sending.round();
        assertThat(PHONE.texts()).hasSize(2);
    }

    @Test
    void whatMustNotGoAnyMoreIsNotHandedOver() {
        var id = queued("contact:1");
        when(origin.hindrance(any(), any())).thenReturn(Optional.of(MessageTrouble.UNWANTED));
        sending.round();

        assertThat(row(id, MessageFilter.WITHHELD).trouble()).contains(MessageTrouble.UNWANTED);
        assertThat(PHONE.texts()).isEmpty();
    }

    @Test
    void aTextWhoseTakingNobodyHeardOfIsTriedAgainAndLeavesOnce() {
        PHONE.is(Mood.HANGS_UP);
        var id = queued("contact:1");
        sending.round();
        assertThat(row(id).state()).isEqualTo(MessageState.RETRY);
        PHONE.is(Mood.OLD);
        later(Duration.ofMinutes(1));

        assertThat(row(id).state()).isEqualTo(MessageState.SENDING);
        assertThat(PHONE.texts()).hasSize(1);
    }

    @Test
    void aNodeThatDiedAfterHandingOverLeavesATextThatLeavesOnce() {
        var id = queued("contact:1");
        sending.round();
        // as it was before the outcome was recorded
        jdbc.sql("""
                update messages set handed_at = null, look_at = null, look_until = null, next_try = ?, taking = ?,
                    version = version + 1""")
                .params(NOON.plus(TakenMessages.TAKEN_FOR).atOffset(java.time.ZoneOffset.UTC), UUID.randomUUID())
                .update();
        later(TakenMessages.TAKEN_FOR);

        assertThat(row(id).state()).isEqualTo(MessageState.SENDING);
        assertThat(PHONE.texts()).hasSize(1);
    }

    @Test
    void withoutASimNothingLeftAndItIsTriedAgainByItself() {
        var id = queued("contact:1");
        sending.round();
        PHONE.became(PHONE.texts().getFirst().id(), "Failed", "Can't send message: No SIMs found");
        later(Duration.ofMinutes(1));
        assertThat(row(id).state()).isEqualTo(MessageState.RETRY);
        assertThat(row(id).trouble()).contains(MessageTrouble.NO_SIM);
        later(Duration.ofMinutes(1));

        assertThat(PHONE.texts()).hasSize(2).extracting(Held::id).doesNotHaveDuplicates();
    }

    @Test
    void aFailedTextIsLookedAtByAPersonAndIsANewOneThen() {
        var id = queued("contact:1");
        sending.round();
        PHONE.became(PHONE.texts().getFirst().id(), "Failed", "Send result: RESULT_ERROR_GENERIC_FAILURE");
        later(Duration.ofMinutes(1));
        assertThat(row(id, MessageFilter.FAILED).trouble()).contains(MessageTrouble.TEXT_FAILED);
        verify(origin).settled(any(), any(), eq(MessageState.GIVEN_UP), any());
        later(Duration.ofHours(2));
        assertThat(PHONE.texts()).hasSize(1);

        service.tryAgain(id);
        sending.round();
        assertThat(PHONE.texts()).hasSize(2).extracting(Held::id).doesNotHaveDuplicates();
    }

    @Test
    void whatDidNotArriveAfterItWasSentStandsAmongTheFailed() {
        var id = queued("contact:1");
        sending.round();
        PHONE.became(PHONE.texts().getFirst().id(), "Sent", null);
        later(Duration.ofMinutes(1));
        PHONE.became(PHONE.texts().getFirst().id(), "Failed", "Delivery result from SC +44: 70");
        later(Duration.ofMinutes(1));

        assertThat(row(id, MessageFilter.FAILED).state()).isEqualTo(MessageState.GIVEN_UP);
    }

    @Test
    void aPhoneThatFallsSilentLeavesATextForPeople() {
        var id = queued("contact:1");
        sending.round();
        PHONE.is(Mood.BROKEN);
        clock.set(Instant.parse("2026-03-03T20:29:00Z"));
        sending.round();
        assertThat(row(id).state()).isEqualTo(MessageState.SENDING);
        later(Duration.ofHours(1));

        assertThat(row(id, MessageFilter.FAILED).trouble()).contains(MessageTrouble.PHONE_SILENT);
        // whoever tries it again does not send it twice, if the phone had sent it
        PHONE.is(Mood.WELL);
        service.tryAgain(id);
        clock.set(Instant.parse("2026-03-04T09:00:00Z"));
        sending.round();
        assertThat(PHONE.texts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = {"BROKEN", "GARBAGE", "LEADS_AWAY"})
    void aPhoneThatIsNotWellIsTriedAgainAndSaysWhy(Mood mood) {
        PHONE.is(mood);
        var first = queued("contact:1");
        var second = queued("contact:2");
        sending.round();

        assertThat(row(first).trouble().or(() -> row(second).trouble())).contains(MessageTrouble.PHONE_STRANGE);
        assertThat(PHONE.asked().stream().filter(one -> one.startsWith("POST")).count())
                .as("the others do not fail one by one").isEqualTo(1);
        assertThat(phones.shownPhone().orElseThrow().trouble()).isPresent();
        PHONE.is(Mood.WELL);
        later(Duration.ofMinutes(2));
        assertThat(PHONE.texts()).hasSize(2);
        assertThat(phones.shownPhone().orElseThrow().trouble()).isEmpty();
    }

    @Test
    void aNumberThatTakesNoTextIsGivenUpAtOnce() {
        var id = queued("contact:1", "+44 20 7946 0001");
        sending.round();

        assertThat(row(id, MessageFilter.FAILED).trouble()).contains(MessageTrouble.NUMBER_REFUSED);
        assertThat(PHONE.texts()).isEmpty();
    }

    @Test
    void aRestoredBackupDoesNotSendAgainWhatThePhoneHas() {
        var id = queued("contact:1");
        sending.round();
        jdbc.sql(
                """
                        update messages set state = 'queued', handed_at = null, look_at = null, look_until = null, next_try = due,
                            tries = 0, version = version + 1""")
                .update();
        entities.clear();

        restored.on(new DatabaseRestored());
        sending.round();
        assertThat(row(id, MessageFilter.FAILED).trouble()).contains(MessageTrouble.RESTORED);
        service.tryAgain(id);
        sending.round();
        assertThat(PHONE.texts()).hasSize(1);
    }

    @Test
    void whoWantsTextsGetsThemFromThePhoneAndOthersDoNot() {
        var wants = reach("ada@example.org", NUMBER, PreferredChannel.TEXT, false);
        assertThat(outbox.wayTo(wants)).contains(new ClientWay(MessageChannel.TEXT, "+447700900123", true));
        assertThat(outbox.wayTo(reach("ada@example.org", NUMBER, PreferredChannel.PHONE, false)))
                .contains(new ClientWay(MessageChannel.EMAIL, "ada@example.org", false));
        assertThat(outbox.wayTo(reach("ada@example.org", "+44 20 7946 0001", PreferredChannel.TEXT, false)))
                .as("a landline").contains(new ClientWay(MessageChannel.EMAIL, "ada@example.org", false));
        assertThat(outbox.wayTo(reach("", NUMBER, PreferredChannel.PHONE, false))).isEmpty();
        assertThat(outbox.wayTo(reach("", NUMBER, PreferredChannel.TEXT, true))).as("made up").isEmpty();

        phones.remove();
        assertThat(outbox.wayTo(wants)).contains(new ClientWay(MessageChannel.EMAIL, "ada@example.org", false));
        assertThat(outbox.wayTo(reach("", NUMBER, PreferredChannel.TEXT, false)))
                .contains(new ClientWay(MessageChannel.TEXT, NUMBER, false));
    }

    @Test
    void thePasswordIsNowhereInTheDatabase() {
        for (var table : List.of("practice_phones", "audit_entries")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain(FakePhone.PASSWORD);
        }
        assertThat(phones.shownPhone().orElseThrow().toString()).doesNotContain(FakePhone.PASSWORD);
    }

    private static ClientReach reach(String email, String phone, PreferredChannel channel, boolean madeUp) {
        return new ClientReach(Id.random(ClientId::new), email, phone, channel, Locale.ENGLISH, madeUp);
    }

    private MessageId queued(String madeFor) {
        return queued(madeFor, NUMBER);
    }

    private MessageId queued(String madeFor, String number) {
        reachedBy(number);
        assertThat(outbox.queue(new NewMessage(
                MessageKind.INVITATION, madeFor, UUID.randomUUID(), client, MessageChannel.TEXT, number,
                Locale.ENGLISH, "How are you?", "Linden: " + NewMessage.LINK, clock.instant(),
                clock.instant().plus(Duration.ofDays(1))))).isTrue();
        return new MessageId(
                jdbc.sql("select id from messages where made_for = ?").param(madeFor).query(UUID.class).single());
    }

    private void reachedBy(String number) {
        clients.update(client, clients.open(client).orElseThrow().version(), new ClientDetails(
                "Ada Texted", Optional.empty(), number, "", PreferredChannel.TEXT, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty()));
    }

    private MessageRow row(MessageId id) {
        return row(id, MessageFilter.OPEN);
    }

    private MessageRow row(MessageId id, MessageFilter filter) {
        return list.rows(filter, 0, 100).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
        sending.round();
    }
}
