package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.RawHttp;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.StartLinks;
import org.tenderpoint.practice.account.TooManyTries;
import org.tenderpoint.practice.setup.SetUpService.FirstAccount;

/** A practice is set up with the operator's code, by whoever cannot read what the program prints. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.address=127.0.0.1",
        "tenderpoint.setup-code=" + SetUpCodeTest.CODE})
@ActiveProfiles("test")
@ViewPackages(packages = "org.tenderpoint")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@Tag("UC-01")
@WithAnonymousUser
class SetUpCodeTest extends SpringBrowserlessTest {

    static final String CODE = "seven brown hens 7";
    private static final String ELSEWHERE = "203.0.113.9";
    private static final FirstAccount MAYA = new FirstAccount("Maya Okafor", "maya", "three blue otters sing", true);

    @LocalServerPort
    int port;
    @Autowired
    SetUpService setUp;
    @Autowired
    StartLinks links;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asBefore() {
        List.of("user_roles", "users", "one_time_links", "opening_intervals", "closing_days", "practices",
                "sign_in_counters")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void theCodeIsWorthALinkAndThePrintedOneGoesOnWorking() {
        var printed = links.setUpLink().orElseThrow().token();

        assertThat(setUp.asksCode()).isTrue();
        var token = setUp.enter(" " + CODE + "\n", ELSEWHERE).orElseThrow();

        assertThat(setUp.mayUse(printed)).isTrue();
        setUp.complete(token, TestUsers.SETTINGS, MAYA, false);
        assertThat(jdbc.sql("select login from users").query(String.class).list()).containsExactly("maya");
    }

    @Test
    void onceThereIsAManagerItOpensNothingMore() {
        var early = setUp.enter(CODE, ELSEWHERE).orElseThrow();
        setUp.complete(setUp.enter(CODE, ELSEWHERE).orElseThrow(), TestUsers.SETTINGS, MAYA, false);

        assertThat(setUp.asksCode()).isFalse();
        assertThat(setUp.enter(CODE, ELSEWHERE)).isEmpty();
        assertThat(setUp.mayUse(early)).isFalse();
        assertThatThrownBy(() -> setUp.complete(early, TestUsers.SETTINGS, MAYA, false))
                .isInstanceOf(AlreadySetUp.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven brown hens", "seven brown hens 8", "SEVEN BROWN HENS 7", CODE + "7"})
    void anotherCodeOpensNothing(String code) {
        assertThat(setUp.enter(code, ELSEWHERE)).isEmpty();
        assertThat(jdbc.sql("select count(*) from one_time_links where used_at is null").query(Long.class).single())
                .isZero();
    }

    @Test
    void afterFiveWrongOnesEvenTheRightOneWaitsAndTheLinkDoesNot() {
        for (int i = 0; i < 5; i++) {
            assertThat(setUp.enter("guess number " + i, "203.0.113." + i)).isEmpty();
        }

        assertThatThrownBy(() -> setUp.enter(CODE, ELSEWHERE)).isInstanceOf(TooManyTries.class);
        assertThat(setUp.mayUse(links.setUpLink().orElseThrow().token())).isTrue();
    }

    @Test
    void whoeverOpensTheStartPageIsToldWhatToDoAndTypesTheCode() {
        navigate("login", com.vaadin.flow.component.Component.class);
        assertThat(find(Paragraph.class).withText(Texts.of("practice.setup.no_link")).exists()).isTrue();

        type("another code, long enough");
        assertThat(field().getErrorMessage()).isEqualTo(Texts.of("practice.setup.code.wrong"));
        assertThat(field().isInvalid()).isTrue();

        type(CODE);
        assertThat(find(H1.class).withText(Texts.of("practice.setup.account")).exists()).isTrue();
    }

    @Test
    void whoeverGuessesOnThePageIsToldToWait() {
        navigate("setup", com.vaadin.flow.component.Component.class);
        for (int i = 0; i < 6; i++) {
            type("guess number " + i);
        }

        assertThat(field().getErrorMessage()).isEqualTo(Texts.of("practice.setup.code.wait"));
    }

    @Test
    void aBrowserThatOpensTheStartAddressIsLedToSetUpAndLearnsNoSecret() {
        var http = new RawHttp(port);

        var start = http.get("/");
        assertThat(start.headers().firstValue("Location").orElse("")).endsWith("/login");
        var page = http.screen("login").go("setup").body();
        assertThat(page).contains(Texts.of("practice.setup.title"), Texts.of("practice.setup.code"))
                .doesNotContain(CODE, "token=");
    }

    @Test
    void theCodeIsNeitherPrintedNorLoggedNorKept(CapturedOutput output) {
        setUp.enter(CODE, ELSEWHERE);
        setUp.enter("seven brown hens 8", ELSEWHERE);

        assertThat(output.getAll()).doesNotContain(CODE, "seven brown hens");
        assertThat(jdbc.sql("select subject from sign_in_counters").query(String.class).list()).isNotEmpty()
                .noneMatch(subject -> subject.contains("hens"));
    }

    private void type(String code) {
        test(field()).setValue(code);
        test(find(Button.class).withText(Texts.of("practice.setup.next")).single()).click();
    }

    private PasswordField field() {
        return find(PasswordField.class).withLabel(Texts.of("practice.setup.code")).single();
    }
}
