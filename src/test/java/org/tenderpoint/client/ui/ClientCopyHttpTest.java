package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's copy over plain HTTP: how the file is handed out, and that nobody else gets it. */
@HttpTest
@Tag("UC-27")
class ClientCopyHttpTest {

    private static final Pattern FILES = Pattern.compile("VAADIN/dynamic/resource/[^\"]+/client-copy\\.(pdf|json)");

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    ClientService clients;

    private RawHttp http;
    private ClientId client;

    @BeforeEach
    void aTherapistAndAClient() {
        var therapist = users.make("u" + UUID.randomUUID(), Role.THERAPIST);
        client = users.as(therapist, () -> clients.create(ClientDetails.of("Vera Ganz", "020 7946 0990")));
        http = signedIn(therapist.login());
    }

    @Test
    void theFileComesAfterThePasswordAndIsKeptNowhere() {
        var offered = offered(http, TestUsers.PASSWORD);
        var json = http.get("/" + address(offered, "json"));
        var pdf = http.get("/" + address(offered, "pdf"));

        for (var file : new HttpResponse<?>[]{json, pdf}) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
                    .contains("client-copy.")
                    .doesNotContain("Vera", "Ganz", client.toString());
        }
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(new JsonMapper().readTree(json.body()).at("/chapters/contact/0/name").asString())
                .isEqualTo("Vera Ganz");
        assertThat(pdf.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void withoutThePasswordThereIsNoAddressOfAFile() {
        assertThat(FILES.matcher(offered(http, "a guess of somebody else")).find()).isFalse();
    }

    @Test
    void theAddressOfAFileServesNobodyElse() {
        var address = "/" + address(offered(http, TestUsers.PASSWORD), "json");
        var colleague = signedIn(users.make("u" + UUID.randomUUID(), Role.THERAPIST).login());

        for (var stranger : Arrays.asList(new RawHttp(port), colleague)) {
            assertThat(stranger.get(address).body()).doesNotContain("Vera Ganz", "chapters");
        }
    }

    @Test
    void anUnknownClientAndNoIdAtAllAreAnsweredAlikeAndTheDeskIsTurnedAway() {
        for (var address : new String[]{"/clients/" + Id.random(ClientId::new) + "/copy", "/clients/1/copy"}) {
            assertThat(http.get(address).statusCode()).isEqualTo(404);
        }
        var desk = signedIn(users.make("u" + UUID.randomUUID(), Role.FRONT_DESK).login());
        assertThat(desk.screen("clients/" + client + "/copy").go("clients/" + client + "/copy").body())
                .doesNotContain("Your password");
    }

    private RawHttp signedIn(String login) {
        var mine = new RawHttp(port);
        mine.signIn(login, TestUsers.PASSWORD);
        return mine;
    }

    /** What the screen answers to a password. */
    private String offered(RawHttp from, String password) {
        var screen = from.screen("account");
        var page = new JsonMapper().readTree(screen.go("clients/" + client + "/copy").body());
        screen.set(node(page, "vaadin-password-field", ""), "value", "\"" + password + "\"", "change");
        return screen.click(node(page, "vaadin-button", "Prepare copy")).body();
    }

    private static String address(String answer, String form) {
        return FILES.matcher(answer).results()
                .map(found -> found.group())
                .filter(found -> found.endsWith(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No file is offered: " + answer));
    }

    /** The node with this tag, and with this text within it if one is given. */
    private static int node(JsonNode page, String tag, String text) {
        var all = page.get("changes").valueStream().toList();
        return all.stream()
                .filter(change -> change.path("key").asString("").equals("tag")
                        && change.path("value").asString("").equals(tag))
                .mapToInt(change -> change.get("node").asInt())
                .filter(found -> text.isEmpty() || texts(all, found).contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + tag + " on the screen"));
    }

    private static String texts(List<JsonNode> changes, int node) {
        var own = new StringBuilder();
        changes.stream().filter(change -> change.path("node").asInt(-1) == node).forEach(change -> {
            if (change.path("key").asString("").equals("text")) {
                own.append(change.path("value").asString(""));
            }
            change.path("addNodes").valueStream().forEach(child -> own.append(texts(changes, child.asInt())));
        });
        return own.toString();
    }
}
