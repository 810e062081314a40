package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/**
 * The program is killed, with no chance to tidy up, while an intake and a chart are half typed: when it runs again, on
 * the same files, all that it had said was saved is there. At night: each build shows that what was acknowledged
 * outlives a kill (KillIT, LongLifeIT), and that what is typed is stored meanwhile (LeftPageIT, SleptTabletTest).
 */
@Tag("UC-11")
@Tag("UC-04")
@Tag("night")
@Tag("kills")
class KilledWhileTypingIT {

    private static final String LOGIN = "maya";
    private static final Pattern STARTED = Pattern.compile("READY (\\d+) (\\S+) (\\S+)");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void aHalfTypedIntakeAndAHalfDrawnChartAreThereAfterAKill() throws Exception {
        var first = start();
        try (var browsing = new Browsing(first.port)) {
            typeAnIntake(open(browsing, "/clients/" + first.client + "/intake"));
            drawAChart(open(browsing, "/sessions/" + first.session));
            first.kill();
        } finally {
            first.process.destroyForcibly();
        }
        var second = start();
        try (var browsing = new Browsing(second.port)) {
            var intake = open(browsing, "/clients/" + first.client + "/intake");
            go(intake, "Spine and joints");
            assertThat(question(intake, "Scoliosis").getByLabel("Yes")).isChecked();
            go(intake, "Preferences");
            assertThat(intake.getByLabel("Goals")).hasValue("Sleep through the night");
            assertThat(button(intake, "Discard")).isVisible();

            var chart = open(browsing, "/sessions/" + first.session);
            assertThat(chart.getByLabel("What the client says")).hasValue("Stiff on waking");
            assertThat(back(chart, "mid_back:left")).hasAttribute("aria-label", Pattern.compile("pressure 3"));
            assertThat(back(chart, "lower_back:left")).hasAttribute("aria-label", Pattern.compile("pressure 2"));
            second.kill();
        } finally {
            second.process.destroyForcibly();
        }
    }

    private static void typeAnIntake(Page page) {
        go(page, "Spine and joints");
        question(page, "Scoliosis").getByLabel("Yes").check();
        go(page, "Preferences");
        page.getByLabel("Goals").fill("Sleep through the night");
        // longer than the two seconds after which a text is told
        page.waitForTimeout(3000);
        Browsing.settle(page);
        assertThat(page.locator(".save-state")).containsText("Draft saved");
    }

    private static void drawAChart(Page page) {
        back(page, "mid_back:left").focus();
        page.keyboard().press("3");
        assertThat(back(page, "mid_back:left")).hasAttribute("aria-label", Pattern.compile("pressure 3"));
        page.getByLabel("What the client says").fill("Stiff on waking");
        page.waitForTimeout(3000);
        Browsing.settle(page);
        assertThat(page.locator(".save-state")).containsText("Saved");
    }

    private static Page open(Browsing browsing, String path) {
        var page = browsing.signedIn(LOGIN, 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address(path));
        Browsing.settle(page);
        return page;
    }

    private static void go(Page page, String section) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + section + " ")))
                .click();
    }

    private static Locator question(Page page, String words) {
        return page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(words)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static Locator back(Page page, String part) {
        return page.locator("body-map").first().locator("svg[data-view=back] [data-part='" + part + "']");
    }

    private Program start() throws IOException {
        var process = AnotherProgram.whole(Server.class, folder.toString())
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader();
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var ready = STARTED.matcher(line);
            if (ready.matches()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return new Program(process, Integer.parseInt(ready.group(1)), ready.group(2), ready.group(3));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The program did not start: " + said);
    }

    private record Program(Process process, int port, String client, String session) {

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("killed, not ended").isNotZero();
        }
    }

    /**
     * The program as it is delivered, on files, with one therapist, one client without an intake of today, one session.
     */
    static final class Server {

        private Server() {}

        public static void main(String[] arguments) throws IOException {
            try {
                var program = new SpringApplicationBuilder(Tenderpoint.class, TestUsers.class, Sessions.class)
                        .web(WebApplicationType.SERVLET)
                        .run("--server.port=0", "--server.address=127.0.0.1",
                                "--tenderpoint.data=" + arguments[0] + "/data");
                var made = Path.of(arguments[0], "made");
                if (Files.notExists(made)) {
                    var maya = program.getBean(TestUsers.class).make(LOGIN, Role.THERAPIST);
                    var session = program.getBean(TestUsers.class)
                            .as(maya, () -> program.getBean(Sessions.class).started(Sessions.GENTLE_BACK));
                    Files.writeString(made, session.client() + " " + session.id());
                }
                System.out.println("READY " + program.getEnvironment().getRequiredProperty("local.server.port") + " "
                        + Files.readString(made));
            } catch (RuntimeException problem) {
                // a program that is half there would be waited for
                problem.printStackTrace();
                System.exit(1);
            }
        }
    }
}
