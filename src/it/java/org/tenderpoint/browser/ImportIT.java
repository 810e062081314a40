package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Moment;
import org.tenderpoint.imports.MadeUpExport;
import org.tenderpoint.practice.Role;

/** A practice changes: four files are dropped, and the first client of theirs is screened, in a real browser. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-35")
@Tag("night")
@Tag("browser")
class ImportIT extends InBrowser {

    /** So long a person takes for a step, and reads what it shows. */
    private static final int SECONDS_A_STEP = 15;

    private static final int MOST_SECONDS = 600;
    /** Larger ones to measure: docs/quality.md. */
    private static final int CLIENTS = Integer.getInteger("import.clients", 800);
    private static final int APPOINTMENTS = Integer.getInteger("import.appointments", 5000);
    private static final double LONGEST_WAIT = 240_000;
    @Autowired
    private JdbcClient jdbc;

    private int steps;
    private long begun = System.nanoTime();

    /** A database in the heap would be counted with it; not by settings of this class, which start another program. */
    static {
        if (HeapWatch.WATCHES) {
            System.setProperty("spring.datasource.url", "jdbc:h2:durable:./target/volume/" + UUID.randomUUID()
                    + ";CIPHER=AES;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                    + ";DEFAULT_NULL_ORDERING=HIGH");
            System.setProperty("spring.datasource.password", "file password");
            // what the program itself sets for a file, before these settings are there
            System.setProperty("spring.datasource.driver-class-name",
                    "org.tenderpoint.platform.store.database.OneWriter");
        }
    }

    @Test
    void fourFilesAreDroppedAndTheFirstClientIsScreenedWithinTenMinutesOfAPersonsSteps() {
        var tess = users.make("tess", Role.THERAPIST, Role.MANAGER);
        jdbc.sql("update users set name = 'Tess Moore' where id = ?").param(tess.id().value()).update();
        long began = System.nanoTime();
        var page = browsing.signedIn("tess", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/settings/import"));
        steps += 2;
        assertThat(page.locator("h1").first()).isVisible();
        settled(page, "import-empty-light");

        took("");
        page.locator("input[type=file]").setInputFiles(new MadeUpExport(CLIENTS, APPOINTMENTS).files().stream()
                .map(file -> new FilePayload(file.name(), "application/octet-stream", file.bytes()))
                .toArray(FilePayload[]::new));
        steps += 2;
        assertThat(page.getByText("What will happen")).isVisible(new IsVisibleOptions().setTimeout(LONGEST_WAIT));
        assertThat(button(page, "Bring in %,d clients".formatted(CLIENTS))).isVisible();
        took("preview of %,d clients and %,d appointments".formatted(CLIENTS, APPOINTMENTS));
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        settled(page, "import-preview-light");
        var heap = new HeapWatch();
        took("");
        button(page, "Bring in %,d clients".formatted(CLIENTS)).click();
        steps++;
        assertThat(page.getByText("Brought in: %,d clients".formatted(CLIENTS))).isVisible(
                new IsVisibleOptions().setTimeout(LONGEST_WAIT));
        took("bringing them in");
        heap.close();
        settled(page, "import-done-light");

        var session = jdbc.sql("""
                select cast(id as varchar) from sessions where cast(start_at as date) = date '2026-03-09'
                order by start_at fetch first 1 row only""").query(String.class).single();
        Browsing.go(page, browsing.address("/sessions/" + session + "/screening"));
        steps += 2;
        assertThat(page.locator("h1").first()).isVisible();
        settled(page, "import-first-screening-light");
        Assertions.assertThat(jdbc.sql("select count(*) from screenings where session_id = ?")
                .param(UUID.fromString(session)).query(Integer.class).single()).isPositive();
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        Assertions.assertThat(seconds + (long) steps * SECONDS_A_STEP).as("seconds with a person's pauses")
                .isLessThan(MOST_SECONDS);

        looks(page);
        undone(page);
    }

    /** Dark, and on a phone. */
    private void looks(Page page) {
        Browsing.turn(page, 390, 844, ColorScheme.DARK);
        Browsing.go(page, browsing.address("/settings/import"));
        assertThat(button(page, "Undo this import")).isVisible();
        settled(page, "import-dark-phone");
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("scrolls sideways")
                .isLessThanOrEqualTo(390);
        Browsing.turn(page, 1180, 820, ColorScheme.LIGHT);
    }

    private void undone(Page page) {
        took("");
        button(page, "Undo this import").click();
        assertThat(page.getByText("The import is undone.")).isVisible(
                new IsVisibleOptions().setTimeout(LONGEST_WAIT));
        took("undoing it");
        Assertions.assertThat(jdbc.sql("select count(*) from clients").query(Integer.class).single()).isZero();
        Assertions.assertThat(jdbc.sql("select count(*) from sessions").query(Integer.class).single()).isZero();
        Assertions.assertThat(jdbc.sql("select count(*) from earlier_visits").query(Integer.class).single()).isZero();
    }

    /** Prints how long it took since the last call. */
    private void took(String what) {
        if (!what.isEmpty()) {
            System.out.printf("Import: %s took %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
        }
        begun = System.nanoTime();
    }

    /** What is in use after each collection, with {@code -Dimport.heap}; collecting all the time takes time itself. */
    private static final class HeapWatch {

        private static final boolean WATCHES = Boolean.getBoolean("import.heap");

        private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::watch);
        private final long before = used();
        private long most = before;

        HeapWatch() {
            if (WATCHES) {
                watcher.start();
            }
        }

        private void watch() {
            try {
                while (true) {
                    Thread.sleep(Duration.ofSeconds(1));
                    most = Math.max(most, used());
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        private static long used() {
            if (WATCHES) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        void close() {
            if (watcher.isAlive()) {
                watcher.interrupt();
                System.out.printf("Import: at most %d MB of heap more%n", (most - before) / 1024 / 1024);
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
