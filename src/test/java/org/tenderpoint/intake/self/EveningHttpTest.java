package org.tenderpoint.intake.self;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningVisit;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** The evening's questions over plain HTTP: as a phone sends them, and as nobody should. */
@HttpTest
@Tag("UC-39")
class EveningHttpTest {

    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    ClientService clients;
    @Autowired
    EveningLinks links;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private ClientId client;
    private String path;

    @BeforeEach
    void aClientComesTomorrow() {
        var maya = users.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST, Role.MANAGER));
        users.as(maya, () -> {
            users.practiceByLink();
            client = clients.create(new ClientDetails(
                    "Ana Berger", Optional.of(LocalDate.of(1984, 3, 12)), "020 7946 0011", "", PreferredChannel.TEXT,
                    "", Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
            var address = requireNonNull(transaction.execute(_ -> links.link(
                    new EveningVisit(Id.random(SessionId::new), client, maya.id(),
                            clock.instant().plus(Duration.ofHours(15))),
                    Locale.ENGLISH, clock.instant())));
            path = address.substring(address.indexOf("/e/"));
            return true;
        });
    }

    @Test
    void aPhoneIsThroughInThreePagesWithoutTheClientsName() {
        var phone = new RawHttp(port);
        phone.get(path);
        var pages = new StringBuilder(page(phone));
        assertThat(pages).contains("First: when were you born?").doesNotContain("Fever now");

        pages.append(send(phone, Map.of("birth", "12/3/1984")));
        assertThat(pages).contains("Fever now", "Anything else that is new and worries you");
        pages.append(send(phone, Map.of("screen", "flags", "fever_now", "dont_know", "go", "none")));
        pages.append(send(phone, Map.of("screen", "pain", "go", "none")));
        pages.append(send(phone, Map.of("screen", "since", "go", "none")));
        assertThat(pages).contains("Thank you", "If it is there now or gets worse", "we will call you",
                "cannot wait until then? Call us on 020\u00a07946\u00a00112.").doesNotContain("Ana Berger");
    }

    @Test
    void whoIsWorriedBySomethingElseReadsThatWeCallAndIsNotSentToTheEmergencyNumber() {
        var phone = new RawHttp(port);
        phone.get(path);
        send(phone, Map.of("birth", "12/3/1984"));
        send(phone, Map.of("screen", "flags", "other_new_today", "yes", "go", "none"));
        send(phone, Map.of("screen", "pain", "go", "none"));
        assertThat(send(phone, Map.of("screen", "since", "go", "none")))
                .contains("Thank you", "we will call you", "Call us on 020\u00a07946\u00a00112.")
                .doesNotContain("If it is there now");
    }

    @Test
    void aSignForTheEmergencyNumberIsAnsweredOnTheNextPageAndOnAllAfterIt() {
        var atOnce = "now, for what you marked. Do not drive. Do not wait for us.";
        var phone = new RawHttp(port);
        phone.get(path);
        assertThat(send(phone, Map.of("birth", "12/3/1984"))).doesNotContain(atOnce);
        assertThat(send(phone, Map.of("screen", "flags", "bladder_bowel_change", "yes", "go", "none")))
                .contains(atOnce).contains("Pain now");
        assertThat(send(phone, Map.of("screen", "pain", "go", "none"))).contains(atOnce);
        assertThat(send(phone, Map.of("screen", "since", "go", "none"))).contains(atOnce)
                .as("nothing that could be waited for").contains("class=\"alarm\"")
                .doesNotContain("Thank you", "we will call you", "When you come", "cannot wait");
    }

    @Test
    void whereItHurtsIsTappedOnTheBodyAndDeniesNothing() {
        var phone = new RawHttp(port);
        phone.get(path);
        send(phone, Map.of("birth", "12/3/1984"));
        assertThat(send(phone, Map.of("screen", "flags", "go", "none")))
                .contains("Where it hurts", "css/places.css", "<label for=\"regions-lower_back-left\"", "As a list")
                .contains("name=\"regions\" value=\"lower_back:left\" id=\"regions-lower_back-left\"");
        send(phone, Map.of("screen", "pain", "regions", "lower_back:left", "go", "none"));
        assertThat(phone.get("/evening?at=1").body()).as("a place was told, so not that nothing hurts")
                .doesNotContain("name=\"pain_now\" value=\"0\" checked");
    }

    @Test
    void whatComesFromAnotherPageOrALinkThatNobodyMadeChangesNothing() {
        var phone = new RawHttp(port);
        phone.get(path);
        send(phone, Map.of("birth", "12/3/1984"));
        post(phone, Map.of("screen", "flags", "go", "none", "proof", "0".repeat(64)));
        assertThat(answered()).isZero();

        var stranger = new RawHttp(port);
        stranger.get("/e/" + "x".repeat(43));
        var gone = stranger.get("/evening");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("It works until your appointment begins.", "Do you feel very ill right now?",
                "You can always call us.",
                "href=\"tel:999\"").doesNotContain("did not reach us");
        assertThat(gone.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    }

    @Test
    void whatIsSentOnceTheVisitHasBegunIsNotKeptAndThePageSaysWhomToCall() {
        var phone = new RawHttp(port);
        phone.get(path);
        var flags = send(phone, Map.of("birth", "12/3/1984"));
        jdbc.sql("update evening_links set expires_at = ? where client_id = ?")
                .params(OffsetDateTime.ofInstant(clock.instant().minusSeconds(1), ZoneOffset.UTC), client.value())
                .update();

        var proof = PROOF.matcher(flags);
        assertThat(proof.find()).isTrue();
        assertThat(post(phone, Map.of("screen", "flags", "fever_now", "yes", "go", "none", "proof", proof.group(1)))
                .body()).contains("This link no longer works", "What you have just sent did not reach us.",
                        "We ask you when you come.", "href=\"tel:999\"");
        assertThat(answered()).isZero();
    }

    private String send(RawHttp phone, Map<String, String> fields) {
        var proof = PROOF.matcher(page(phone));
        assertThat(proof.find()).isTrue();
        var all = new HashMap<>(fields);
        all.put("proof", proof.group(1));
        assertThat(post(phone, all).statusCode()).isEqualTo(303);
        return page(phone);
    }

    private static HttpResponse<String> post(RawHttp phone, Map<String, String> fields) {
        return phone.send(phone.form("/evening", fields));
    }

    private static String page(RawHttp phone) {
        return phone.get("/evening").body();
    }

    private long answered() {
        return jdbc.sql("select count(*) from evening_answers where client_id = ? and answered_at is not null")
                .param(client.value()).query(Long.class).single();
    }
}
