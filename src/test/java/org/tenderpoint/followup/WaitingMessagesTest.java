package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Mailed;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.message.Sending;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** What happens to a client while a message to them waits for the mail server. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@Mailed
@As(Role.THERAPIST)
@Tag("UC-28")
@Tag("UC-33")
class WaitingMessagesTest {

    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final GreenMail MAIL = Mailed.Server.MAIL;
    private static final int PORT = MAIL.getSmtp().getPort();

    @Autowired
    FollowUpScene scene;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    FeedbackService feedback;
    @Autowired
    CheckInService checkIns;
    @Autowired
    ClientService clients;
    @Autowired
    ClientRightsService rights;
    @Autowired
    ClientMergeService merges;
    @Autowired
    PracticeService practice;
    @Autowired
    Sending sending;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    EntityManager entities;
    @Autowired
    Moment.Shared clock;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    private ClientId client;
    private FollowUpScene.Made made;

    @BeforeEach
    void aLinkThatTheMailServerDidNotTakeYet() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        asManager(() -> {
            var set = practice.current().orElseThrow();
            practice.change(
                    ChangedSettings.of(set.settings(), "publicAddress", "https://care.example.org"),
                    set.version());
        });
        client = client("Vera Ganz", "vera@exmaple.org");
        made = scene.finishedLight(client, Duration.ZERO);
        Mailed.Server.SENDER.setPort(1);
        round(48);
        assertThat(states()).containsExactly("retry");
        Mailed.Server.SENDER.setPort(PORT);
    }

    @AfterEach
    void theServer() {
        Mailed.Server.SENDER.setPort(PORT);
    }

    @Test
    void anAddressThatIsPutRightMeanwhileIsWhereItGoes() throws Exception {
        change("vera@example.org");

        round(50);

        assertThat(received()).extracting(WaitingMessagesTest::to).containsExactly("vera@example.org");
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void anAddressThatIsTakenAwayKeepsItBackAndBringsTheCall() {
        change("");

        round(50);

        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("withheld");
        assertThat(followUp().nextKind()).contains(ContactKind.CALL);
        assertThat(followUp().nextDue().orElseThrow()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void whoIsArchivedGetsNothing() {
        clients.archive(client);

        round(50);

        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("withheld");
    }

    @Test
    void whoseRecordIsRestrictedGetsNothing() {
        asManager(() -> rights.restrict(client, RestrictionReason.WISH));

        round(50);

        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("withheld");
    }

    @Test
    void whoAnswersOnThePhoneMeanwhileIsNotAskedByLink() {
        at(49);
        feedback.give(made.id(), draft(fine()));

        round(50);

        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("withheld");
    }

    @Test
    void afterAMergeItGoesOnceToTheAddressOfTheRecordThatIsKept() throws Exception {
        var kept = client("Wera Ganz", "wera@example.org");
        entities.flush();
        asManager(() -> merges.merge(kept, client));
        entities.flush();

        round(50);
        round(51);

        assertThat(received()).extracting(WaitingMessagesTest::to).containsExactly("wera@example.org");
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void theLinkOfTheRecordThatWasMergedStillOpensAndItsAnswerGoesBackWithIt() throws Exception {
        change("vera@example.org");
        round(50);
        var ticket = WritesToClients.ticket(received().getFirst());
        var kept = client("Wera Ganz", "wera@example.org");
        entities.flush();
        var merge = new UUID[1];
        asManager(() -> merge[0] = merges.merge(kept, client));
        entities.flush();
        entities.clear();

        var opened = checkIns.open(ticket).orElseThrow();
        assertThat(checkIns.answer(ticket, opened.round(),
                new CheckInTap("safety", Map.of("line", List.of("line_a"), "go", List.of("all")))))
                .isTrue();
        entities.flush();
        assertThat(owners()).containsExactly(kept.value());
        asManager(() -> merges.undo(merge[0]));
        entities.flush();
        entities.clear();

        assertThat(owners()).containsExactly(client.value());
        assertThat(checkIns.live(ticket)).isTrue();
        assertThat(jdbc.sql("select count(*) from messages where client_id = ?").param(kept.value())
                .query(Integer.class).single()).isZero();
    }

    private Stream<UUID> ownersOf(String table) {
        return jdbc.sql("select distinct client_id from " + table).query(UUID.class).list().stream();
    }

    /** Whose the follow-up and its alerts are. */
    private List<UUID> owners() {
        return Stream.of("follow_ups", "alerts").flatMap(this::ownersOf).distinct().toList();
    }

    private void round(int hours) {
        at(hours);
        sending.round();
    }

    private void at(int hours) {
        clock.set(TUESDAY_NOON.plus(Duration.ofHours(hours)));
    }

    private ClientId client(String name, String email) {
        return clients.create(details(name, email));
    }

    private void change(String email) {
        var open = clients.open(client).orElseThrow();
        clients.update(client, open.version(), details("Vera Ganz", email));
        entities.flush();
    }

    private static ClientDetails details(String name, String email) {
        return Sending.client(name, email, PreferredChannel.EMAIL, Locale.ENGLISH);
    }

    private void asManager(Runnable does) {
        users.as(users.make("waiting.manager", Role.MANAGER), does);
    }

    private FollowUp followUp() {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    private List<String> states() {
        entities.flush();
        return jdbc.sql("select state from messages order by made_at").query(String.class).list();
    }

    private static List<MimeMessage> received() {
        return List.of(MAIL.getReceivedMessages());
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
