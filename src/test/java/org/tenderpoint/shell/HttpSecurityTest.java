package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/** What the program answers to plain HTTP, browser or not: headers, cookies, what is closed, what is refused. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("test")
@Import(TestUsers.class)
class HttpSecurityTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort int port;
    @Autowired TestUsers testUsers;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private UserRecord maya;

    @BeforeEach
    void someone() {
        maya = testUsers.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST));
    }

    @Test
    void thePagesOfTheProgramCarryAllHeaders() throws Exception {
        var headers = get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).contains("default-src 'self';"
                + " script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
                + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNoScript() throws Exception {
        var cookie = get("/login").headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/users", "/settings", "/audit", "/account", "/clients", "/nothing-here", "/h2-console", "/actuator", "/actuator/env"})
    void whoeverIsNotSignedInGetsTheSignInPageAndNothingElse(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/login")).contains("/login");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("tenderpoint.org");
    }

    @Test
    void healthSaysUpAndNoMore() throws Exception {
        assertThat(get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void signingInTakesANewSessionId() throws Exception {
        get("/login");
        var before = sessionId();

        var answer = signIn(TestUsers.PASSWORD, csrf());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
        assertThat(sessionId()).isNotEqualTo(before);
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
    void aFormOfAnotherSiteCannotSignAnyoneIn(String header, String value) throws Exception {
        var request = signInRequest(TestUsers.PASSWORD, csrf()).header(header, value).build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(get("/account").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?v-r=uidl&v-uiId=0", "/?v-r=heartbeat&v-uiId=0", "/?v-r=push", "/logout"})
    void whatAnotherSiteMakesABrowserSendIsRefused(String path) throws Exception {
        signIn(TestUsers.PASSWORD, csrf());
        var request = HttpRequest.newBuilder(uri(path))
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(get("/account").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void aCallOfTheScreenWithoutItsTokenChangesNothing() throws Exception {
        signIn(TestUsers.PASSWORD, csrf());
        get("/account");
        var call = "{\"csrfToken\":\"made-up\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                + "\"data\":{\"route\":\"account\",\"query\":\"\"}}],\"syncId\":0,\"clientId\":0}";
        get("/?v-r=init&location=account&query=");
        var request = HttpRequest.newBuilder(uri("/?v-r=uidl&v-uiId=0"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(call))
                .build();

        // Vaadin answers such a call with an error, and runs nothing of it
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("appError")
                .doesNotContain(maya.name());
    }

    @Test
    void aWrongPasswordAndWaitingAreTold() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("not the right one", csrf()).headers().firstValue("Location").orElse("")).endsWith("/login?error");
        }
        assertThat(signIn(TestUsers.PASSWORD, csrf()).headers().firstValue("Location").orElse("")).endsWith("/login?wait");
    }

    @Test
    void aLinkCannotSignOneOut() throws Exception {
        signIn(TestUsers.PASSWORD, csrf());

        get("/logout");

        assertThat(get("/account").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,application/json").build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String csrf() throws IOException, InterruptedException {
        var found = CSRF.matcher(get("/login").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> signIn(String password, String csrf) throws IOException, InterruptedException {
        return client.send(signInRequest(password, csrf).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder signInRequest(String password, String csrf) {
        var body = Map.of("username", maya.login(), "password", password, "_csrf", csrf).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
