package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.PracticeSettings.CodeFor;
import org.tenderpoint.practice.PracticeSettings.SignInRules;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/** Signing in with a code over plain HTTP: what opens before it, and what does not. */
@HttpTest
@Tag("UC-23")
class SecondFactorHttpTest {

    @LocalServerPort
    int port;
    @Autowired
    TestUsers testUsers;
    @Autowired
    SecondFactors factors;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    Clock clock;

    private final byte[] secret = OneTimeCodes.freshSecret();
    private RawHttp http;
    private UserRecord maya;

    @BeforeEach
    void mayaHasAFactor() {
        http = new RawHttp(port);
        maya = testUsers.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        transaction.executeWithoutResult(_ -> factors.turnOn(maya.id(), secret, step() - 3, clock.instant()));
    }

    @Test
    void betweenPasswordAndCodeNothingOpens() {
        assertThat(place(http.signIn(maya.login(), TestUsers.PASSWORD))).endsWith("/login?code");

        for (var path : new String[]{"/", "/clients", "/account", "/account/second-factor"}) {
            assertThat(place(http.get(path))).as(path).endsWith("/login");
        }
        var stranger = new RawHttp(port);
        stranger.get("/login");
        assertThat(http.get("/signed-in").statusCode()).isEqualTo(stranger.get("/signed-in").statusCode());
    }

    @Test
    void theCodeOpensUnderANewSessionAndWorksOnce() {
        http.signIn(maya.login(), TestUsers.PASSWORD);
        var before = http.sessionId();
        var right = OneTimeCodes.code(secret, step());

        var answer = post(http, Map.of("code", right));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(place(answer)).doesNotContain("login");
        assertThat(http.sessionId()).isNotEqualTo(before);
        assertThat(http.get("/account").statusCode()).isEqualTo(200);

        var other = new RawHttp(port);
        other.signIn(maya.login(), TestUsers.PASSWORD);
        assertThat(place(post(other, Map.of("code", right)))).endsWith("/login?wrong-code");
        assertThat(place(other.get("/account"))).contains("login");
    }

    @Test
    void aTrustedBrowserIsRememberedByACookieThatNoScriptReads() {
        http.signIn(maya.login(), TestUsers.PASSWORD);
        var answer = post(http, Map.of("code", OneTimeCodes.code(secret, step()), "trust", "on"));

        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("trusted=").contains("HttpOnly").contains("SameSite=Lax").contains("Max-Age=2592000"));
        var cookie = answer.headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith("trusted="))
                .findFirst().orElseThrow().split(";")[0];
        var later = new RawHttp(port);
        assertThat(place(later.send(later.signInRequest(maya.login(), TestUsers.PASSWORD, later.csrf())
                .header("Cookie", cookie)))).isNotEmpty().doesNotContain("login");
    }

    @Test
    void aCodeWithoutAPasswordIsAnsweredByTheSignInPage() {
        http.get("/login");

        assertThat(place(post(http, Map.of("code", OneTimeCodes.code(secret, step()))))).endsWith("/login?late");
        assertThat(place(http.get("/account"))).contains("login");
    }

    @Test
    void anotherSitesFormGivesNoCode() {
        http.signIn(maya.login(), TestUsers.PASSWORD);
        var answer = http.send(form(http, Map.of("code", OneTimeCodes.code(secret, step())))
                .header("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(place(http.get("/account"))).contains("login");
    }

    /** As where other machines reach the program: {@code SecondFactorTest}. */
    @ParameterizedTest
    @ValueSource(strings = {"", "users", "settings", "account", "audit", "clients"})
    void aManagerWithoutAFactorGetsThePageToMakeOneAndNothingElse(String route) {
        testUsers.changePractice(ChangedSettings.of(TestUsers.SETTINGS, "signInRules",
                new SignInRules(CodeFor.MANAGERS, true)));
        var manager = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER, Role.THERAPIST));
        assertThat(place(http.signIn(manager.login(), TestUsers.PASSWORD))).doesNotContain("login");

        var shown = http.screen(route).go(route).body();

        assertThat(shown).doesNotContain("main-layout");
        assertThat(http.get("/?v-r=init&location=" + route + "&query=").body() + shown)
                .contains("account/second-factor");
    }

    private HttpResponse<String> post(RawHttp browser, Map<String, String> fields) {
        return browser.send(form(browser, fields));
    }

    private static HttpRequest.Builder form(RawHttp browser, Map<String, String> fields) {
        return browser.form("/login/code", fields);
    }

    private long step() {
        return clock.instant().getEpochSecond() / 30;
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
