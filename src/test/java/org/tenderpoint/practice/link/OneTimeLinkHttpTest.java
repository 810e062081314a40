package org.tenderpoint.practice.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.PasswordLinkService;
import org.tenderpoint.practice.account.UserService;

/** What somebody sees who opens one-time links over the network, good ones and others. */
@HttpTest
@Tag("UC-22")
class OneTimeLinkHttpTest {

    @LocalServerPort
    int port;
    @Autowired
    TestUsers testUsers;
    @Autowired
    UserService users;
    @Autowired
    PasswordLinkService links;

    @Test
    void aTokenLeavesTheAddressAndManyGuessesWaitWhileALiveLinkOpens() throws Exception {
        var live = invite();
        var good = new RawHttp(port).get("/choose-password?token=" + live);
        var bad = new RawHttp(port).get("/choose-password?token=" + "x".repeat(43));
        for (var answer : new java.net.http.HttpResponse<?>[]{good, bad}) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/choose-password");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(String.valueOf(answer.body())).isEmpty();
        }
        assertThat(links.owner(live)).as("opening uses nothing up").isPresent();

        for (int i = 0; i < LinkMisses.FREE - 2; i++) {
            assertThat(took(() -> new RawHttp(port).get("/setup?token=guess"))).isLessThan(Duration.ofSeconds(1));
        }
        // the twentieth waits; so does everything after it from here, the live link too, which opens
        assertThat(took(() -> new RawHttp(port).get("/setup?token=guess")))
                .isGreaterThanOrEqualTo(LinkMisses.FIRST_DELAY);
        assertThat(took(
                () -> assertThat(new RawHttp(port).get("/choose-password?token=" + live).statusCode()).isEqualTo(302)))
                .isGreaterThanOrEqualTo(LinkMisses.FIRST_DELAY);

        // more than can wait: nobody else is kept from working meanwhile, and a live link still opens
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, SlowedLinks.WAITING + 30)
                    .mapToObj(i -> pool.submit(() -> new RawHttp(port).get("/setup?token=guess" + i).statusCode()))
                    .toList();
            // the shortest of three: fifty clients that begin at once keep the machine busy themselves
            assertThat(IntStream.range(0, 3).mapToObj(_ -> took(
                    () -> assertThat(new RawHttp(port).get("/actuator/health").statusCode()).isEqualTo(200))))
                    .anySatisfy(one -> assertThat(one).isLessThan(Duration.ofSeconds(1)));
            assertThat(new RawHttp(port).get("/choose-password?token=" + live).statusCode()).isEqualTo(302);
            var answers = new ArrayList<Integer>();
            for (var guess : guesses) {
                answers.add(guess.get());
            }
            assertThat(answers).contains(302, 429).containsOnly(302, 429);
        }
    }

    @RepeatedTest(2)
    void theLinksThatOneTestOpenedInVainSlowNoOther() {
        var each = IntStream.range(0, LinkMisses.FREE - 1)
                .mapToObj(_ -> took(() -> new RawHttp(port).get("/setup?token=guess")))
                .sorted()
                .toList();
        // one of them may wait for a busy machine; slowed, nearly all would
        assertThat(each.get(each.size() / 2)).isLessThan(LinkMisses.FIRST_DELAY);
    }

    private String invite() {
        var manager = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER));
        var login = "u" + UUID.randomUUID();
        return testUsers.as(manager, () -> users.invite(new NewUser("Jonas Weiss", login, Set.of(Role.THERAPIST))))
                .token();
    }

    private static Duration took(Runnable action) {
        long before = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
