package org.tenderpoint.intake.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SubmittedSelfIntake;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** The client's own intake over plain HTTP: as a phone and a tablet send it, and as nobody should. */
@HttpTest
@Tag("UC-05")
class SelfIntakeHttpTest {

    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");
    private static final LocalDate BORN = LocalDate.of(1984, 3, 12);
    private static final List<String> GROUPS = List.of("spine_joints", "heart_blood", "skin_feeling", "other_health",
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

    private UserRecord maya;
    private ClientId client;

    @BeforeEach
    void aClientIsToCome() {
        maya = users.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST, Role.MANAGER));
        users.practiceByLink();
        client = client(Optional.of(BORN));
    }

    @Test
    void byALinkAnOrdinaryClientIsThroughAndTheRecordIsStillEmpty() {
        var phone = phoneThrough();
        for (var group : GROUPS) {
            phone.send(group, Map.of("go", List.of("none")));
        }
        phone.send("wishes", Map.of("medicines", List.of("Vitamin D"), "go", List.of("next")));
        phone.send("body",
                Map.of("pressure.back", List.of("3"), "avoid_regions", List.of("head"), "go", List.of("next")));
        assertThat(phone.send("consent", Map.of(
                "treatment", List.of("yes"), "contact", List.of("no"), "signed_by", List.of("Ana Berger"),
                "go", List.of("next"))))
                .contains("Send to my therapist");
        assertThat(phone.post("/self-intake/send", Map.of()).statusCode()).isEqualTo(303);
        assertThat(phone.get()).contains("Thank you").contains("Your therapist will review it with you.");

        assertThat(users.as(maya, () -> intakes.latest(client))).isEmpty();
        var sent = waiting();
        assertThat(sent.answers().openQuestions()).isEmpty();
        assertThat(sent.answers().of(Condition.OSTEOPOROSIS)).isEqualTo(ConditionAnswer.DENIED);
        assertThat(sent.answers().medicines()).isEqualTo("Vitamin D");
        assertThat(sent.answers().pressurePreference()).hasSize(4).containsValue(3);
        assertThat(sent.answers().consents().signedBy()).isEqualTo("Ana Berger");
        assertThat(sent.birthDate()).contains(BORN);
    }

    @Test
    void whatIsAnsweredYesIsAskedAboutOnTheNextPage() {
        var phone = phoneThrough();
        assertThat(phone.send("spine_joints", Map.of("herniated_disc", List.of("yes"), "go", List.of("none"))))
                .contains("Slipped (herniated) disc").contains("Since when?").contains("Is anything numb");
        phone.send("more_spine_joints", Map.of(
                "herniated_disc.level", List.of("lumbar"), "herniated_disc.since", List.of("subacute"),
                "herniated_disc.doctor_aware", List.of("unknown")));
        submit(phone);

        var told = waiting().answers().of(Condition.HERNIATED_DISC);
        assertThat(told.details()).containsEntry(Detail.LEVEL, "lumbar").containsEntry(Detail.DOCTOR_AWARE, "unknown")
                .containsEntry(Detail.SINCE, "subacute@" + today())
                .doesNotContainKey(Detail.NERVE_SYMPTOMS_NOW);
        assertThat(waiting().answers().of(Condition.SCOLIOSIS)).isEqualTo(ConditionAnswer.DENIED);
    }

    @Test
    void unaskedStaysUnaskedAndIsNotDontKnow() {
        var phone = phoneThrough();
        phone.send("spine_joints", Map.of("scoliosis", List.of("dont_know"), "go", List.of("next")));
        submit(phone);

        var told = waiting().answers();
        assertThat(told.of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(told.of(Condition.OSTEOPOROSIS).recorded()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(told.of(Condition.EPILEPSY).recorded()).isEqualTo(Recorded.NOT_ASKED);
    }

    @Test
    void whatWasTypedIsShownAgainInThisBrowserAndCanBeChanged() {
        var phone = phoneThrough();
        phone.send("spine_joints", Map.of("scoliosis", List.of("yes"), "go", List.of("none")));
        assertThat(phone.http.get("/self-intake?at=0").body())
                .contains("name=\"scoliosis\" value=\"yes\" checked")
                .doesNotContain("name=\"scoliosis\" value=\"no\" checked");
        phone.send("spine_joints", Map.of("scoliosis", List.of("no"), "go", List.of("next")));
        submit(phone);
        assertThat(waiting().answers().of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void nothingThatIsStoredOfTheClientIsShownOnAnyPage() {
        var canary = "zqcanary";
        users.as(maya, () -> {
            var answers = Intakes.harmless()
                    .with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES).with(Detail.LEVEL, "cervical"))
                    .with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.YES).with(Detail.NAME, canary))
                    .withGoals(canary).withAllergiesText(canary).withMedicines(canary);
            intakes.confirm(client, Optional.empty(), answers.withConsents(answers.consents().signed(canary)));
        });
        var tablet = new Phone();
        tablet.open(kiosk());
        var phone = new Phone();
        phone.open(link());
        var gate = phone.get();
        phone.birth("12.3.1984");
        int pages = 0;
        for (var browser : List.of(tablet, phone)) {
            for (var screen : List.of(
                    "spine_joints", "heart_blood", "skin_feeling", "other_health", "surgery_injury", "wishes", "body",
                    "anything_else", "consent")) {
                var page = browser.get();
                assertThat(page).as(screen).contains("value=\"" + screen + "\"").doesNotContain(" checked")
                        .doesNotContain(canary).doesNotContain("Ana").doesNotContain("Berger")
                        .doesNotContain("020 7946")
                        .doesNotContain("ana@").doesNotContain("1984").doesNotContain(client.toString());
                browser.send(screen, Map.of("go", List.of("next")));
                pages++;
            }
        }
        assertThat(gate).doesNotContain("Ana").doesNotContain("1984").doesNotContain(canary);
        System.out.printf("Self-intake: %d pages of a client with a full record, 0 stored values shown%n", pages + 1);
    }

    @Test
    void anotherBrowserWithTheSameLinkIsAskedForTheBirthDateAndShownNothing() {
        var token = link();
        var phone = new Phone();
        phone.open(token);
        phone.birth("12.3.1984");
        phone.send("spine_joints", Map.of("scoliosis", List.of("yes"), "go", List.of("none")));
        var other = new Phone();
        assertThat(other.open(token)).contains("when were you born?").doesNotContain("scoliosis");
        other.birth("12 March 1984");
        assertThat(other.get()).contains("name=\"scoliosis\"").doesNotContain(" checked");
    }

    @ParameterizedTest
    @CsvSource({"12.3.1984", "12.3.84", "12 March 1984", "1984-03-12", "12/03/1984", "12. März 1984"})
    void theBirthDateMayBeTypedInSeveralForms(String typed) {
        var phone = new Phone();
        phone.open(link());
        phone.birth(typed);
        assertThat(phone.get()).contains("Back, bones and joints");
    }

    @Test
    void whatIsNoDateIsNoTryAndAfterFiveWrongOnesTheLinkIsDead() {
        var token = link();
        var phone = new Phone();
        phone.open(token);
        for (var typed : List.of("spring", "", "31.2.1984", "3/31/84")) {
            var answer = phone.post("/self-intake", Map.of("birth", List.of(typed)));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("day, month, year").doesNotContain("more tries");
        }
        for (int left = 4; left > 0; left--) {
            assertThat(phone.wrongBirth("1.1.1990"))
                    .contains("not the date that we know").contains(left == 1 ? "One more try" : left + " more tries");
        }
        phone.post("/self-intake", Map.of("birth", List.of("1.1.1990")));
        phone.birth("12.3.1984");
        assertThat(phone.get()).contains("no longer works");
        assertThat(new Phone().open(token)).contains("no longer works");
    }

    @Test
    void withoutABirthDateOnRecordTheOneThatIsTypedIsAskedForAgainAfterAWhile() {
        client = client(Optional.empty());
        var phone = new Phone();
        phone.open(link());
        phone.birth("1.2.1990");
        phone.send("spine_joints", Map.of("scoliosis", List.of("yes"), "go", List.of("none")));
        age("self_intakes", Duration.ofHours(3));
        assertThat(phone.get()).contains("when were you born?");
        assertThat(phone.wrongBirth("2.2.1990")).contains("not the date that we know");
        phone.birth("1 Feb 1990");
        assertThat(phone.http.get("/self-intake?at=0").body()).contains("name=\"scoliosis\" value=\"yes\" checked");
    }

    @ParameterizedTest
    @CsvSource({"unknown", "malformed", "expired", "revoked"})
    void aLinkThatDoesNotOpenIsAnsweredAlikeWhateverIsTheMatterWithIt(String what) {
        var token = link();
        switch (what) {
            case "expired" -> jdbc.sql("update self_intake_links set expires_at = ? where client_id = ?")
                    .params(Timestamp.from(clock.instant().minusSeconds(1)), client.value()).update();
            case "revoked" -> users.as(maya, () -> links.revoke(client));
            default -> {}
        }
        var dead = switch (what) {
            case "malformed" -> "%3Cscript%3E";
            case "unknown" -> "x".repeat(43);
            default -> token;
        };
        var phone = new Phone();
        var first = phone.http.get("/i/" + dead);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/self-intake");
        var page = phone.http.get("/self-intake");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(new RawHttp(port).get("/self-intake").body())
                .contains("no longer works");
    }

    @Test
    void sentTwiceAtTheSameMomentItIsSentOnceAndNothingMoreIsTaken() throws Exception {
        var phone = phoneThrough();
        phone.send("spine_joints", Map.of("go", List.of("none")));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<?>>();
            for (int i = 0; i < 6; i++) {
                sending.add(pool.submit(() -> phone.post("/self-intake/send", Map.of())));
            }
            for (var one : sending) {
                one.get();
            }
        }
        phone.send("spine_joints", Map.of("scoliosis", List.of("yes")));
        assertThat(phone.get()).contains("Thank you");
        assertThat(phone.http.get("/self-intake?at=0").body()).contains("Thank you").doesNotContain("scoliosis");
        assertThat(count("select count(*) from self_intakes where state = 'submitted' and client_id = ?")).isOne();
        assertThat(count("select count(*) from audit_entries where action = 'sent' and record_type = 'SelfIntake'"
                + " and client_id = ?")).isOne();
        assertThat(waiting().answers().of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void afterItWasSentNoLinkOpensAndWhoWasAtItElsewhereIsTold() {
        var token = link();
        var phone = new Phone();
        phone.open(token);
        phone.birth("12.3.1984");
        var other = new Phone();
        other.open(token);
        other.birth("12.3.1984");
        other.send("spine_joints", Map.of("go", List.of("none")));
        submit(phone);

        assertThat(other.get()).contains("This form is closed here").doesNotContain("scoliosis");
        assertThat(new Phone().open(token)).contains("no longer works");
    }

    @Test
    void aTabletThatIsHandedOverForgetsWhoWasSignedInAndReachesNothingElse() {
        var login = "u" + UUID.randomUUID();
        var therapist = users.make(login, Set.of(Role.THERAPIST));
        var tablet = new Phone();
        tablet.http.signIn(login, TestUsers.PASSWORD);
        var screen = tablet.http.screen("clients");
        assertThat(tablet.http.get("/clients/" + client).statusCode()).isEqualTo(200);
        var token = users.as(therapist, () -> links.handOver(client));
        assertThat(tablet.open(token)).contains("Back, bones and joints");

        int refused = 0;
        for (var path : List.of(
                "/", "/clients", "/clients/" + client, "/clients/" + client + "/intake",
                "/clients/" + client + "/self-intake",
                "/clients/" + Id.random(ClientId::new), "/follow-ups", "/settings", "/audit", "/account", "/plan",
                "/rules")) {
            var answer = tablet.http.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).as(path).contains("/login");
            refused++;
        }
        assertThat(screen.go("clients").body()).as("a tab that was open").doesNotContain("Ana Berger");
        for (var wrong : List.of("/self-intake?at=99", "/self-intake?at=-1",
                "/self-intake?client=" + Id.random(ClientId::new))) {
            assertThat(tablet.http.get(wrong).body()).contains("Back, bones and joints");
            refused++;
        }
        assertThat(tablet.http.get("/i/" + token).statusCode()).as("reload of the way in").isEqualTo(302);
        assertThat(tablet.get()).contains("Back, bones and joints");
        assertThat(new Phone().open(token)).as("the same token elsewhere").contains("no longer works");
        System.out.printf("Kiosk: %d ways out tried over HTTP, 0 open%n", refused + 3);
    }

    @ParameterizedTest
    @CsvSource({"untouched for ten minutes", "an hour old", "taken back", "given back", "sent"})
    void aTabletThatIsOverAsksToBeHandedBackAndTakesNothingMore(String how) {
        var tablet = new Phone();
        tablet.open(kiosk());
        tablet.send("spine_joints", Map.of("scoliosis", List.of("yes"), "go", List.of("none")));
        switch (how) {
            case "untouched for ten minutes" -> age("self_intake_links", Duration.ofMinutes(10));
            case "an hour old" -> jdbc.sql("update self_intake_links set expires_at = ? where client_id = ?")
                    .params(Timestamp.from(clock.instant()), client.value()).update();
            case "taken back" -> users.as(maya, () -> links.revoke(client));
            case "given back" -> tablet.post("/self-intake/end", Map.of());
            default -> tablet.post("/self-intake/send", Map.of());
        }
        for (var path : List.of("/self-intake", "/self-intake/rest", "/self-intake?at=0")) {
            assertThat(tablet.http.get(path).body()).as(path)
                    .contains("Please hand back the tablet").contains("href=\"/login\"").doesNotContain("scoliosis");
        }
        tablet.send("heart_blood", Map.of("epilepsy", List.of("yes"), "go", List.of("none")));
        assertThat(count("select count(*) from self_intakes where answers like '%STROKE_HISTORY%' and client_id = ?"))
                .isZero();
        assertThat(tablet.http.get("/self-intake").headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
        // nobody is slowed for what is over
        assertThat(tablet.http.get("/self-intake").statusCode()).isEqualTo(200);
    }

    @Test
    void lookingWhetherATabletWasLeftLyingIsNoTouchAndShowsNothing() {
        var tablet = new Phone();
        tablet.open(kiosk());
        var page = tablet.http.get("/self-intake");
        assertThat(page.headers().firstValue("Refresh").orElse("")).isEqualTo("605; url=/self-intake/rest");
        age("self_intake_links", Duration.ofMinutes(9));
        assertThat(tablet.http.get("/self-intake/rest").body()).contains("Are you still there?")
                .doesNotContain("scoliosis");
        age("self_intake_links", Duration.ofMinutes(1));
        assertThat(tablet.get()).contains("Please hand back the tablet");
    }

    @Test
    void aTabletFramesItsPagesToFillTheScreenUntilItIsGivenBack() {
        var tablet = new Phone();
        var opened = tablet.http.get("/i/" + kiosk());
        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith("/self-intake/tablet");
        var frame = tablet.http.get("/self-intake/tablet");
        assertThat(frame.body()).contains("src=\"/self-intake\"").doesNotContain("Back, bones and joints");
        assertThat(frame.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(tablet.get()).contains("Back, bones and joints").doesNotContain("<script").doesNotContain("_top");
        tablet.post("/self-intake/end", Map.of());
        assertThat(tablet.get()).contains("href=\"/login\" target=\"_top\"");
        assertThat(tablet.http.get("/self-intake/tablet").headers().firstValue("Location").orElse(""))
                .endsWith("/self-intake");
    }

    @Test
    void aLinkThatAClientOpensFillsNoScreen() {
        var phone = new Phone();
        assertThat(phone.http.get("/i/" + link()).headers().firstValue("Location").orElse("")).endsWith("/self-intake");
        assertThat(phone.http.get("/self-intake/tablet").statusCode()).isEqualTo(303);
    }

    @Test
    void theNextPersonAtATabletChoosesTheLanguageAnew() {
        var tablet = new Phone();
        tablet.open(kiosk());
        tablet.http.get("/self-intake?lang=de");
        assertThat(tablet.get()).contains("Nichts davon");
        client = client(Optional.of(BORN));
        assertThat(tablet.open(kiosk())).contains("None of these").doesNotContain(" checked");
    }

    @Test
    void aSecondTabletForTheSameClientGoesOnWhereTheFirstStopped() {
        var first = new Phone();
        first.open(kiosk());
        first.send("spine_joints", Map.of("scoliosis", List.of("yes"), "go", List.of("none")));
        var second = new Phone();
        assertThat(second.open(kiosk())).contains("Heart and blood");
        assertThat(first.get()).contains("Please hand back the tablet");
        submit(second);
        assertThat(waiting().answers().of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
    }

    @Test
    void whoIsUnderSixteenNeedsSomebodyWhoDecides() {
        client = client(Optional.of(today().minusYears(15)));
        var tablet = new Phone();
        tablet.open(kiosk());
        for (var group : GROUPS) {
            tablet.send(group, Map.of("go", List.of("none")));
        }
        tablet.send("wishes", Map.of());
        tablet.send("body", Map.of());
        var refused = tablet.post("/self-intake", Map.of(
                "screen", List.of("consent"), "treatment", List.of("yes"), "signed_by", List.of("Ana")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("You are under 16");
        tablet.post("/self-intake/send", Map.of());
        assertThat(count("select count(*) from self_intakes where state = 'submitted' and client_id = ?")).isZero();
        tablet.send("consent", Map.of("treatment", List.of("yes"), "guardian", List.of("Eva Berger")));
        submit(tablet);
        assertThat(waiting().guardian()).isEqualTo("Eva Berger");
    }

    @Test
    void whatCannotBeKeptIsSaidBesideItsFieldAndStaysAsTyped() {
        var phone = phoneThrough();
        for (var group : GROUPS) {
            phone.send(group, Map.of("go", List.of("none")));
        }
        var answer = phone.post("/self-intake", Map.of(
                "screen", List.of("wishes"), "massages_elsewhere", List.of("401"), "medicines",
                List.of("x".repeat(2001)),
                "goals", List.of("sleep"), "side_effects_before", List.of("always")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a number from 0 to 400").contains("value=\"401\"").contains("too long")
                .contains("x".repeat(2001)).contains("sleep");
        phone.send("body", Map.of("pressure.back", List.of("9"), "avoid_regions", List.of("moon", "head")));
        phone.send("spine_joints", Map.of("scoliosis", List.of("perhaps"), "go", List.of("next")));
        phone.send("nowhere", Map.of("scoliosis", List.of("yes")));
        submit(phone);

        var told = waiting().answers();
        assertThat(told.massagesElsewhere()).isEmpty();
        assertThat(told.medicines()).isEmpty();
        assertThat(told.goals()).isEqualTo("sleep");
        assertThat(told.of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void aPasteOfTenMegabytesGetsAClearWordAndLosesNothing() {
        var phone = phoneThrough();
        phone.send("spine_joints", Map.of("go", List.of("none")));
        var answer = phone.post("/self-intake",
                Map.of("screen", List.of("wishes"), "goals", List.of("x".repeat(10_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That was too long");
        assertThat(phone.get()).contains("Heart and blood");
    }

    @Test
    void hostileTextIsTextAndAnEmptyFormSaysNothing() {
        var phone = phoneThrough();
        for (var group : GROUPS) {
            phone.send(group, Map.of());
        }
        phone.send("wishes", Map.of("goals", List.of("<script>alert(1)</script>\"'&{{x}}")));
        assertThat(phone.http.get("/self-intake?at=5").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        submit(phone);
        assertThat(waiting().answers().openQuestions()).hasSize(Condition.values().length);
    }

    @Test
    void theLastQuestionIsFreeAndWhatIsWrittenIsAYesEvenBesideANo() {
        var phone = phoneThrough();
        GROUPS.stream().limit(5).forEach(group -> phone.send(group, Map.of("go", List.of("none"))));
        phone.send("wishes", Map.of());
        assertThat(phone.send("body", Map.of())).contains("Anything else?").contains("In your own words.")
                .contains("No, nothing else").doesNotContain("None of these");
        assertThat(phone.send("anything_else", Map.of(
                "other_condition", List.of("no"), "other_condition.text", List.of("A hernia\non the left"),
                "go", List.of("none")))).contains("told you to avoid massage").contains("touch your blood")
                .contains("in hospital for it").contains("new medicine for it");
        phone.send("more_anything_else", Map.of(
                "other_condition.told_to_avoid", List.of("no"), "other_condition.in_hospital", List.of("unknown")));
        submit(phone);

        var told = waiting().answers();
        assertThat(told.of(Condition.OTHER_CONDITION).recorded()).isEqualTo(Recorded.YES);
        assertThat(told.of(Condition.OTHER_CONDITION).details()).containsOnly(
                entry(Detail.TEXT, "A hernia\non the left"), entry(Detail.TOLD_TO_AVOID, "no"),
                entry(Detail.IN_HOSPITAL, "unknown"));
        assertThat(told.openQuestions()).isEmpty();
    }

    @Test
    void aFormWithoutItsProofChangesNothing() {
        var phone = phoneThrough();
        phone.proof = "0".repeat(64);
        for (var path : List.of("/self-intake", "/self-intake/send", "/self-intake/end")) {
            phone.post(path, Map.of("screen", List.of("spine_joints"), "go", List.of("none")));
        }
        assertThat(count("select count(*) from self_intakes where steps <> '' and client_id = ?")).isZero();
        assertThat(count("select count(*) from self_intakes where state <> 'open' and client_id = ?")).isZero();
    }

    @Test
    void theHeadersAreExactlyTheseAndTheTokenIsNowhereInTheDatabase() {
        var token = link();
        var tablet = kiosk();
        for (var one : List.of(token, tablet)) {
            var phone = new Phone();
            phone.open(one);
            for (var path : List.of("/i/" + one, "/self-intake")) {
                var headers = phone.http.get(path).headers();
                var frames = path.equals("/self-intake") ? "self" : "none";
                assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none';"
                        + " style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors '" + frames
                        + "'; base-uri 'none'");
                assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
                assertThat(headers.allValues("X-Frame-Options"))
                        .containsExactly(frames.equals("self") ? "SAMEORIGIN" : "DENY");
                assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
                assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
            }
            assertThat(
                    count("select count(*) from self_intake_links where token_hash = '" + one + "' and client_id = ?"))
                    .isZero();
        }
    }

    @Test
    void itIsThereInGermanToo() {
        var phone = phoneThrough();
        phone.http.get("/self-intake?lang=de");
        assertThat(phone.get()).contains("Rücken, Knochen und Gelenke").contains("Nichts davon")
                .contains("lang=\"de\"");
        for (var group : GROUPS) {
            phone.send(group, Map.of("go", List.of("none")));
        }
        phone.send("wishes", Map.of());
        assertThat(phone.send("body", Map.of()))
                .contains("Ich bin damit einverstanden, mit Massage behandelt zu werden.");
        phone.send("consent", Map.of("treatment", List.of("yes"), "signed_by", List.of("Ana Berger")));
        phone.post("/self-intake/send", Map.of());
        assertThat(phone.get()).contains("Danke").contains("Wir gehen es mit Ihnen durch.");
        assertThat(waiting().answers().consents().language()).isEqualTo(Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource({"es, Espalda, Nada de esto, Acepto que me traten con masaje., Gracias",
            "fr, Dos, Rien de tout cela, J’accepte un traitement par massage., Merci"})
    void itIsThereInLanguagesThatNobodyHasReadToo(
            String language, String back, String none, String consent, String thanks) {
        var phone = phoneThrough();
        phone.http.get("/self-intake?lang=" + language);
        assertThat(phone.get()).contains("lang=\"" + language + "\"", back, none, "class=\"unread\"")
                .contains("<span class=\"beside\" lang=\"en\">Slipped (herniated) disc</span>");
        for (var group : GROUPS) {
            phone.send(group, Map.of("go", List.of("none")));
        }
        phone.send("wishes", Map.of());
        assertThat(phone.send("body", Map.of())).contains(consent);
        phone.send("consent", Map.of("treatment", List.of("yes"), "signed_by", List.of("Ana Berger")));
        phone.post("/self-intake/send", Map.of());
        assertThat(phone.get()).contains(thanks);
        assertThat(waiting().answers().consents().language()).isEqualTo(Locale.of(language));
    }

    private ClientId client(Optional<LocalDate> birth) {
        return users.as(maya, () -> clients.create(new ClientDetails(
                "Ana Berger", birth, "020 7946 0011", "ana@example.org", PreferredChannel.EMAIL, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty())));
    }

    private String link() {
        var address = users.as(maya, () -> links.make(client).address());
        assertThat(address).startsWith("https://care.example.org/i/");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String kiosk() {
        return users.as(maya, () -> links.handOver(client));
    }

    private Phone phoneThrough() {
        var phone = new Phone();
        phone.open(link());
        phone.birth(DateTimeFormatter.ofPattern("d.M.uuuu").format(BORN));
        return phone;
    }

    private static void submit(Phone phone) {
        phone.get();
        assertThat(phone.post("/self-intake/send", Map.of()).statusCode()).isEqualTo(303);
        assertThat(phone.get()).contains("Thank you");
    }

    private SubmittedSelfIntake waiting() {
        return users.as(maya, () -> reviews.waiting(client)).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), practice.zone());
    }

    /** As if nobody had touched it for so long. */
    private void age(String table, Duration by) {
        var touched = jdbc.sql("select touched_at from " + table + " where client_id = ?").param(client.value())
                .query(Timestamp.class).list().getFirst().toInstant();
        jdbc.sql("update " + table + " set touched_at = ? where client_id = ?")
                .params(Timestamp.from(touched.minus(by)), client.value()).update();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(client.value()).query(Integer.class).single();
    }

    /** A browser with cookies of its own. */
    private final class Phone {

        private final RawHttp http = new RawHttp(port);
        private String proof = "";

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
