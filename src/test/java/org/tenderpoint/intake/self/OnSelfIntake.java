package org.tenderpoint.intake.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.RawHttp;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SubmittedSelfIntake;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/** A client who is to fill in the intake, and browsers that send its pages over plain HTTP. */
abstract class OnSelfIntake {

    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");
    static final LocalDate BORN = LocalDate.of(1984, 3, 12);
    static final List<String> GROUPS = List.of("spine_joints", "heart_blood", "skin_feeling", "other_health",
            "surgery_injury", "anything_else");

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    SelfIntakeLinkService links;
    @Autowired
    SelfIntakeReviewService reviews;
    @Autowired
    PracticeService practice;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    UserRecord maya;
    ClientId client;

    @BeforeEach
    void aClientIsToCome() {
        maya = users.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST, Role.MANAGER));
        users.practiceByLink();
        client = client(Optional.of(BORN));
    }

    ClientId client(Optional<LocalDate> birth) {
        return users.as(maya, () -> clients.create(new ClientDetails(
                "Ana Berger", birth, "020 7946 0011", "ana@example.org", PreferredChannel.EMAIL, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty())));
    }

    String link() {
        var address = users.as(maya, () -> links.make(client).address());
        assertThat(address).startsWith("https://care.example.org/i/");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    String kiosk() {
        return users.as(maya, () -> links.handOver(client));
    }

    Phone phoneThrough() {
        var phone = new Phone();
        phone.open(link());
        phone.birth(DateTimeFormatter.ofPattern("d.M.uuuu").format(BORN));
        return phone;
    }

    static void submit(Phone phone) {
        phone.get();
        assertThat(phone.post("/self-intake/send", Map.of()).statusCode()).isEqualTo(303);
        assertThat(phone.get()).contains("Thank you");
    }

    SubmittedSelfIntake waiting() {
        return users.as(maya, () -> reviews.waiting(client)).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), practice.zone());
    }

    /** As if nobody had touched it for so long. */
    void age(String table, Duration by) {
        var touched = jdbc.sql("select touched_at from " + table + " where client_id = ?").param(client.value())
                .query(Timestamp.class).list().getFirst().toInstant();
        jdbc.sql("update " + table + " set touched_at = ? where client_id = ?")
                .params(Timestamp.from(touched.minus(by)), client.value()).update();
    }

    int count(String sql) {
        return jdbc.sql(sql).param(client.value()).query(Integer.class).single();
    }

    /** A browser with cookies of its own. */
    final class Phone {

        final RawHttp http = new RawHttp(port);
        String proof = "";

        String open(String token) {
            http.get("/i/" + token);
            return get();
        }

        void birth(String typed) {
            post("/self-intake", Map.of("birth", List.of(typed)));
            get();
        }

        /** What is said about it; a redirect leads there, so that reloading uses up no other try. */
        String wrongBirth(String typed) {
            var answer = post("/self-intake", Map.of("birth", List.of(typed)));
            assertThat(answer.statusCode()).isEqualTo(303);
            return http.get(answer.headers().firstValue("Location").orElseThrow()).body();
        }

        String get() {
            var page = http.get("/self-intake").body();
            var found = PROOF.matcher(page);
            if (found.find()) {
                proof = found.group(1);
            }
            return page;
        }

        String send(String screen, Map<String, List<String>> fields) {
            var all = new java.util.HashMap<>(fields);
            all.put("screen", List.of(screen));
            assertThat(post("/self-intake", all).statusCode()).isIn(303);
            return get();
        }

        HttpResponse<String> post(String path, Map<String, List<String>> fields) {
            var body = fields.entrySet().stream()
                    .flatMap(field -> field.getValue().stream()
                            .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("&"));
            return http.send(http.request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body + "&proof=" + proof)));
        }
    }
}
