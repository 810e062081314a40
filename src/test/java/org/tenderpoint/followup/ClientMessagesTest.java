package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.message.phone.FakePhone;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.message.phone.PhoneService;
import org.tenderpoint.message.phone.TextSize;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.Role;

/** To whom messages go, in which way and at which hours, and who gets none. */
@Tag("UC-28")
@Tag("UC-14")
class ClientMessagesTest extends WritesToClients {

    @Autowired
    PhoneService phones;

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

    private List<String> states() {
        return jdbc.sql("select state from messages order by made_at").query(String.class).list();
    }

    private String messageId() {
        return jdbc.sql("select message_id from messages").query(String.class).single();
    }
}
