package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.OnPostgres;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.NextCallService;
import org.tenderpoint.followup.contact.TakenByOther;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;

/**
 * One list, two nodes on one PostgreSQL: this test's own program and a second one as it is delivered, which knows of
 * the first nothing but what lies in the database. Both are looked at in a browser.
 */
@BrowserTest
@OnPostgres("what one node commits and another shows")
@TestInstance(Lifecycle.PER_CLASS)
@Tag("UC-13")
@Tag("night")
@Tag("kills")
class TwoNodesListIT extends FollowUpsInBrowser {

    /** What decision 13 says, and what a busy machine needs to draw. */
    private static final Duration LAG = Duration.ofSeconds(10);
    private static final Duration TO_DRAW = Duration.ofSeconds(3);
    private static final int RACES = 20;

    @Autowired
    private CallService calls;
    @Autowired
    private NextCallService nextCalls;
    @Autowired
    private Environment environment;
    @Autowired
    private JdbcClient jdbc;

    private @Nullable ConfigurableApplicationContext other;
    private Browsing there;
    private UserRecord maya;
    private UserRecord noor;

    @BeforeEach
    void startTheOtherNode() {
        maya = users.make("maya", Role.THERAPIST);
        noor = users.make("noor", Role.FRONT_DESK);
        if (other == null) {
            startOther();
        }
        there = new Browsing(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private void startOther() {
        other = new SpringApplicationBuilder(Tenderpoint.class).run(
                "--server.port=0", "--server.address=127.0.0.1", "--tenderpoint.backup-at=",
                "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=");
    }

    @AfterEach
    void closeTheOtherBrowser() {
        there.close();
    }

    @AfterAll
    void stopTheOtherNode() {
        other.close();
    }

    @Test
    void aRowTakenOnOneNodeIsSeenAsTakenOnTheOtherAndCannotBeCalledThere() {
        // somebody stays in the list when she is put off past a day on which nobody calls
        users.as(maya, () -> scene.finished("Omar Other", FollowUpScene.DUE));
        var made = users.as(maya, () -> scene.finished("Nadia Petrov", FollowUpScene.DUE));
        var mayas = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        var noors = there.signedIn("noor", 1180, 820, ColorScheme.LIGHT);
        mayas.navigate(browsing.address("/follow-ups"));
        noors.navigate(there.address("/follow-ups"));
        assertThat(call(row(noors))).isVisible();

        call(row(mayas)).click();
        assertThat(mayas.locator("#call-question")).isVisible();
        var taken = System.nanoTime();
        assertThat(row(noors)).containsText(
                "Maya is on this call", new ContainsTextOptions().setTimeout(LAG.plus(TO_DRAW).toMillis()));
        var seconds = Duration.ofNanos(System.nanoTime() - taken).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "Two nodes, one list: taken on one, shown on the other after %.1f s%n", seconds);
        assertThat(call(row(noors))).hasCount(0);
        Browsing.settled(noors, "two-nodes-list");

        noors.navigate(there.address("/follow-ups/" + made.id() + "/call"));
        assertThat(noors.getByText("Maya is on this call now")).isVisible();
        noors.waitForURL(url -> url.contains("/follow-ups") && !url.contains("/call"));

        mayas.getByText("No answer").click();
        mayas.waitForURL(url -> url.contains("/follow-ups") && !url.contains("/call"));
        assertThat(row(noors).getByText("Maya is on this call")).hasCount(0);
    }

    @Test
    void ofTwoWhoTakeTheSameRowAtTheSameMomentOneGetsIt() {
        int here = 0;
        for (int i = 0; i < RACES; i++) {
            int number = i;
            var id = users.as(maya, () -> scene.finished("Race " + number, Duration.ofHours(60))).id();
            var won = atOnce(() -> takes(calls, id), () -> takes(other.getBean(CallService.class), id));
            assertThat(won.mine() ^ won.theirs()).as("exactly one").isTrue();
            here += won.mine() ? 1 : 0;
        }
        System.out.printf("Two nodes, one row: %d races, %d won here, %d there, none by both%n", RACES, here,
                RACES - here);
    }

    @Test
    void twoWhoAskForTheNextAtTheSameMomentGetTwoClients() {
        users.as(maya, () -> {
            for (int i = 0; i < 2 * RACES; i++) {
                scene.finished("Next " + i, FollowUpScene.DUE);
            }
        });
        var theirs = other.getBean(NextCallService.class);
        for (int i = 0; i < RACES; i++) {
            var got = atOnce(() -> next(nextCalls), () -> next(theirs));
            assertThat(got.mine()).isPresent();
            assertThat(got.theirs()).isPresent().isNotEqualTo(got.mine());
            // who asks again gets what is theirs already, so these go out of the list
            Stream.of(got.mine(), got.theirs()).flatMap(Optional::stream).forEach(id -> jdbc
                    .sql("update follow_ups set urgency = null, due_by = null where id = ?").param(id.value())
                    .update());
        }
    }

    /** What came of two things at the same moment, one on each node. */
    private record Both<T>(T mine, T theirs) {}

    private <T> Both<T> atOnce(Supplier<T> mine, Supplier<T> theirs) {
        var start = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> users.as(maya, () -> after(start, mine)));
        var second = CompletableFuture.supplyAsync(
                () -> other.getBean(RunAs.class).user(users.authentication(noor), () -> after(start, theirs)));
        return new Both<>(first.join(), second.join());
    }

    private static <T> T after(CyclicBarrier start, Supplier<T> what) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return what.get();
    }

    private static boolean takes(CallService calls, FollowUpId id) {
        try {
            calls.take(id);
            return true;
        } catch (TakenByOther taken) {
            return false;
        }
    }

    private static Optional<FollowUpId> next(NextCallService calls) {
        return calls.takeNext(FollowUpFilter.due(false), Optional.empty());
    }

    private static Locator row(Page page) {
        return page.locator(".list-row").filter(new Locator.FilterOptions().setHasText("Nadia Petrov"));
    }

    private static Locator call(Locator row) {
        return row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Call").setExact(true));
    }
}
