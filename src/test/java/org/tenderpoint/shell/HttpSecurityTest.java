package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/** What the program answers to plain HTTP, browser or not: headers, cookies, what is closed, what is refused. */
@HttpTest
class HttpSecurityTest {

    @LocalServerPort
    int port;
    @Autowired
    TestUsers testUsers;
    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter filters;

    private RawHttp http;
    private UserRecord maya;

    @BeforeEach
    void someone() {
        http = new RawHttp(port);
        maya = testUsers.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/clients", "/account", "/nothing-here", "/choose-password"})
    void everyAnswerCarriesAllHeaders(String path) {
        var answer = get(path);
        var headers = answer.headers();

        assertThat(headers.firstValue("Content-Security-Policy")).contains("default-src 'self';"
                + " script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
                + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy"))
                .contains("camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Strict-Transport-Security")).as("not without TLS").isEmpty();
    }

    /** A browser asks for each of them again at each page where an answer says what old proxies were told. */
    @ParameterizedTest
    @ValueSource(strings = {"/styles.css", "/components/typed-once.js", "/logo.svg"})
    void aFileThatIsTheSameForEverybodyMayBeKept(String path) {
        var headers = get(path).headers();

        assertThat(headers.firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
        assertThat(headers.firstValue("Pragma")).isEmpty();
        assertThat(headers.firstValue("Expires")).isEmpty();
    }

    /** An update would else meet the scripts of the version before it, for an hour. */
    @ParameterizedTest
    @CsvSource({"/components/typed-once.js, no-cache", "/css/tokens.css, no-cache", "/styles.css, max-age=3600"})
    void aFileWithoutAVersionInItsAddressIsAskedForEachTime(String path, String keeps) {
        assertThat(get(path).headers().firstValue("Cache-Control")).contains(keeps);
    }

    @Test
    void behindTlsABrowserIsToldToStayThere() throws Exception {
        var request = new MockHttpServletRequest("GET", "/login");
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        filters.doFilter(request, response, (asked, answered) -> {});

        assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void whatSignsVisitorsOfADemoInOpensNothingElsewhere() {
        var answer = http.send(http.request("/login/demo")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("role=MANAGER")));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(get("/users").headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void aMadeUpHostHeaderStandsInNoRedirect() throws Exception {
        for (var path : List.of("/clients", "/login?continue", "/c/" + "a".repeat(43), "/i/" + "b".repeat(43),
                "/e/" + "d".repeat(43), "/r/" + "e".repeat(43), "/y/" + "f".repeat(43),
                "/p/" + "c".repeat(43))) {
            var answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

            assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
        var asked = raw("GET /clients HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(asked).contains("302").containsIgnoringCase("Location: /login");
        var page = raw("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nCookie: " + cookie(asked)
                + "\r\n\r\n");
        var form = "username=" + maya.login() + "&password=" + TestUsers.PASSWORD.replace(' ', '+');
        var answer = raw("POST /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nCookie: " + cookie(asked)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
        assertThat(page).doesNotContain("evil.example");
        assertThat(answer).as("back to where one wanted to go").containsIgnoringCase("Location: /")
                .doesNotContain("evil.example");
    }

    private static String cookie(String answer) {
        return answer.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
                .map(line -> line.substring("set-cookie:".length()).strip().split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNoScript() {
        var cookie = get("/login").headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aPageThatIsLeftAfterTheSessionEndedBeginsNone() {
        var farewell = "/VAADIN/push?v-r=push&v-uiId=3&v-pushId=" + UUID.randomUUID()
                + "&X-Atmosphere-Transport=close&X-Atmosphere-tracking-id=" + UUID.randomUUID();

        for (var cookie : List.of("", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF")) {
            var answer = http.send(http.request(farewell)
                    .header("Cookie", cookie)
                    .POST(HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/users", "/settings", "/audit", "/account", "/clients", "/nothing-here",
            "/h2-console", "/actuator", "/actuator/env"})
    void whoeverIsNotSignedInGetsTheSignInPageAndNothingElse(String path) {
        var answer = get(path);

        assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/login")).contains("/login");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("tenderpoint.org");
    }

    @ParameterizedTest
    @CsvSource({
            "/rules/SCR-001, 200",
            "/rules/SCR-9999, 404",
            "/clients, 200",
            "/clients/new, 200",
            "/clients/7d0e5f0a-0000-4000-8000-000000000000, 404",
            "/clients/not-an-id, 404",
            "/clients/7d0e5f0a-0000-4000-8000-000000000000/intake, 404",
            "/sessions/7d0e5f0a-0000-4000-8000-000000000000/screening, 404",
            "/intake-versions/7d0e5f0a-0000-4000-8000-000000000000, 404",
            "/follow-ups/7d0e5f0a-0000-4000-8000-000000000000/call, 404",
            "/assessments/7d0e5f0a-0000-4000-8000-000000000000, 404",
            "/referrals/7d0e5f0a-0000-4000-8000-000000000000, 404"
    })
    void anAddressThatLeadsToNoRecordSaysSoToMachinesAndStillShowsAPage(String path, int status) throws Exception {
        signIn(TestUsers.PASSWORD);

        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void healthSaysUpAndNoMore() {
        assertThat(get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void signingInTakesANewSessionId() {
        get("/login");
        var before = http.sessionId();

        var answer = signIn(TestUsers.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
        assertThat(http.sessionId()).isNotEqualTo(before);
        assertThat(get("/account").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
            "Origin, https://elsewhere.example",
            "Origin, null",
            "Origin, http://127.0.0.1:1",
            "Sec-Fetch-Site, cross-site",
            "Sec-Fetch-Site, same-site"
    })
    void aFormOfAnotherSiteCannotSignAnyoneIn(String header, String value) {
        var request = http.signInRequest(maya.login(), TestUsers.PASSWORD, http.csrf()).header(header, value);

        assertThat(http.send(request).statusCode()).isEqualTo(403);
        assertThat(get("/account").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?v-r=uidl&v-uiId=0", "/?v-r=heartbeat&v-uiId=0", "/?v-r=push", "/logout"})
    void whatAnotherSiteMakesABrowserSendIsRefused(String path) {
        signIn(TestUsers.PASSWORD);
        var request = http.request(path)
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(http.send(request).statusCode()).isEqualTo(403);
        assertThat(get("/account").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndWaitingAreTold() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("not the right one").headers().firstValue("Location").orElse(""))
                    .endsWith("/login?error");
        }
        assertThat(signIn(TestUsers.PASSWORD).headers().firstValue("Location").orElse("")).endsWith("/login?wait");
    }

    @Test
    void aLinkCannotSignOneOut() {
        signIn(TestUsers.PASSWORD);

        get("/logout");

        assertThat(get("/account").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) {
        return http.get(path);
    }

    private HttpResponse<String> signIn(String password) {
        return http.signIn(maya.login(), password);
    }
}
