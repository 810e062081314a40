package org.tenderpoint.message.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.message.OutboxListService;
import org.tenderpoint.message.OutboxListService.MessageFilter;
import org.tenderpoint.message.Sending;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.practice.Role;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.message.ui")
@As(Role.FRONT_DESK)
@Tag("UC-28")
class MessagesViewTest extends SpringBrowserlessTest {

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxListService outboxList;
    @Autowired
    ClientService clients;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from messages").update();
    }

    @Test
    void anEmptyOutboxSaysWhatWillStandHere() {
        navigate(MessagesView.class);

        assertThat(texts()).anyMatch(text -> text.contains("Nothing to do"));
        assertThat(texts()).anyMatch(text -> text.contains("No mail server is set up"));
    }

    @Test
    void aWaitingMessageIsOpenedSentByHandAndGoneFromTheList() {
        alert("Rhea Remembers", MessageChannel.EMAIL);
        var view = navigate(MessagesView.class);
        assertThat(texts()).anyMatch(text -> text.contains("One message waiting or failed"));

        press(view, "Open");
        assertThat(find(TextField.class).withLabel("To").single().getValue()).isEqualTo("rhea@example.org");
        assertThat(find(TextArea.class).withLabel("Text").single().getValue()).isEqualTo("Please sign in & look");
        var ways = find(Anchor.class).all();
        assertThat(ways).anySatisfy(way -> assertThat(way.getHref())
                .startsWith("mailto:rhea@example.org?subject=A%20subject&body=Please%20sign%20in%20%26%20look"));
        assertThat(ways).anyMatch(way -> way.getText().equals("Download for mail program"));
        test(find(Button.class).withText("Mark as sent").single()).click();

        assertThat(texts()).anyMatch(text -> text.contains("Nothing to do"));
        assertThat(jdbc.sql("select state from messages").query(String.class).single()).isEqualTo("sent");
    }

    @Test
    void aTextIsHandedToTheDevicesOwnMessages() {
        alert("Sven Texts", MessageChannel.TEXT);
        var view = navigate(MessagesView.class);

        press(view, "Open");

        assertThat(find(Anchor.class).all()).anySatisfy(way -> assertThat(way.getElement().getAttribute("href"))
                .isEqualTo("sms:02079460001?body=Please%20sign%20in%20%26%20look"));
        assertThat(find(TextField.class).withLabel("Subject").all()).isEmpty();
    }

    @Test
    void aLetterIsPrintedAndSaysWhichLettersOfTheNamePaperCannotShow() {
        alert("Mira \u0915\u0947\u0902", MessageChannel.LETTER);
        var view = navigate(MessagesView.class);

        press(view, "Open");

        assertThat(texts()).anyMatch(text -> text.contains("Paper cannot show these letters"));
        assertThat(find(FileLink.class).all()).anySatisfy(way -> assertThat(way.getElement().getTextRecursively())
                .contains("Print the letter"));
        assertThat(find(TextField.class).withLabel("To").all()).isEmpty();
    }

    @Test
    void aFailedOneSaysWhyAndIsTriedAgain() {
        alert("Tara Tried", MessageChannel.EMAIL);
        jdbc.sql("update messages set state = 'retry', attention = 1, tries = 2, trouble = 'not_reached'").update();
        var view = navigate(MessagesView.class);

        press(view, "Try again");
        assertThat(texts()).anyMatch(text -> text.contains("could not be reached"));
        assertThat(texts()).anyMatch(text -> text.contains("2 tries"));

        assertThat(jdbc.sql("select state from messages").query(String.class).single()).isEqualTo("queued");
    }

    @Test
    void aFailedOneThatIsNoLongerNeededIsNotSaidToBeTriedAgain() {
        alert("Tilda Told", MessageChannel.EMAIL);
        jdbc.sql("""
                update messages set state = 'given_up', attention = 0, tries = 2, trouble = 'address_refused',
                    settled_at = made_at""").update();
        jdbc.sql("delete from alerts").update();
        var view = navigate(MessagesView.class);

        press(view, "Try again");

        assertThat(texts()).anyMatch(text -> text.contains("No longer to be sent"));
        assertThat(jdbc.sql("select state from messages").query(String.class).single()).isEqualTo("withheld");
    }

    @Test
    void whatSomebodyElseHasSentMeanwhileIsNotSentTwice() {
        alert("Uma Twice", MessageChannel.EMAIL);
        var view = navigate(MessagesView.class);
        press(view, "Open");
        jdbc.sql("update messages set state = 'sent', attention = 3, settled_at = made_at, version = version + 1")
                .update();

        test(find(Button.class).withText("Mark as sent").single()).click();

        assertThat(texts()).anyMatch(text -> text.contains("Nothing to do"));
    }

    /**
     * Presses a button of the first line; lines of a list that scrolls are drawn by the browser, so this one is put up
     * beside.
     */
    private void press(MessagesView view, String button) {
        var row = outboxList.rows(MessageFilter.OPEN, 0, 1).getFirst();
        UI.getCurrent().add(new MessageLine(
                row, clock.instant(), ZoneOffset.UTC, () -> view.open(row), () -> view.tryAgain(row)));
        test(find(Button.class).withText(button).single()).click();
    }

    /** About an alert, so that nothing of a contact is needed. */
    private void alert(String name, MessageChannel way) {
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
        jdbc.sql("""
                insert into alerts (id, follow_up_id, client_id, level, state, raised_at, spoken_to, words, version)
                values (?, ?, ?, 'urgent', 'open', current_timestamp, '', '', 0)""")
                .params(alert, alert, client.value())
                .update();
        transaction.executeWithoutResult(status -> outbox.queue(new NewMessage(
                MessageKind.ALERT, "test:" + alert, alert, client, way,
                way == MessageChannel.EMAIL ? address : "020 7946 0001", Locale.ENGLISH, "A subject",
                "Please sign in & look",
                clock.instant(), clock.instant().plus(Duration.ofDays(1)))));
    }

    private List<String> texts() {
        return Stream.concat(
                find(Span.class).all().stream().map(HasText::getText),
                find(Component.class).all().stream()
                        .filter(HasText.class::isInstance)
                        .map(one -> ((HasText) one).getText()))
                .toList();
    }
}
