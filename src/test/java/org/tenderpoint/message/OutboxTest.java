package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.message.OutboxListService.MessageFilter;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.MessageId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** The outbox of a practice without a mail server: messages wait for people, who send them from its page. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.FRONT_DESK)
@Tag("UC-28")
class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxService service;
    @Autowired
    OutboxListService list;
    @Autowired
    Sending sending;
    @Autowired
    ClientService clients;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    TestTrail trail;
    @Autowired
    QueryCount queries;
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
    void aClient() {
        when(origins.of(any())).thenReturn(origin);
        when(origins.all()).thenReturn(List.of());
        when(origin.hindrance(any(), any())).thenReturn(Optional.empty());
        when(origin.freshLink(any(), any())).thenAnswer(_ -> "https://care.example.org/c/" + UUID.randomUUID());
        client = clients
                .create(Sending.client("Ada Posted", "ada@example.org", PreferredChannel.EMAIL, Locale.ENGLISH));
    }

    @Test
    void theSameThingIsQueuedOnce() {
        assertThat(outbox.queue(message("contact:1"))).isTrue();
        assertThat(outbox.queue(message("contact:1"))).isFalse();
        assertThat(outbox.queue(message("contact:2"))).isTrue();

        assertThat(list.count(MessageFilter.OPEN)).isEqualTo(2);
    }

    @Test
    void withoutAMailServerItWaitsAndIsSentByHandWithALinkMadeForThat() throws Exception {
        var id = queued("contact:1");
        sending.round();
        assertThat(list.mailDelivery()).isEqualTo(MailDelivery.BY_HAND);
        assertThat(row(id).state()).isEqualTo(MessageState.QUEUED);

        var one = service.prepare(id).orElseThrow();
        var other = service.prepare(id).orElseThrow();

        assertThat(one.to()).isEqualTo("Ada Posted");
        assertThat(one.text()).startsWith("Hello https://care.example.org/c/").isNotEqualTo(other.text());
        var file = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(one.file()));
        assertThat(file.getSubject()).isEqualTo("How are you? – Ödland");
        assertThat(file.getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(String.valueOf(file.getContent())).contains(one.text());
        assertThat(file.getHeader("X-Unsent")).containsExactly("1");
        assertThat(file.getHeader("Message-ID")[0]).isEqualTo(
                jdbc.sql("select message_id from messages").query(String.class).single());
        assertThat(jdbc.sql("select body from messages").query(String.class).single()).isEqualTo("Hello {link}");

        // later than what came before it: entries of one moment stand in the trail in no order
        clock.set(NOON.plusSeconds(60));
        service.markSent(id);
        assertThat(row(id, MessageFilter.SENT).settledAt()).contains(NOON.plusSeconds(60));
        assertThatThrownBy(() -> service.markSent(id)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> service.prepare(id)).isInstanceOf(IllegalStateException.class);
        assertThat(trail.about(id.value())).extracting("action").containsExactly("prepared", "prepared",
                "sent_by_hand");
    }

    @Test
    void whatMustNotGoAnyMoreIsNotHandedOutAndSaysWhy() {
        var id = queued("contact:1");
        when(origin.hindrance(any(), any())).thenReturn(Optional.of(MessageTrouble.UNWANTED));

        assertThat(service.prepare(id)).isEmpty();

        assertThat(row(id, MessageFilter.WITHHELD).trouble()).contains(MessageTrouble.UNWANTED);
    }

    @Test
    void whatMustNotGoAnyMoreIsNotTriedAgainEither() {
        var id = queued("contact:1");
        when(origin.hindrance(any(), any())).thenReturn(Optional.of(MessageTrouble.NOT_NEEDED));

        assertThat(service.tryAgain(id)).isFalse();

        assertThat(row(id, MessageFilter.WITHHELD).trouble()).contains(MessageTrouble.NOT_NEEDED);
    }

    @Test
    void whatNobodySendsInTimeIsKeptBackAndCanBeTakenUpAgain() {
        var id = queued("contact:1");
        clock.set(NOON.plus(Duration.ofDays(1)).minusSeconds(1));
        sending.round();
        assertThat(row(id).state()).isEqualTo(MessageState.QUEUED);
        clock.set(NOON.plus(Duration.ofDays(1)));
        sending.round();
        assertThat(row(id, MessageFilter.WITHHELD).trouble()).contains(MessageTrouble.TOO_LATE);

        service.tryAgain(id);
        assertThat(row(id).state()).isEqualTo(MessageState.QUEUED);
        service.putAside(id);
        assertThat(row(id, MessageFilter.WITHHELD).trouble()).contains(MessageTrouble.PUT_ASIDE);
    }

    @Test
    void whatIsTriedAgainInTimeIsStillKeptBackOnceItServesNobody() {
        var id = queued("contact:1");
        clock.set(NOON.plus(Duration.ofHours(20)));
        service.putAside(id);

        service.tryAgain(id);
        clock.set(NOON.plus(Duration.ofDays(1)));
        sending.round();

        assertThat(row(id, MessageFilter.WITHHELD).trouble()).contains(MessageTrouble.TOO_LATE);
    }

    @Test
    void whatFailedStandsOnTopAndTheNewestFirstAmongAlike() {
        var old = queued("contact:1");
        clock.set(NOON.plusSeconds(60));
        var failed = queued("contact:2");
        clock.set(NOON.plusSeconds(120));
        var fresh = queued("contact:3");
        jdbc.sql("update messages set state = 'retry', attention = 1 where id = ?").param(failed.value()).update();

        assertThat(list.rows(MessageFilter.OPEN, 0, 10)).extracting(MessageRow::id).containsExactly(failed, fresh, old);
        assertThat(list.rows(MessageFilter.FAILED, 0, 10)).extracting(MessageRow::id).containsExactly(failed);
    }

    @Test
    void aPageTakesTheSameStatementsHoweverManyRowsItHas() {
        queued("contact:1");
        entities.flush();
        long one = queries.during(() -> list.rows(MessageFilter.OPEN, 0, 50));
        for (int i = 2; i < 20; i++) {
            queued("contact:" + i);
        }
        entities.flush();
        entities.clear();
        assertThat(queries.during(() -> list.rows(MessageFilter.OPEN, 0, 50))).isEqualTo(one).isLessThanOrEqualTo(3);
    }

    @Test
    void noneOfItsRecordsWritesAddressOrTextIntoALog() {
        var id = queued("contact:1");
        assertThat(List.of(message("x"), row(id), service.prepare(id).orElseThrow(),
                new Mail("<1@x>", "ada@example.org", "How are you", "Hello https://care.example.org/c/1")))
                .allSatisfy(one -> assertThat(one.toString()).doesNotContain("ada@", "Ada", "Hello", "https",
                        "How are you"));
    }

    @Test
    void eachKindHasOneFeatureThatAnswersForIt() {
        var all = mock(MessageOrigin.class);
        when(all.kinds()).thenReturn(EnumSet.allOf(MessageKind.class));
        assertThat(new MessageOrigins(List.of(all)).of(MessageKind.ALERT)).isSameAs(all);
        assertThatThrownBy(() -> new MessageOrigins(List.of(all, all))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new MessageOrigins(List.of())).isInstanceOf(IllegalStateException.class);
    }

    private MessageId queued(String madeFor) {
        assertThat(outbox.queue(message(madeFor))).isTrue();
        return new MessageId(
                jdbc.sql("select id from messages where made_for = ?").param(madeFor).query(UUID.class).single());
    }

    private NewMessage message(String madeFor) {
        return new NewMessage(
                MessageKind.INVITATION, madeFor, UUID.randomUUID(), client, MessageChannel.EMAIL, "ada@example.org",
                Locale.ENGLISH,
                "How are you? – Ödland", "Hello " + NewMessage.LINK, clock.instant(),
                clock.instant().plus(Duration.ofDays(1)));
    }

    private MessageRow row(MessageId id) {
        return row(id, MessageFilter.OPEN);
    }

    private MessageRow row(MessageId id, MessageFilter filter) {
        return list.rows(filter, 0, 100).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
