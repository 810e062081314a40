package org.tenderpoint.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Somebody who was handed a link to the check-in, and the phone that they answer on. */
@HttpTest
abstract class CheckInByPhone {

    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");
    private static final Pattern ROUND = Pattern.compile("name=\"round\" value=\"([0-9]+)\"");
    private static final Pattern DOUBT = Pattern.compile("name=\"doubt\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    FollowUpScene scene;
    @Autowired
    CheckInLinkService links;
    @Autowired
    PracticeService practice;
    @Autowired
    FeedbackRepository given;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    UserRecord maya;
    FollowUpScene.Made made;
    String token;
    Phone phone;

    @BeforeEach
    void someoneIsHandedALink() {
        maya = users.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST, Role.MANAGER));
        made = users.as(maya, () -> {
            users.practiceByLink();
            return scene.finishedLight("Nadia Petrov", Duration.ofHours(60));
        });
        token = link();
        phone = new Phone();
    }

    String link() {
        var address = users.as(maya, () -> links.make(made.id()).address());
        assertThat(address).startsWith("https://care.example.org/c/");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    static Map<String, List<String>> still(String now, String worst) {
        return Map.of("now", List.of(now), "worst", List.of(worst), "course", List.of("better"));
    }

    static void fine(Phone phone) {
        phone.openIfClosed();
        phone.tap("sore", "sore", "never");
        phone.tap("safety", "go", "none");
        phone.tap("benefit", "benefit", "1");
    }

    String state() {
        return one("select state from follow_ups where id = ?");
    }

    int feedbacks() {
        return Integer.parseInt(one("select count(*) from feedbacks where follow_up_id = ?"));
    }

    List<FeedbackAnswers> all() {
        return given.findByFollowUpIdAndStateOrderByAnsweredAt(made.id().value(), Feedback.State.GIVEN).stream()
                .map(Feedback::answers)
                .toList();
    }

    String one(String sql) {
        return String.valueOf(jdbc.sql(sql).param(made.id().value()).query().singleValue());
    }

    /** A browser with cookies of its own. */
    final class Phone {

        final RawHttp http = new RawHttp(port);
        String proof = "";
        private String round = "0";
        private String doubt = "";

        String open(String link) {
            http.get("/c/" + link);
            return get();
        }

        void openIfClosed() {
            if (proof.isEmpty()) {
                open(token);
            }
        }

        String get() {
            var page = http.get("/check-in").body();
            var found = PROOF.matcher(page);
            if (found.find()) {
                proof = found.group(1);
            }
            var at = ROUND.matcher(page);
            if (at.find()) {
                round = at.group(1);
            }
            var why = DOUBT.matcher(page);
            doubt = why.find() ? "&doubt=" + why.group(1) : "";
            return page;
        }

        String tap(String screen, String field, String value) {
            return send(screen, Map.of(field, List.of(value)));
        }

        String send(String screen, Map<String, List<String>> fields) {
            assertThat(post(screen, fields).statusCode()).isEqualTo(303);
            return get();
        }

        String again() {
            http.send(form("/check-in/again", "proof=" + proof + "&round=" + round));
            return get();
        }

        HttpResponse<String> post(String screen, Map<String, List<String>> fields) {
            var body = fields.entrySet().stream()
                    .flatMap(field -> field.getValue().stream()
                            .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("&"));
            return http.send(form("/check-in", body + "&screen=" + screen + "&proof=" + proof + "&round=" + round
                    + doubt));
        }

        private HttpRequest.Builder form(String path, String body) {
            return http.request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
    }
}
