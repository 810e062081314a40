package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Mailed;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.message.Sending;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** A practice in London that writes to its clients; open from Monday to Saturday, 8 to 20. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@Mailed
@As(Role.THERAPIST)
abstract class WritesToClients {

    static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T12:00:00Z");
    static final Pattern LINK = Pattern.compile("https://care\\.example\\.org/c/([A-Za-z0-9_-]{43})");
    static final GreenMail MAIL = Mailed.Server.MAIL;
    static final int PORT = MAIL.getSmtp().getPort();

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
    TestUsers users;
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
    Moment.Shared clock;

    @BeforeEach
    void aPracticeThatClientsReach() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        serverIs(true);
        practice("https://care.example.org", MessageHours.USUAL);
    }

    /** What is still to be done. */
    List<String> kinds(FollowUpScene.Made made) {
        entities.flush();
        return jdbc.sql("select kind from contacts where follow_up_id = ? and state = 'due' order by due")
                .param(made.id().value()).query(String.class).list();
    }

    FollowUpScene.Made finished(String email) {
        return finished(client(email, PreferredChannel.EMAIL, Locale.ENGLISH));
    }

    FollowUpScene.Made finished(ClientId client) {
        return scene.finishedLight(client, Duration.ZERO);
    }

    ClientId client(String email, PreferredChannel channel, Locale language) {
        return clients.create(Sending.client("Client " + UUID.randomUUID(), email, channel, language));
    }

    void practice(String address, MessageHours hours) {
        users.as(users.make("messages.manager", Role.MANAGER), () -> {
            var set = practice.current().orElseThrow();
            return practice.change(
                    ChangedSettings.of(set.settings(), "publicAddress", address, "messageHours", hours),
                    set.version());
        });
    }

    /** Where nobody listens, the server is down. */
    void serverIs(boolean up) {
        Mailed.Server.SENDER.setPort(up ? PORT : 1);
    }

    void at(Instant moment) {
        clock.set(moment);
    }

    FollowUp read(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    List<MimeMessage> received() {
        return List.of(MAIL.getReceivedMessages());
    }

    /** Everything that the outbox and the links keep. */
    List<String> stored() {
        return Stream.of("messages", "check_in_links")
                .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                .map(Map::toString)
                .toList();
    }

    static String text(MimeMessage message) throws Exception {
        return String.valueOf(message.getContent());
    }

    /** The link in a message, opened. */
    static LinkTicket ticket(MimeMessage message) throws Exception {
        var link = LINK.matcher(text(message));
        assertThat(link.find()).isTrue();
        return LinkTicket.opened(link.group(1), Optional.empty());
    }
}
