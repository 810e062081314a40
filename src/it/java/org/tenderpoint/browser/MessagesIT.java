package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.message.Sending;
import org.tenderpoint.practice.Role;

/** The page of the outbox in a real browser: what failed, what waits, and a message that somebody sends by hand. */
@BrowserTest
@Tag("UC-28")
@Tag("night")
@Tag("browser")
class MessagesIT extends InBrowser {

    @Autowired
    private Outbox outbox;
    @Autowired
    private ClientService clients;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void theOutboxShowsWhatFailedAndLetsOneSendByHand() {
        var desk = users.make("desk", Role.FRONT_DESK);
        users.make("boss", Role.MANAGER);
        var page = browsing.signedIn("desk", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/messages"));
        assertThat(page.getByText("Nothing to do")).isVisible();
        settled(page, "messages-empty");

        users.as(desk, () -> {
            queued("Ada Lindqvist", MessageChannel.EMAIL, "");
            queued("Ben Okonkwo", MessageChannel.TEXT, "");
            queued("Cleo Brandt-Hohenlohe", MessageChannel.EMAIL,
                    "state = 'retry', attention = 1, tries = 3, trouble = 'not_reached'");
            queued("Dan Petrov", MessageChannel.EMAIL,
                    "state = 'given_up', attention = 0, tries = 1, trouble = 'address_refused', settled_at = made_at");
        });
        Browsing.go(page, browsing.address("/messages"));
        assertThat(page.getByText("Cleo Brandt-Hohenlohe")).isVisible();
        settled(page, "messages");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open: Ada Lindqvist"))
                .click();
        assertThat(page.getByText("Mark as sent")).isVisible();
        settled(page, "messages-one");
        page.setViewportSize(390, 844);
        settled(page, "messages-one-phone");
        page.getByText("Mark as sent").click();
        assertThat(page.getByText("Mark as sent")).hasCount(0);
        assertThat(page.getByText("3 messages waiting or failed")).isVisible();
        settled(page, "messages-phone");

        var dark = browsing.signedIn("boss", 1180, 820, ColorScheme.DARK);
        dark.navigate(browsing.address("/messages"));
        assertThat(dark.getByText("Dan Petrov")).isVisible();
        settled(dark, "messages-dark");
        Browsing.go(dark, browsing.address("/alerts"));
        assertThat(dark.locator(".alert-panel").first()).isVisible();
        assertThat(dark.getByText("Nobody is handling this alert").first()).isVisible();
        assertThat(dark.getByText("Nobody has taken it on")).hasCount(0);
        settled(dark, "alerts-escalated-dark");
        Browsing.go(dark, browsing.address("/settings?part=links"));
        dark.getByText("Messages go to clients").scrollIntoViewIfNeeded();
        settled(dark, "messages-settings-dark");
        Browsing.go(dark, browsing.address("/account"));
        assertThat(dark.getByLabel("E-mail")).isVisible();
        settled(dark, "messages-account-dark");
    }

    /** About an alert, so that nothing of a contact is needed. */
    private void queued(String name, MessageChannel way, String then) {
        var address = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@example.org";
        var client = clients.create(Sending.client(name, address, PreferredChannel.EMAIL, Locale.ENGLISH));
        var alert = UUID.randomUUID();
        jdbc.sql(
                """
                        insert into follow_ups (id, session_id, client_id, therapist_id, owner_id, session_end, broken_off,
                            after_emergency, due_from, due_to, first_call, overdue_from, state, tries, alert_open, made_at, version)
                        values (?, random_uuid(), ?, random_uuid(), random_uuid(), current_timestamp, false, false,
                            current_timestamp, current_timestamp, current_timestamp, current_timestamp, 'open', 0, true,
                            current_timestamp, 0)""")
                .params(alert, client.value())
                .update();
        jdbc.sql(
                """
                        insert into alerts (id, follow_up_id, client_id, level, state, raised_at, escalated_at, spoken_to, words, version)
                        values (?, ?, ?, 'urgent', 'open', current_timestamp, current_timestamp, '', '', 0)""")
                .params(alert, alert, client.value())
                .update();
        transaction.executeWithoutResult(status -> outbox.queue(new NewMessage(
                MessageKind.ALERT, "test:" + alert, alert, client, way,
                way == MessageChannel.EMAIL ? address : "020 7946 0001", Locale.ENGLISH,
                "How are you? – Linden Street Bodywork",
                "Hello,\n\nYou visited us on Tuesday 3 March. Please tell us how you are.\n\nIf you feel very ill, call 999.",
                clock.instant(), clock.instant().plus(Duration.ofDays(1)))));
        if (!then.isEmpty()) {
            jdbc.sql("update messages set " + then + " where about = ?").param(alert).update();
        }
    }
}
