package org.tenderpoint.intake.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SubmittedSelfIntake;
import org.tenderpoint.intake.own.OwnQuestionService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/** The practice's own questions on a phone by a link, and on a tablet of the practice. */
@HttpTest
@Tag("UC-44")
class OwnQuestionsByLinkTest {

    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");
    private static final String FILE = """
            { "questions": [
              { "key": "heard", "answer": "one", "text": { "en": "How did you hear of us?", "fr": "Connus comment ?" },
                "options": [ { "code": "friend", "text": { "en": "A friend", "fr": "Un ami" } },
                             { "code": "doctor", "text": { "en": "A doctor", "fr": "Un médecin" } } ] },
              { "key": "pets", "answer": "several", "text": { "en": "Which pets?" },
                "options": [ { "code": "cat", "text": { "en": "<i>Cat</i>" } },
                             { "code": "dog", "text": { "en": "Dog" } } ] },
              { "key": "cups", "answer": "number", "text": { "en": "How many cups of tea?" } },
              { "key": "since", "answer": "day", "text": { "en": "When did you move here?" } },
              { "key": "sits", "answer": "yes_no", "stands": "spine_joints", "text": { "en": "Do you sit a lot?" } }
            ] }
            """;

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    ClientService clients;
    @Autowired
    SelfIntakeLinkService links;
    @Autowired
    SelfIntakeReviewService reviews;
    @Autowired
    OwnQuestionService questions;
    @Autowired
    JdbcClient jdbc;

    private UserRecord maya;
    private ClientId client;

    @BeforeEach
    void aPracticeWithQuestions() {
        maya = users.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST, Role.MANAGER));
        users.as(maya, () -> {
            users.practiceByLink();
            questions.read(FILE.getBytes(StandardCharsets.UTF_8));
            client = clients.create(new ClientDetails(
                    "Ana Berger", Optional.of(LocalDate.of(1984, 3, 12)), "020 7946 0011", "", PreferredChannel.PHONE,
                    "", Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
        });
    }

    @AfterEach
    void noQuestions() {
        jdbc.sql("delete from own_question_files").update();
    }

    @Test
    void byALinkEachKindIsAnsweredAndKeptInTheWordsThatWereAsked() {
        var phone = new Browser();
        var address = users.as(maya, () -> links.make(client).address());
        phone.open(address.substring(address.lastIndexOf('/') + 1));
        phone.post("/self-intake", Map.of("birth", List.of("12.3.1984")));
        assertThat(phone.send("spine_joints", Map.of("go", List.of("none")))).contains("Do you sit a lot?");
        assertThat(phone.send("own_spine_joints", Map.of("own.sits", List.of("yes"), "go", List.of("next"))))
                .contains("<h1 id=\"title\">");
        for (var page : List.of("heart_blood", "skin_feeling", "other_health", "surgery_injury")) {
            phone.send(page, Map.of("go", List.of("none")));
        }
        phone.send("wishes", Map.of("go", List.of("next")));
        phone.send("body", Map.of("go", List.of("next")));
        assertThat(phone.send("anything_else", Map.of("go", List.of("none"))))
                .contains("Questions of the practice", "You can skip any of these.", "&lt;i&gt;Cat&lt;/i&gt;");
        assertThat(phone.send("own_end", Map.of(
                "own.heard", List.of("friend"), "own.pets", List.of("cat", "dog"), "own.cups", List.of("a lot"),
                "own.since", List.of("some day"), "go", List.of("next"))))
                .contains("Please write a number.", "value=\"a lot\"");
        phone.send("own_end", Map.of(
                "own.heard", List.of("friend"), "own.pets", List.of("cat", "dog"), "own.cups", List.of("3"),
                "own.since", List.of("1.5.2020"), "go", List.of("next")));
        phone.post("/self-intake/send", Map.of());

        var own = sent().answers().own();
        assertThat(own.keySet()).containsExactlyInAnyOrder("sits", "heard", "pets", "cups", "since");
        assertThat(own.get("heard").words()).isEqualTo("A friend");
        assertThat(own.get("pets").given()).isEqualTo("cat,dog");
        assertThat(own.get("cups").given()).isEqualTo("3");
        assertThat(own.get("since").given()).isEqualTo("2020-05-01");
        assertThat(own.get("sits").given()).isEqualTo("yes");
    }

    @Test
    void onATabletInFrenchTheyMayBeLeftOutAndMissingWordsAreThePracticesOwn() {
        var tablet = new Browser();
        tablet.open(users.as(maya, () -> links.handOver(client)));
        tablet.http.get("/self-intake?lang=fr");
        for (var page : List.of("spine_joints", "heart_blood", "skin_feeling", "other_health", "surgery_injury")) {
            tablet.send(page, Map.of("go", List.of("none")));
        }
        tablet.send("own_spine_joints", Map.of("go", List.of("next")));
        tablet.send("wishes", Map.of("go", List.of("next")));
        tablet.send("body", Map.of("go", List.of("next")));
        assertThat(tablet.send("anything_else", Map.of("go", List.of("none"))))
                .contains("Questions du cabinet", "Connus comment ?", "Un ami")
                .contains("lang=\"en\"><legend>Which pets?");
        tablet.send("own_end", Map.of("own.heard", List.of("doctor"), "go", List.of("next")));
        tablet.post("/self-intake/send", Map.of());

        var own = sent().answers().own();
        assertThat(own).containsOnlyKeys("heard");
        assertThat(own.get("heard").asked().language()).isEqualTo("fr");
        assertThat(own.get("heard").asked().words()).isEqualTo("Connus comment ?");
    }

    private SubmittedSelfIntake sent() {
        return users.as(maya, () -> reviews.waiting(client)).orElseThrow();
    }

    /** With cookies of its own. */
    private final class Browser {

        private final RawHttp http = new RawHttp(port);
        private String proof = "";

        void open(String token) {
            http.get("/i/" + token);
            get();
        }

        String get() {
            return proved(http.get("/self-intake").body());
        }

        String send(String screen, Map<String, List<String>> fields) {
            get();
            var all = new HashMap<>(fields);
            all.put("screen", List.of(screen));
            var answer = post("/self-intake", all);
            return answer.isEmpty() ? get() : proved(answer);
        }

        /** @return the page, where something could not be taken */
        String post(String path, Map<String, List<String>> fields) {
            get();
            var form = fields.entrySet().stream()
                    .flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "="
                            + encoded(value)))
                    .collect(Collectors.joining("&")) + "&proof=" + proof;
            var answer = http.send(http.request(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            return answer.statusCode() == 303 ? "" : answer.body();
        }

        private String proved(String page) {
            var found = PROOF.matcher(page);
            if (found.find()) {
                proof = found.group(1);
            }
            return page;
        }

        private String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
