package org.tenderpoint.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.SecondFactorService;
import org.tenderpoint.practice.account.TestCodes;

/** Somebody gets a second factor, gets recovery codes, and does without again. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-23")
class SecondFactorScreensTest extends SpringBrowserlessTest {

    @Autowired
    SecondFactorService factors;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @AfterEach
    void nobodyHasOne() {
        for (var table : List.of("second_factors", "recovery_codes", "trusted_browsers")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    @As(Role.THERAPIST)
    void aFirstCodeOfTheAppAndThePasswordTurnItOnAndTenRecoveryCodesAreHandedOut() {
        navigate(SecondFactorView.class);
        var secret = secret();
        type("practice.factor.code", "000000");
        find(PasswordField.class).single().setValue(TestUsers.PASSWORD);
        press("practice.factor.on");
        assertThat(field("practice.factor.code").getErrorMessage()).isEqualTo(Texts.of("practice.factor.wrong"));

        type("practice.factor.code", TestCodes.now(secret, clock));
        find(PasswordField.class).single().setValue("not the right one");
        press("practice.factor.on");
        assertThat(find(PasswordField.class).single().getErrorMessage()).isEqualTo(Texts.of("practice.mine.wrong"));
        assertThat(factors.state().since()).isEmpty();

        find(PasswordField.class).single().setValue(TestUsers.PASSWORD);
        press("practice.factor.on");
        assertThat(find(ListItem.class).all()).hasSize(10)
                .allMatch(one -> one.getText().matches("[0-9A-Z]{5}-[0-9A-Z]{5}"));
        assertThat(factors.state().since()).isPresent();
        assertThat(factors.state().recoveryCodes()).isEqualTo(10);
    }

    @Test
    @As(Role.THERAPIST)
    void theAccountSaysHowItIsMakesNewCodesAndTurnsItOffForThePassword() {
        var factor = factors.begin();
        factors.turnOn(factor, TestCodes.now(new Base32().decode(factor.text()), clock), TestUsers.PASSWORD)
                .orElseThrow();
        navigate(AccountView.class);
        assertThat(texts()).anyMatch(text -> text.contains("10 recovery codes are left"));

        press("practice.factor.new_codes");
        assertThat(password().isInvalid()).isTrue();
        assertThat(find(ListItem.class).all()).isEmpty();
        password().setValue(TestUsers.PASSWORD);
        press("practice.factor.new_codes");
        assertThat(find(ListItem.class).all()).hasSize(10);

        password().setValue(TestUsers.PASSWORD);
        press("practice.factor.off");
        assertThat(factors.state().since()).isEmpty();
        assertThat(find(Button.class).withText(Texts.of("practice.factor.set_up")).exists()).isTrue();
    }

    private byte[] secret() {
        var text = find(Span.class).withClassName("secret").single().getText().replace(" ", "");
        return new Base32().decode(text);
    }

    private PasswordField password() {
        return find(PasswordField.class).all().stream()
                .filter(one -> Texts.of("practice.factor.password.help").equals(one.getHelperText()))
                .findFirst().orElseThrow();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private TextField field(String key) {
        return find(TextField.class).withLabel(Texts.of(key)).single();
    }

    private void type(String key, String value) {
        field(key).setValue(value);
    }

    private void press(String key) {
        test(find(Button.class).withText(Texts.of(key)).single()).click();
    }
}
