package org.tenderpoint.followup.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** A client's own page over plain HTTP: as a phone opens it, and as nobody should. */
@HttpTest
@Tag("UC-43")
class OwnPageHttpTest {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");
    private static final String NOTHING_STORED = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    ClientPageService pages;
    @Autowired
    private HomeCareService home;
    @Autowired
    SessionService sessions;
    @Autowired
    Sessions make;
    @Autowired
    JdbcClient jdbc;

    private UserRecord maya;
    private ClientId client;
    private String path;
    private RawHttp phone;

    @BeforeEach
    void aSheetIsHandedOver() {
        maya = users.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST, Role.MANAGER));
        path = users.as(maya, () -> {
            users.practiceWithPages();
            client = make.client("Priya Nair", Sessions.harmless(Set.of(Sessions.GENTLE_BACK)));
            var arrived = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
            make.screened(arrived);
            var done = sessions.finish(sessions.start(arrived).id(), Optional.empty()).id();
            home.give(done, Set.of(HomeThing.of("slow_breath").orElseThrow()));
            var address = pages.hand(done).address();
            return address.substring(address.indexOf("/y/"));
        });
        phone = new RawHttp(port);
    }

    @Test
    void itShowsNumbersAndSignsFirstAndTheSheetAfterTheBirthDate() {
        var opened = phone.get(path);
        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith("/your-page");
        assertThat(opened.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly").doesNotContain("Expires", "Max-Age");
        var gate = phone.get("/your-page");
        assertThat(gate.body()).contains("First: when were you born?", "tel:999", "chest pain", "if you are pregnant")
                .doesNotContain("Priya", "Worked on", maya.firstName());

        var page = send(Map.of("birth", "12/4/1985"));
        assertThat(page.statusCode()).isEqualTo(303);
        var shown = phone.get("/your-page");
        assertThat(shown.body())
                .contains("Your page, Priya", "Worked on:", "Slow breath", "Next session", "End this page",
                        "<b>" + maya.firstName() + ", ", "<title>Your page</title>")
                .doesNotContain("<script", " style=", "Nair");
        for (var answer : List.of(gate, shown)) {
            assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(NOTHING_STORED);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        phone.get("/your-page?lang=de");
        assertThat(phone.get("/your-page").body()).contains("Ihre Seite, Priya", "Rufen Sie sofort");
    }

    @Test
    void reloadingAfterAWrongBirthDateUsesUpNoOtherTry() {
        phone.get(path);
        var again = send(Map.of("birth", "1/1/1990")).headers().firstValue("Location").orElseThrow();
        for (int reloaded = 0; reloaded < 6; reloaded++) {
            assertThat(phone.get(again).body()).contains("not the date that we know", "4 more tries are left");
        }
        send(Map.of("birth", "12/4/1985"));
        assertThat(phone.get("/your-page").body()).contains("Your page, Priya");
        assertThat(phone.get(again).body()).contains("Your page, Priya").doesNotContain("not the date");
    }

    @Test
    void aDoubleClickOnAWrongBirthDateUsesUpOneTry() {
        phone.get(path);
        var gate = phone.get("/your-page").body();
        var form = new HashMap<>(hidden(gate));
        form.put("birth", "1/1/1990");
        post(form);
        var again = post(form).headers().firstValue("Location").orElseThrow();
        assertThat(phone.get(again).body()).contains("not the date that we know", "4 more tries are left");

        form.put("birth", "12/4/1985");
        post(form);
        assertThat(phone.get("/your-page").body()).as("an outdated page opens nothing").doesNotContain("Priya");
        form.putAll(hidden(phone.get("/your-page").body()));
        post(form);
        assertThat(phone.get("/your-page").body()).contains("Your page, Priya");
    }

    private static Map<String, String> hidden(String page) {
        return HIDDEN.matcher(page).results().collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, _) -> a));
    }

    @Test
    void onePressEndsItForEverybodyWhoHasACode() {
        phone.get(path);
        send(Map.of("birth", "12/4/1985"));
        post(Map.of("go", "end", "proof", "0".repeat(64)));
        assertThat(phone.get("/your-page").statusCode()).as("from another page").isEqualTo(200);

        var ended = send(Map.of("go", "end"));
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).contains("Your page has ended", "tel:999").doesNotContain("Priya");
        assertThat(phone.get("/your-page").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasItOpenWhenThePracticeEndsItIsToldSoWithTheSigns() {
        phone.get(path);
        send(Map.of("birth", "12/4/1985"));
        var proof = PROOF.matcher(phone.get("/your-page").body());
        assertThat(proof.find()).isTrue();
        users.as(maya, () -> {
            pages.end(client);
            return true;
        });

        var pressed = post(Map.of("go", "end", "proof", proof.group(1)));
        assertThat(pressed.body()).contains("This link no longer works", "tel:999", "chest pain")
                .doesNotContain("Priya");
        assertThat(phone.get("/your-page").body()).as("reloaded").doesNotContain("Priya");
    }

    @Test
    void strangersAndForgedWornOutExpiredAndEndedCodesAreAnsweredAlike() {
        var forged = gone("/y/" + "x".repeat(43));
        assertThat(forged).contains("This link no longer works", "tel:999", "chest pain");

        phone.get(path);
        for (int tried = 0; tried < 5; tried++) {
            send(Map.of("birth", "1/1/1990"));
        }
        assertThat(gone(path)).as("five wrong birth dates").isEqualTo(forged);

        path = again();
        jdbc.sql("update client_pages set expires_at = made_at where client_id = ?").param(client.value()).update();
        assertThat(gone(path)).as("expired").isEqualTo(forged);

        jdbc.sql("update client_pages set expires_at = made_at + interval '30' day where client_id = ?")
                .param(client.value()).update();
        path = again();
        users.as(maya, () -> {
            pages.end(client);
            return true;
        });
        assertThat(gone(path)).as("ended").isEqualTo(forged);
        assertThat(new RawHttp(port).get("/your-page").body()).as("without a code").isEqualTo(forged);
    }

    private String again() {
        return users.as(maya, () -> {
            var address = pages.newAddress(client).address();
            return address.substring(address.indexOf("/y/"));
        });
    }

    private String gone(String address) {
        var stranger = new RawHttp(port);
        assertThat(stranger.get(address).headers().firstValue("Location").orElse("")).endsWith("/your-page");
        var answer = stranger.get("/your-page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(NOTHING_STORED);
        return answer.body();
    }

    private HttpResponse<String> send(Map<String, String> fields) {
        var proof = PROOF.matcher(phone.get("/your-page").body());
        assertThat(proof.find()).isTrue();
        var all = new HashMap<>(fields);
        all.put("proof", proof.group(1));
        return post(all);
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        return phone.send(phone.form("/your-page", fields));
    }
}
