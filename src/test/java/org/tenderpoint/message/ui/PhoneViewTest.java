package org.tenderpoint.message.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.message.phone.FakePhone;
import org.tenderpoint.message.phone.FakePhone.Mood;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.message.ui")
@As(Role.MANAGER)
@Tag("UC-28")
class PhoneViewTest extends OnScreen {

    private static final FakePhone PHONE = new FakePhone();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestUsers users;

    @BeforeEach
    void aFreshPhone() {
        PHONE.reset();
        navigate(PhoneView.class);
    }

    @AfterEach
    void noPhone() {
        jdbc.sql("delete from practice_phones").update();
        users.changePractice(TestUsers.SETTINGS);
    }

    @AfterAll
    static void stop() {
        PHONE.close();
    }

    @Test
    void aPhoneIsSetUpTriedAndRemoved() {
        assertThat(texts()).anyMatch(text -> text.contains("No phone is set up"));
        connect(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);

        assertThat(texts()).contains("Answers").anyMatch(text -> text.contains("battery 94 %, charging"));
        assertThat(texts()).noneMatch(text -> text.contains(FakePhone.PASSWORD));
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();

        var number = find(TextField.class).withLabel("Send a test text to").single();
        test(number).setValue("+44 20 7946 0001");
        assertThat(number.isInvalid()).isTrue();
        press("Send a test text");
        assertThat(PHONE.texts()).isEmpty();
        test(number).setValue("+44 7700 900123");
        assertThat(number.isInvalid()).isFalse();
        press("Send a test text");
        answered();
        assertThat(PHONE.texts()).singleElement()
                .satisfies(text -> assertThat(text.text()).endsWith(": this is a test."));
        PHONE.became(PHONE.texts().getFirst().id(), "Delivered", null);
        press("Check whether it arrived");
        answered();
        assertThat(texts()).contains("It has arrived.");

        navigate(MessagesView.class);
        assertThat(texts()).anyMatch(text -> text.contains("Text messages go out by the practice’s phone."));
        navigate(PhoneView.class);
        press("Remove the phone");
        assertThat(texts()).anyMatch(text -> text.contains("No phone is set up"));
        assertThat(jdbc.sql("select count(*) from practice_phones").query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsKept() {
        connect("phone", "", "");
        assertThat(textField("User").isInvalid()).isTrue();
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        connect("http://192.168.1.20/x", FakePhone.USER, FakePhone.PASSWORD);
        assertThat(textField("Address of the phone").getErrorMessage()).contains("with nothing after it");
        connect("127.0.0.1:1", FakePhone.USER, FakePhone.PASSWORD);
        assertThat(textField("Address of the phone").getErrorMessage()).contains("could not be reached");
        connect("8.8.8.8", FakePhone.USER, FakePhone.PASSWORD);
        assertThat(textField("Address of the phone").getErrorMessage()).contains("not within the practice");
        connect(PHONE.address(), FakePhone.USER, "wrong");
        assertThat(find(PasswordField.class).single().getErrorMessage()).contains("refused the user or the password");
        PHONE.is(Mood.GARBAGE);
        connect(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);
        assertThat(textField("Address of the phone").getErrorMessage()).contains("Something else answers");

        assertThat(jdbc.sql("select count(*) from practice_phones").query(Integer.class).single()).isZero();
    }

    @Test
    void aPhoneThatAnswersNoMoreSaysWhatToDo() {
        connect(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);
        PHONE.is(Mood.BROKEN);
        press("Call it now");
        answered();

        assertThat(texts()).anyMatch(text -> text.contains("Something else answers"));
    }

    @Test
    void whileThePhoneIsCalledThePageSaysSoAndKeepsWhatWasTyped() {
        PHONE.is(Mood.HELD);
        connectAndGoOn(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);

        assertThat(texts()).contains("The phone is being called. That takes a quarter of a minute at most.");
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isTrue();
        assertThat(find(Button.class).withText("Calling \u2026").single().isEnabled()).isFalse();
        assertThat(textField("Address of the phone").isReadOnly()).isTrue();
        assertThat(textField("Address of the phone").getValue()).isEqualTo(PHONE.address());
        asked();
        assertThat(find(ProgressBar.class).all()).as("it has not answered yet").hasSize(1);

        PHONE.is(Mood.GARBAGE);
        answered();
        assertThat(textField("Address of the phone").getErrorMessage()).contains("Something else answers");
        assertThat(textField("Address of the phone").getValue()).isEqualTo(PHONE.address());
        assertThat(textField("Address of the phone").isReadOnly()).isFalse();
        assertThat(textField("User").getValue()).isEqualTo(FakePhone.USER);
        assertThat(find(PasswordField.class).single().getValue()).isEqualTo(FakePhone.PASSWORD);
        assertThat(find(Button.class).withText("Connect").single().isEnabled()).isTrue();
    }

    @Test
    void whoCancelsKeepsWhatWasTypedAndNothingIsSetUp() {
        PHONE.is(Mood.HELD);
        connectAndGoOn(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);
        press("Cancel");

        assertThat(find(ProgressBar.class).all()).isEmpty();
        assertThat(textField("User").getValue()).isEqualTo(FakePhone.USER);
        theCallIsOver();
        assertThat(jdbc.sql("select count(*) from practice_phones").query(Integer.class).single()).isZero();
    }

    @Test
    void whoLeavesThePageSetsNothingUp() {
        PHONE.is(Mood.HELD);
        connectAndGoOn(PHONE.address(), FakePhone.USER, FakePhone.PASSWORD);
        navigate(MessagesView.class);

        theCallIsOver();
        assertThat(PHONE.asked()).as("the phone was asked to the end").hasSize(3);
        assertThat(jdbc.sql("select count(*) from practice_phones").query(Integer.class).single()).isZero();
    }

    @Test
    void whatClientsReadIsShownOnceThereIsAnAddressForTheirLinks() {
        reachableAt("");
        assertThat(texts()).contains("No links are sent yet").noneMatch(text -> text.contains("/c/"));

        reachableAt("https://care.example.org");
        assertThat(texts()).doesNotContain("No links are sent yet")
                .anyMatch(
                        text -> text.contains(": how are you? Please tell us here: https://care.example.org/c/\u2026"));
    }

    private void reachableAt(String address) {
        var set = TestUsers.SETTINGS;
        users.changePractice(set.withPublicAddress(address));
        navigate(MessagesView.class);
        navigate(PhoneView.class);
    }

    private void theCallIsOver() {
        PHONE.is(Mood.WELL);
        until(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(one -> one.getName().equals("phone")));
    }

    private void connect(String address, String user, String password) {
        connectAndGoOn(address, user, password);
        answered();
    }

    private void connectAndGoOn(String address, String user, String password) {
        test(textField("Address of the phone")).setValue(address);
        test(textField("User")).setValue(user);
        test(find(PasswordField.class).single()).setValue(password);
        press("Connect");
    }

    /** The browser asks until the phone has answered. */
    private void answered() {
        until(() -> {
            asked();
            return find(BackgroundProgress.class).all().isEmpty();
        });
    }

    private static void asked() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static void until(BooleanSupplier is) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!is.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it took too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private List<String> texts() {
        return find(Component.class).all().stream().filter(HasText.class::isInstance)
                .map(one -> ((HasText) one).getText()).toList();
    }
}
