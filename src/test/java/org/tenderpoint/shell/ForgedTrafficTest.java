package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** Calls that no screen of ours would send: for what is not open, without the key, from elsewhere, by a mere link. */
@HttpTest
class ForgedTrafficTest {

    private static final Map<String, String> FIELDS = Map.of("textfield", "\"forged\"", "textarea", "\"forged\"",
            "checkbox", "true");

    @LocalServerPort
    int port;
    @Autowired
    TestUsers testUsers;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApplicationContext context;

    private RawHttp http;
    private RawHttp.Screen screen;

    @BeforeEach
    void aTherapistAtAScreen() {
        ForgedTrafficView.HAPPENED.clear();
        var login = "u" + UUID.randomUUID();
        testUsers.make(login, Set.of(Role.THERAPIST));
        http = new RawHttp(port);
        http.signIn(login, TestUsers.PASSWORD);
        screen = http.screen(ForgedTrafficView.ROUTE);
    }

    @Test
    void whatIsOpenCanBeUsedSoThatTheOtherCasesMeanSomething() {
        screen.click(node("button-open"));
        FIELDS.forEach((kind, value) -> change(kind, "open", value));
        callMethod("offered");

        assertThat(ForgedTrafficView.HAPPENED)
                .containsExactly("button-open", "checkbox-open", "offered", "textarea-open", "textfield-open");
    }

    @Test
    void nothingThatIsHiddenDisabledOrReadOnlyCanBeUsed() {
        var accepted = new ArrayList<String>();
        int cases = 0;
        for (var state : ForgedTrafficView.STATES) {
            cases += tried(accepted, "button-" + state, () -> screen.click(node("button-" + state)));
            for (var kind : FIELDS.keySet()) {
                cases += tried(accepted, kind + "-" + state, () -> change(kind, state, FIELDS.get(kind)));
            }
        }
        for (var kind : FIELDS.keySet()) {
            cases += tried(accepted, kind + "-read-only", () -> change(kind, "read-only", FIELDS.get(kind)));
        }
        int button = node("button-later");
        int field = node("textfield-later");
        int box = node("checkbox-later");
        screen.click(node("close"));
        cases += tried(accepted, "button-later", () -> screen.click(button));
        cases += tried(accepted, "textfield-later", () -> screen.set(field, "value", "\"forged\"", "change"));
        cases += tried(accepted, "checkbox-later", () -> screen.set(box, "checked", "true", "checked-changed"));
        // opened by the forger first: neither state is the browser's to change
        cases += tried(accepted, "button-disabled", () -> {
            screen.set(node("button-disabled"), "disabled", "false", "disabled-changed");
            return screen.click(node("button-disabled"));
        });
        cases += tried(accepted, "textfield-read-only", () -> {
            screen.set(node("textfield-read-only"), "readonly", "false", "readonly-changed");
            return change("textfield", "read-only", "\"forged\"");
        });
        cases += tried(accepted, "not-offered", () -> callMethod("notOffered"));
        System.out.printf("Forged events for what is not open: %d cases, %d accepted%n", cases, accepted.size());

        assertThat(accepted).isEmpty();
        assertThat(cases).isGreaterThanOrEqualTo(20);
    }

    @Test
    void withoutItsKeyOrFromElsewhereACallDoesNothing() {
        var click = "{\"type\":\"event\",\"node\":" + node("button-open") + ",\"event\":\"click\",\"data\":{}}";
        var stranger = new RawHttp(port);
        var answers = new LinkedHashMap<String, Supplier<Integer>>();
        answers.put("no key", () -> screen.call(click, "", "").statusCode());
        answers.put("made-up key", () -> screen.call(click, UUID.randomUUID().toString(), "").statusCode());
        answers.put("key of another tab",
                () -> screen.call(click, http.screen("account").key() + "0", "").statusCode());
        for (var origin : List.of("https://elsewhere.example", "null", "http://127.0.0.1:1",
                "http://localhost:" + port)) {
            answers.put("right key, from " + origin, () -> screen.call(click, screen.key(), origin).statusCode());
        }
        for (var site : List.of("cross-site", "same-site")) {
            answers.put("Sec-Fetch-Site " + site, () -> http.send(post("/?v-r=uidl&v-uiId=" + screen.ui(), click)
                    .header("Sec-Fetch-Site", site))
                    .statusCode());
        }
        answers.put("without the cookie",
                () -> stranger.send(post("/?v-r=uidl&v-uiId=" + screen.ui(), click)).statusCode());
        answers.put("as a link",
                () -> http.get("/?v-r=uidl&v-uiId=" + screen.ui() + "&csrfToken=" + screen.key()).statusCode());
        answers.put("push from elsewhere", () -> http.send(http.request("/?v-r=push&v-uiId=" + screen.ui())
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString(click)))
                .statusCode());
        answers.forEach((what, send) -> {
            int status = send.get();
            // said to come from elsewhere: refused before anything is looked at
            assertThat(status == 403).as(what + " answered " + status)
                    .isEqualTo(what.contains("from") || what.startsWith("Sec-"));
            assertThat(ForgedTrafficView.HAPPENED).as(what).isEmpty();
        });
        System.out.printf("Calls without the key or from elsewhere: %d cases, 0 accepted%n", answers.size());
    }

    @Test
    void aScreenOfAnotherRoleIsNotBuiltByACall() {
        var other = http.screen("settings");

        assertThat(other.go("settings").body()).doesNotContain("Self-care may mention CBD products");
        assertThat(other.go("users").body()).doesNotContain("Invite someone");
    }

    @Test
    void noMereLinkChangesAnything() {
        var pages = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
        var paths = new ArrayList<>(List.of(
                "/", "/login", "/logout", "/setup", "/choose-password", "/account", "/settings", "/users", "/audit",
                "/clients",
                "/clients/new", "/clients/" + UUID.randomUUID(), "/clients/" + UUID.randomUUID() + "/consent",
                "/follow-ups",
                "/alerts", "/referrals", "/outcomes", "/rules", "/plan", "/sessions/" + UUID.randomUUID(),
                "/clients/" + UUID.randomUUID() + "/copy",
                "/VAADIN/dynamic/resource/0/" + UUID.randomUUID() + "/client-copy.pdf",
                "/VAADIN/dynamic/resource/0/" + UUID.randomUUID() + "/client-copy.json",
                "/VAADIN/dynamic/resource/0/" + UUID.randomUUID() + "/photo.jpeg",
                "/?v-r=uidl&v-uiId=0", "/?v-r=heartbeat&v-uiId=0", "/?v-r=push&v-uiId=0", "/actuator/health",
                "/actuator/shutdown"));
        pages.stream().filter(page -> !page.contains("{")).forEach(paths::add);
        var before = rows();

        paths.forEach(http::get);
        System.out.printf("Requests by a mere link: %d addresses, 0 changes%n", paths.size());

        assertThat(rows()).isEqualTo(before);
        assertThat(http.get("/account").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(pages)
                .as("pages beside the screens; each is asked for above")
                .containsExactlyInAnyOrder("/error", "/signed-in", "/check-in", "/check-in/again", "/self-intake",
                        "/self-intake/rest", "/self-intake/tablet", "/evening", "/partner-answer", "/your-page",
                        "/self-intake/send", "/self-intake/end",
                        "/packet", "/packet/who", "/packet/reveal", "/packet/sign");
    }

    private Map<String, Long> rows() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(table -> table,
                        table -> jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
    }

    private static int tried(List<String> accepted, String id, Supplier<HttpResponse<String>> send) {
        ForgedTrafficView.HAPPENED.clear();
        // the call has arrived, and the screen goes on
        assertThat(send.get().body()).as(id).contains("syncId").doesNotContain("appError");
        if (!ForgedTrafficView.HAPPENED.isEmpty()) {
            accepted.add(id);
        }
        return 1;
    }

    private HttpResponse<String> change(String kind, String state, String value) {
        boolean box = kind.equals("checkbox");
        return screen.set(
                node(kind + "-" + state), box ? "checked" : "value", value, box ? "checked-changed" : "change");
    }

    private static int node(String id) {
        return ForgedTrafficView.NODES.get(id);
    }

    private HttpResponse<String> callMethod(String name) {
        int view = node("view");
        return screen
                .call("{\"type\":\"publishedEventHandler\",\"node\":" + view + ",\"templateEventMethodName\":\"" + name
                        + "\",\"templateEventMethodArgs\":[],\"promise\":-1}");
    }

    private HttpRequest.Builder post(String path, String rpc) {
        return http.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + screen.key() + "\",\"rpc\":[" + rpc
                        + "],\"syncId\":0,\"clientId\":0}"));
    }
}
