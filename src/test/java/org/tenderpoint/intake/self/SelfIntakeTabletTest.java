package org.tenderpoint.intake.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.HttpTest;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;

/** The client's own intake on a tablet of the practice, from handing it over to giving it back. */
@HttpTest
@Tag("UC-05")
class SelfIntakeTabletTest extends OnSelfIntake {

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
}
