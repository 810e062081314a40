package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import org.tenderpoint.intake.SelfIntakeLinkService.NoSelfIntakeLink;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.message.Sending;
import org.tenderpoint.message.phone.FakePhone;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.message.phone.PhoneService;
import org.tenderpoint.message.phone.TextSize;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** The e-mail with a link to the intake, in a practice in London with message hours from 9 to 20. */
@DatabaseTest
@Moment("2026-03-03T22:30:00Z")
@Mailed
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-05")
class SelfIntakeMessagesTest {

    private static final Instant MORNING = Instant.parse("2026-03-04T09:00:00Z");
    private static final Pattern LINK = Pattern.compile("https://care\\.example\\.org/i/([A-Za-z0-9_-]{43})");
    private static final GreenMail MAIL = Mailed.Server.MAIL;

    @Autowired
    Moment.Shared clock;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    ConsentService consents;
    @Autowired
    SelfIntakeLinkService links;
    @Autowired
    SelfIntakeService self;
    @Autowired
    PracticeService practice;
    @Autowired
    Sending sending;
    @Autowired
    PhoneService phones;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    jakarta.persistence.EntityManager entities;

    @BeforeEach
    void aPracticeThatClientsReach() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        practice("https://care.example.org");
    }

    @Test
    void itLeavesInMessageHoursOnceAndItsLinkOpens() throws Exception {
        var client = client("ana@example.org", Locale.ENGLISH);
        assertThat(links.send(client)).isEqualTo(MORNING);
        assertThat(links.send(client)).as("pressed twice").isEqualTo(MORNING);
        sending.round();
        assertThat(received()).isEmpty();
        clock.set(MORNING);
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        var message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("Before you come – Linden Street Bodywork");
        assertThat(text(message)).contains("10 days", "020 7946 0112").doesNotContainIgnoringCase("health")
                .doesNotContainIgnoringCase("massage").doesNotContain("Ana");
        var found = LINK.matcher(text(message));
        assertThat(found.find()).isTrue();
        assertThat(self.known(LinkTicket.opened(found.group(1), Optional.empty()))).isTrue();
        for (var table : List.of("messages", "self_intake_links")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain(found.group(1));
        }
    }

    @Test
    void itIsWrittenInTheLanguageOfTheClient() throws Exception {
        links.send(client("uwe@example.org", Locale.GERMAN));
        clock.set(MORNING);
        sending.round();
        assertThat(received().getFirst().getSubject()).startsWith("Bevor Sie kommen");
    }

    @Test
    void whoWantsTextsGetsTheLinkFromThePracticesPhone() throws Exception {
        try (var phone = new FakePhone()) {
            users.as(users.make("phones.manager", Role.MANAGER), () -> {
                try {
                    phones.set(phone.address(), FakePhone.USER, FakePhone.PASSWORD);
                } catch (PhoneRefused e) {
                    throw new AssertionError(e);
                }
                return true;
            });
            var client = clients.create(new ClientDetails(
                    "Ana Texted", Optional.empty(), "+44 7700 900123", "ana@example.org", PreferredChannel.TEXT, "",
                    Locale.forLanguageTag("es"), EmergencyContact.NONE, "", "", Optional.empty()));
            assertThat(links.offered(client).way().orElseThrow().byPhone()).isTrue();
            links.send(client);
            clock.set(MORNING);
            sending.round();

            assertThat(received()).isEmpty();
            var text = phone.texts().getFirst().text();
            assertThat(text).startsWith("Linden Street Bodywork: antes de venir").doesNotContain("Ana");
            assertThat(TextSize.of(text).parts()).isEqualTo(1);
            var found = LINK.matcher(text);
            assertThat(found.find()).isTrue();
            assertThat(self.known(LinkTicket.opened(found.group(1), Optional.empty()))).isTrue();
        }
    }

    @Test
    void whoSaysNoMeanwhileGetsNothingAndNoLinkIsMade() {
        var client = client("ana@example.org", Locale.ENGLISH);
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        links.send(client);
        consents.withdraw(client, ConsentKind.CONTACT);
        clock.set(MORNING);
        sending.round();

        assertThat(received()).isEmpty();
        assertThat(links.hindrance(client)).contains(NoSelfIntakeLink.UNWANTED);
        assertThat(links.offered(client).way()).isEmpty();
        assertThatThrownBy(() -> links.make(client)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> links.send(client)).isInstanceOf(IllegalStateException.class);
        assertThat(links.handOver(client)).as("who is here can still fill it in").hasSize(43);
    }

    @Test
    void whatWasTakenBackOrHasComeMeanwhileIsNotSent() {
        var back = client("ana@example.org", Locale.ENGLISH);
        links.send(back);
        links.revoke(back);
        var filled = client("ben@example.org", Locale.ENGLISH);
        links.send(filled);
        var ticket = new LinkTicket(links.handOver(filled), "a".repeat(43));
        self.takeTablet(ticket);
        self.answer(ticket, new SelfIntakeTap("spine_joints", java.util.Map.of("go", List.of("none"))), Locale.ENGLISH);
        self.submit(ticket);
        clock.set(MORNING);
        sending.round();

        assertThat(received()).isEmpty();
    }

    @Test
    void whatWasTakenBackLeavesAgainForWhoAsksAgainInTheSameMinute() throws Exception {
        var client = client("ana@example.org", Locale.ENGLISH);
        clock.set(MORNING);
        links.send(client);
        links.revoke(client);
        links.send(client);
        sending.round();
        assertThat(received()).as("taken back before it left").hasSize(1);

        links.revoke(client);
        links.send(client);
        sending.round();
        assertThat(received()).as("taken back afterwards").hasSize(2);
    }

    @Test
    void withoutAPublicAddressThereIsNoLinkAndTheProgramSaysWhy() {
        var client = client("ana@example.org", Locale.ENGLISH);
        practice("");
        assertThat(links.hindrance(client)).contains(NoSelfIntakeLink.NO_ADDRESS);
        assertThatThrownBy(() -> links.make(client)).isInstanceOf(IllegalStateException.class);
        clients.archive(client);
        assertThat(links.hindrance(client)).contains(NoSelfIntakeLink.ARCHIVED);
    }

    @Test
    void everyLinkIsCountedUntilItIsTakenBack() {
        var client = client("ana@example.org", Locale.ENGLISH);
        var first = links.make(client);
        links.make(client);
        assertThat(links.offered(client).links()).isEqualTo(2);
        assertThat(first.message()).contains(first.address()).contains("020 7946 0112");
        assertThat(first.toString()).doesNotContain(first.address());
        links.revoke(client);
        entities.clear();
        assertThat(links.offered(client).links()).isZero();
    }

    private ClientId client(String email, Locale language) {
        return clients.create(Sending.client("Ana Berger", email, PreferredChannel.EMAIL, language));
    }

    private void practice(String address) {
        users.as(users.make("self.manager", Role.MANAGER), () -> {
            var set = practice.current().orElseThrow();
            return practice.change(
                    ChangedSettings.of(set.settings(), "publicAddress", address),
                    set.version());
        });
    }

    private static List<MimeMessage> received() {
        return List.of(MAIL.getReceivedMessages());
    }

    private static String text(MimeMessage message) throws Exception {
        return String.valueOf(message.getContent());
    }
}
