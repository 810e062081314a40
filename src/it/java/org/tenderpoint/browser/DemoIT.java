package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.Tenderpoint;

/** A whole demo, from its start over the hour at which it forgets to its end. */
@Tag("night")
@Tag("life")
@Tag("UC-02")
class DemoIT {

    private static final String TYPED = "Petra Visitor";
    /** In which it starts, makes who comes today, and somebody types. */
    private static final Duration UNTIL_IT_FORGETS = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** Between two tries: whoever tries too often has to wait. */
    private static final Duration REST = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private Process program;
    private Browsing browsing;
    private Page page;

    @AfterEach
    void end() {
        if (program != null) {
            program.destroyForcibly();
        }
    }

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void whatVisitorsTypeIsForgottenAtItsHourAndTheDemoGoesOn() throws IOException, InterruptedException {
        int port = OtherBrowser.freePort();
        var forgets = Instant.now().plus(UNTIL_IT_FORGETS);
        program = AnotherProgram.delivered(Tenderpoint.class,
                Stream.concat(AnotherProgram.packagesOptions().stream(),
                        Stream.of("-Duser.timezone=" + ZoneId.systemDefault())).toList(),
                List.of(), List.of(), "--server.port=" + port, "--server.address=127.0.0.1", "--tenderpoint.demo=true",
                "--tenderpoint.data=" + folder.resolve("data"),
                "--tenderpoint.demo-forget-at=" + LocalTime.ofInstant(forgets, ZoneId.systemDefault()))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try (var opened = new Browsing(port)) {
            browsing = opened;
            page = Browsing.own(browsing.page(1180, 820, ColorScheme.LIGHT));
            var hands = new Hands(browsing, page, Hands.Looking.NOT);
            waitFor(this::entered);
            hands.go("/clients/new");
            new DesksHands(hands).newClient(TYPED, "020 7946 0123");
            hands.open(TYPED);
            assertThat(Instant.now()).as("typed in time").isBefore(forgets);

            waitFor(() -> Instant.now().isAfter(forgets) && isSignedOut());
            waitFor(this::entered);
            hands.go("/clients");

            assertThat(page.locator(".person-name:visible").first()).isVisible();
            page.getByRole(AriaRole.TEXTBOX).first().fill(TYPED);
            assertThat(page.locator(".person-name:visible")).hasCount(0);
        }
        program.destroy();

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    /** Whether the therapist's button leads in: not before somebody is there to be. */
    private boolean entered() {
        page.navigate(browsing.address("/login"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look around: Therapist")).click();
        page.waitForURL(url -> !url.endsWith("/login"));
        return !page.url().contains("/login");
    }

    private boolean isSignedOut() {
        page.navigate(browsing.address("/account"));
        return page.url().contains("/login");
    }

    private static void waitFor(BooleanSupplier what) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!holds(what)) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            Thread.sleep(REST);
        }
    }

    /** A program that starts cannot be asked. */
    private static boolean holds(BooleanSupplier what) {
        try {
            return what.getAsBoolean();
        } catch (PlaywrightException notYet) {
            return false;
        }
    }
}
