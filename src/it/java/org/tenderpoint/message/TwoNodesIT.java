package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.OnPostgres;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.practice.TestUsers;

/**
 * Two nodes send at the same time from one PostgreSQL, and one of them is killed on the way with no chance to tidy up:
 * no message is queued twice and none is lost (REL-11). This test's own program is one node, a process of its own the
 * other.
 */
@SpringBootTest(properties = {
        "tests=two-nodes", "spring.mail.host=127.0.0.1", "spring.mail.properties.mail.smtp.starttls.required=false",
        "tenderpoint.mail.from=hello@linden.example"
})
@ActiveProfiles("test")
@OnPostgres("for update skip locked, by two processes")
@Import({TestUsers.class, Sending.class})
@DirtiesContext
@Tag("UC-28")
@Tag("night")
@Tag("kills")
class TwoNodesIT {

    private static final GreenMail MAIL = started();
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration FOR_EACH = Duration.ofMillis(300);

    @Autowired
    Sending sending;
    @Autowired
    TestUsers users;
    @Autowired
    Environment environment;
    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    private static GreenMail started() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    @Test
    void tenThousandMessagesGoOnceThoughANodeIsKilled() throws Exception {
        int messages = 10_000;
        users.setUpPractice();
        due(messages);
        MAIL.purgeEmailFromAllMailboxes();
        var start = System.nanoTime();
        var other = startOther();
        try {
            // both are at it when the other one dies
            waitFor(() -> sent() > 0, TO_START);
            var own = new ArrayList<Throwable>();
            var sender = Thread.ofPlatform().start(() -> sendAll(own));
            waitFor(() -> sent() >= messages / 2, TO_START.plus(FOR_EACH.multipliedBy(messages)));
            other.destroyForcibly();
            assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).as("killed, not ended").isNotZero();
            sender.join();
            assertThat(own).isEmpty();
        } finally {
            other.destroyForcibly();
        }
        int stranded = count("select count(*) from messages where state <> 'sent'");
        // its five minutes are over
        jdbc.sql("update messages set next_try = current_timestamp where state = 'sending'").update();
        sending.round();

        var ids = Arrays.stream(MAIL.getReceivedMessages()).map(TwoNodesIT::id).toList();
        var distinct = new HashSet<>(ids);
        System.out.printf(
                "Two nodes, one killed: %d messages queued once, %d lost, %d left by the dead node, %d handed over twice"
                        + " under the same Message-ID, %.1f s%n",
                messages, messages - distinct.size(), stranded, ids.size() - distinct.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
        assertThat(stranded).as("what one node takes at a time").isLessThanOrEqualTo(10);
        assertThat(count("select count(*) from messages")).as("queued once").isEqualTo(messages);
        assertThat(count("select count(*) from messages where state = 'sent'")).isEqualTo(messages);
        assertThat(distinct).as("none lost").hasSize(messages)
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("select message_id from messages").query(String.class).list());
        // only what the dead node had handed over and not written down may come again
        assertThat(ids.size() - distinct.size()).isLessThanOrEqualTo(1);
        assertThat(count("select count(*) from contacts where kind = 'invitation' and state = 'done'"))
                .isEqualTo(messages);
        assertThat(count("select count(*) from contacts where kind = 'reminder'")).isEqualTo(messages);
    }

    /** So many sessions that ended 50 hours ago, each with a link that is due, in one statement each. */
    private void due(int messages) {
        jdbc.sql("update practices set public_address = 'https://care.example.org', messages_from = '00:00',"
                + " messages_until = '23:59:59.999', zone = 'UTC'")
                .update();
        for (var table : List.of("messages", "check_in_links", "contacts", "follow_ups", "clients")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("""
                insert into clients (id, name, sort_name, phone, email, preferred_channel, preferred_time, language,
                    emergency_name, emergency_phone, emergency_consent, doctor, guardian, archived, created_at,
                    created_by, changed_at, changed_by, version)
                select gen_random_uuid(), 'Client ' || n, 'client ' || n, '020 7946 0001', 'c' || n || '@example.org',
                    'email', '', 'en', '', '', false, '', '', false, now(), gen_random_uuid(), now(),
                    gen_random_uuid(), 0
                from generate_series(1, ?) n""")
                .param(messages)
                .update();
        jdbc.sql(
                """
                        insert into follow_ups (id, session_id, client_id, therapist_id, owner_id, session_end, broken_off,
                            after_emergency, due_from, due_to, first_call, overdue_from, state, tries, alert_open, made_at, version)
                        select id, gen_random_uuid(), id, gen_random_uuid(), gen_random_uuid(), now() - interval '50' hour, false,
                            false, now() - interval '2' hour, now() + interval '22' hour, now() - interval '2' hour,
                            now() + interval '46' hour, 'open', 0, false, now() - interval '50' hour, 0
                        from clients""")
                .update();
        jdbc.sql("""
                insert into contacts (id, follow_up_id, kind, due, state, tries, made_at, version)
                select gen_random_uuid(), id, 'invitation', now() - interval '2' hour, 'due', 0, now(), 0
                from follow_ups""")
                .update();
    }

    private Process startOther() throws IOException {
        return AnotherProgram.whole(Tenderpoint.class,
                "--server.port=0",
                "--tenderpoint.backup-at=",
                "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                "--spring.mail.properties.mail.smtp.starttls.required=false",
                "--tenderpoint.mail.from=hello@linden.example",
                "--tenderpoint.messages.every=PT0.2S")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What this node does every minute, without waiting in between. */
    private void sendAll(List<Throwable> failures) {
        try {
            while (count("select count(*) from contacts where queued_at is null and kind = 'invitation'")
                    + count("select count(*) from messages where state in ('queued', 'retry')") > 0) {
                sending.round();
            }
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private int sent() {
        return count("select count(*) from messages where state = 'sent'");
    }

    private int count(String statement) {
        return jdbc.sql(statement).query(Integer.class).single();
    }

    private static void waitFor(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
