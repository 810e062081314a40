package org.tenderpoint.intake.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** The link to the client's own intake: what it opens, to whom, and how often it is sent. */
@HttpTest
@Tag("UC-05")
class SelfIntakeHttpTest extends OnSelfIntake {

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
        assertThat(new Phone().open(token)).contains("no longer works", "href=\"tel:02079460112\"");
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
}
