package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** A death is recorded while messages are on their way: what has not left stays, and what has left says so. */
@CommittedTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-36")
class DeathWhileSendingTest {

    private static final int ROUNDS = 8;

    @Autowired
    Outbox outbox;
    @Autowired
    Sending sending;
    @Autowired
    ClientService clients;
    @Autowired
    DeathService deaths;
    @Autowired
    TestUsers users;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @StandIn
    MessageOrigins origins;
    @StandIn
    MailTransport post;
    @Autowired
    Clock clock;

    private final MessageOrigin origin = mock(MessageOrigin.class);
    private final List<String> left = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aMailServer() throws Exception {
        when(origins.of(any())).thenReturn(origin);
        when(origins.all()).thenReturn(List.of(origin));
        when(origin.hindrance(any(), any())).thenReturn(Optional.empty());
        when(post.delivery()).thenReturn(MailDelivery.SERVER);
        when(post.messageId(any())).thenAnswer(call -> "<" + call.getArgument(0, UUID.class) + "@test>");
        doAnswer(call -> left.add(call.getArgument(0, Mail.class).subject())).when(post).send(any(), any());
    }

    /** Both are claimed in one go; the death is recorded while the first is being handed over. */
    @Test
    void aMessageThatIsClaimedAndHasNotLeftDoesNotLeaveAnyMore() throws Exception {
        var maya = users.make("death.maya." + UUID.randomUUID(), Role.THERAPIST);
        var client = users.as(maya, this::client);
        queue("first", client);
        queue("second", client);
        doAnswer(call -> {
            left.add(call.getArgument(0, Mail.class).subject());
            users.as(maya, () -> deaths.record(client, Optional.empty(), DeathSource.FAMILY));
            return null;
        }).when(post).send(any(), any());

        sending.round();
        sending.round();

        assertThat(left).hasSize(1);
        assertThat(states(client)).containsExactlyInAnyOrder("sent ", "withheld died");
    }

    /** Their address went with the death: "no way to reach them" would send a person looking for one. */
    @Test
    void aDeathRecordedWhileAMessageIsLookedAtIsTheReasonWhyItStays() throws Exception {
        var maya = users.make("death.maya." + UUID.randomUUID(), Role.THERAPIST);
        var client = users.as(maya, this::client);
        queue("only", client);
        when(origin.hindrance(any(), any())).thenAnswer(_ -> {
            try (var beside = Executors.newSingleThreadExecutor()) {
                beside.submit(() -> users.as(
                        maya, () -> deaths.record(client, Optional.empty(), DeathSource.FAMILY))).get();
            }
            return Optional.empty();
        });

        sending.round();

        assertThat(left).isEmpty();
        assertThat(states(client)).containsExactly("withheld died");
    }

    @Test
    void whateverComesFirstWhatIsSaidToHaveLeftHasLeftAndNothingWaits() throws Exception {
        var maya = users.make("death.maya." + UUID.randomUUID(), Role.THERAPIST);
        for (int i = 0; i < ROUNDS; i++) {
            left.clear();
            var client = users.as(maya, this::client);
            for (int j = 0; j < 3; j++) {
                queue("race " + UUID.randomUUID(), client);
            }
            Callable<Boolean> record = () -> {
                users.as(maya, () -> deaths.record(client, Optional.empty(), DeathSource.FAMILY));
                return true;
            };
            Callable<Boolean> send = () -> {
                sending.round();
                return true;
            };
            try (var both = Executors.newFixedThreadPool(2)) {
                for (var end : both.invokeAll(List.of(record, send))) {
                    assertThat(end.get()).isTrue();
                }
            }
            sending.round();

            var states = states(client);
            assertThat(states).isSubsetOf("sent ", "withheld died");
            assertThat(states.stream().filter("sent "::equals)).hasSize(left.size());
        }
    }

    private ClientId client() {
        return clients.create(Sending.client(
                "Ada Posted " + UUID.randomUUID(), "ada@example.org", PreferredChannel.EMAIL, Locale.ENGLISH));
    }

    private void queue(String madeFor, ClientId client) {
        transaction.executeWithoutResult(_ -> outbox.queue(new NewMessage(
                MessageKind.INVITATION, madeFor, UUID.randomUUID(), client, MessageChannel.EMAIL, "ada@example.org",
                Locale.ENGLISH, madeFor, "Hello", clock.instant(), clock.instant().plus(Duration.ofDays(2)))));
    }

    private List<String> states(ClientId client) {
        return jdbc.sql("select state || ' ' || coalesce(trouble, '') from messages where client_id = ?")
                .param(client.value()).query(String.class).list();
    }
}
