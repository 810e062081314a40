package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.rulebook.PacketItem.Part;

/** The packet over plain HTTP, as a signer's browser sends it. */
@HttpTest
@Tag("UC-26")
class PacketHttpTest {

    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    PacketLinkRepository packets;
    @Autowired
    PacketLinkService links;
    @Autowired
    JdbcClient jdbc;

    private String token;
    private PacketLink link;

    @BeforeEach
    void somebodyHasALink() {
        token = Secret.fresh();
        var rita = users.make("u" + UUID.randomUUID(), Set.of(Role.MANAGER));
        link = packets.save(PacketLink.of("Nora", Secret.sha256(token), rita.id(), Instant.now()));
    }

    @Test
    void theTokenLeavesTheAddressAndEachPressLeadsBackToItsRow() {
        var browser = new Browser();
        var first = browser.http.get("/p/" + token);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/packet");
        assertThat(browser.get("")).contains("Who are you?").doesNotContain(token);
        browser.post("/who", "name=Nora+Berg&profession=physio&register=HCPC&number=PH+1");

        var row = PacketItem.of(Part.A).get(2);
        var pressed = browser.post("", "at=a1&answer=" + encoded(row.print() + "=change"));
        assertThat(pressed.headers().firstValue("Location").orElse("")).endsWith("/packet?at=a1#i2");
        browser.post("", "at=a1&go=a2&" + encoded("why " + row.print()) + "=" + encoded("<script>alert(1)</script>"));

        assertThat(browser.get("?at=a1")).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(browser.get("")).contains("Nora Berg", "1 of ").contains("HCPC, PH 1");
    }

    @Test
    void wordsThatWereTypedAreKeptByEveryWayThatLeadsOffThePage() {
        var browser = new Browser();
        browser.open();
        browser.post("/who", "name=Nora+Berg&profession=physio&register=HCPC&number=PH+1");
        var row = PacketItem.of(Part.A).get(2);
        browser.post("", "at=a1&answer=" + encoded(row.print() + "=change"));

        var page = browser.get("?at=a1");
        assertThat(page.substring(page.indexOf("<main"), page.indexOf("</main")))
                .contains("name=\"go\" value=\"start\"").doesNotContain("<a href");

        var left = browser.post("", "at=a1&go=start&" + encoded("why " + row.print()) + "=typed+and+left");
        assertThat(left.headers().firstValue("Location").orElse("")).endsWith("/packet");
        assertThat(browser.get("?at=a1")).contains("typed and left");
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        var browser = new Browser();
        browser.open();
        var proof = browser.proof;
        browser.proof = "0".repeat(64);
        browser.post("/who", "name=Eve&profession=x&register=y&number=z");
        browser.proof = proof;

        assertThat(browser.get("")).contains("Who are you?");
    }

    @Test
    void germanIsSpokenAndNoLanguageThatTheRulesDoNotHave() {
        var browser = new Browser();
        browser.open();
        browser.http.get("/packet?lang=de");
        assertThat(browser.get("")).contains("lang=\"de\"", "Wer sind Sie?").doesNotContain("Español", "Français");
        browser.http.get("/packet?lang=es");
        assertThat(browser.get("")).contains("lang=\"en\"", "Who are you?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "malformed", "expired", "withdrawn"})
    void aLinkThatDoesNotOpenIsAnsweredAlikeWhateverIsTheMatterWithIt(String what) {
        switch (what) {
            case "expired" -> jdbc.sql("update packet_links set expires_at = ? where id = ?")
                    .params(Timestamp.from(Instant.now().minusSeconds(1)), link.getId()).update();
            case "withdrawn" -> users.as(users.make("u" + UUID.randomUUID(), Set.of(Role.MANAGER)), () -> {
                links.withdraw(link.getId());
                return null;
            });
            case "malformed" -> token = "%3Cscript%3E";
            default -> token = "x".repeat(43);
        }
        var browser = new Browser();
        assertThat(browser.http.get("/p/" + token).statusCode()).isEqualTo(302);
        var page = browser.http.get("/packet");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(new RawHttp(port).get("/packet").body()).contains("does not open");
    }

    @Test
    void anAnswerToALinkThatHasEndedMeanwhileIsSaidToBeLost() {
        var browser = new Browser();
        browser.open();
        jdbc.sql("update packet_links set expires_at = ? where id = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(1)), link.getId()).update();

        assertThat(browser.send("/who", "name=Nora&profession=x&register=y&number=z").body())
                .contains("Your last answer was not kept");
        assertThat(browser.get("")).contains("does not open").doesNotContain("not kept");
    }

    @Test
    void theLinkOpensRulesAndNothingElse() {
        var browser = new Browser();
        browser.open();
        for (var path : List.of("/", "/clients", "/rules", "/rules/sign-off", "/users", "/self-intake", "/check-in")) {
            assertThat(browser.http.get(path).statusCode()).as(path).isIn(302, 404);
        }
        assertThat(browser.http.get("/packet").headers().allValues("Content-Security-Policy")).containsExactly(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private final class Browser {

        private final RawHttp http = new RawHttp(port);
        private String proof = "";

        void open() {
            http.get("/p/" + token);
            get("");
        }

        String get(String at) {
            var page = http.get("/packet" + at).body();
            var found = PROOF.matcher(page);
            if (found.find()) {
                proof = found.group(1);
            }
            return page;
        }

        HttpResponse<String> post(String path, String body) {
            var answer = send(path, body);
            assertThat(answer.statusCode()).isEqualTo(303);
            return answer;
        }

        HttpResponse<String> send(String path, String body) {
            return http.send(http.request("/packet" + path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body + "&proof=" + proof)));
        }
    }
}
