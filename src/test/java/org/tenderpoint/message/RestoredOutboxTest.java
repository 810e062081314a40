package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.store.backup.RestoredMark.DatabaseRestored;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.ProfileService;

/**
 * What a restored database has waiting, and what its features would queue anew, may have left before: it is not sent.
 */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.MANAGER)
class RestoredOutboxTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxListService list;
    @Autowired
    OutboxService service;
    @Autowired
    Sending sending;
    @Autowired
    ClientService clients;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    ProfileService profiles;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    EntityManager entities;
    @StandIn
    MessageOrigins origins;
    @StandIn
    MailTransport post;
    @Autowired
    Moment.Shared clock;

    private final MessageOrigin origin = mock(MessageOrigin.class);
    private ClientId client;

    @BeforeEach
    void aMailServer() {
        when(origins.of(any())).thenReturn(origin);
        when(origins.all()).thenReturn(List.of(origin));
        when(origin.hindrance(any(), any())).thenReturn(Optional.empty());
        when(post.delivery()).thenReturn(MailDelivery.SERVER);
        when(post.messageId(any())).thenAnswer(call -> "<" + call.getArgument(0, UUID.class) + "@test>");
        client = clients
                .create(Sending.client("Ada Posted", "ada@example.org", PreferredChannel.EMAIL, Locale.ENGLISH));
    }

    @Test
    void whatWasDueToClientsIsNotSentAndWhatBecomesDueLaterIs() throws Exception {
        queue("waits", client, NOON.minusSeconds(60), MessageChannel.EMAIL);
        queue("by text", client, NOON.minusSeconds(60), MessageChannel.TEXT);
        queue("later", client, NOON.plus(Duration.ofHours(1)), MessageChannel.EMAIL);
        profiles.change(profiles.signedIn(), profiles.signedIn().name(), "maya@linden.example");
        queue("to staff", currentUser.id(), NOON.minusSeconds(60), MessageChannel.EMAIL);
        queue("taken", client, NOON.minusSeconds(60), MessageChannel.EMAIL);
        jdbc.sql("update messages set state = 'sending' where made_for = 'taken'").update();
        // what was queued and sent after the backup: the feature does not know it any more
        doAnswer(_ -> outbox.queue(message("queued anew", client, NOON.minusSeconds(60), MessageChannel.EMAIL)))
                .when(origin).queueDue();

        events.publishEvent(new DatabaseRestored());

        assertThat(states()).containsExactlyInAnyOrder("waits given_up restored", "by text given_up restored",
                "taken given_up restored", "queued anew given_up restored", "later queued ", "to staff queued ");
        assertThat(list.heldSinceRestore()).isEqualTo(4);

        var left = new ArrayList<String>();
        doAnswer(call -> left.add(call.getArgument(0, Mail.class).subject())).when(post).send(any(), any());
        sending.round();
        assertThat(left).containsExactly("to staff");
        clock.pass(Duration.ofHours(1));
        sending.round();
        assertThat(left).containsExactly("to staff", "later");
    }

    @Test
    void aPersonDecidesAboutEach() {
        queue("one", client, NOON.minusSeconds(60), MessageChannel.EMAIL);
        queue("other", client, NOON.minusSeconds(60), MessageChannel.EMAIL);
        events.publishEvent(new DatabaseRestored());
        var ids = jdbc.sql("select id from messages order by made_for").query(UUID.class).list();
        assertThat(ids).hasSize(2);

        service.tryAgain(new Id.MessageId(ids.getFirst()));
        service.putAside(new Id.MessageId(ids.getLast()));

        assertThat(list.heldSinceRestore()).isZero();
    }

    private void queue(String madeFor, Id to, Instant due, MessageChannel way) {
        assertThat(outbox.queue(message(madeFor, to, due, way))).isTrue();
    }

    private static NewMessage message(String madeFor, Id to, Instant due, MessageChannel way) {
        return new NewMessage(
                MessageKind.INVITATION, madeFor, UUID.randomUUID(), to, way, "ada@example.org", Locale.ENGLISH,
                madeFor, "Hello", due, due.plus(Duration.ofDays(2)));
    }

    private List<String> states() {
        entities.flush();
        return jdbc.sql("select made_for || ' ' || state || ' ' || coalesce(trouble, '') from messages")
                .query(String.class).list();
    }
}
