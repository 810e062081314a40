package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** A manager takes sessions and figures away as files, stops one half way, and has the report of a month made. */
@BrowserTest
@Tag("UC-21")
@Tag("night")
@Tag("browser")
class ExportsIT extends InBrowser {

    /** So many that making the file takes some seconds. */
    private static final int SESSIONS = 30_000;

    @Autowired
    private ApplicationContext program;
    @Autowired
    private Clock clock;

    @BeforeEach
    void prepare() {
        users.make("mona.exports", Role.MANAGER);
    }

    @Test
    void sessionsLeaveAsAWorkbookOrNotAtAll() throws IOException {
        fill(SESSIONS);
        var page = browsing.signedIn("mona.exports", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/outcomes/export?days=1100"));
        look(page, "export", "What the file contains");
        Browsing.go(page, browsing.address("/outcomes?days=1100"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export")).click();

        ask(page);
        assertThat(page.getByText("Creating the file")).isVisible();
        assertThat(page.getByText(Pattern.compile("^[1-9][\\d,]+ of [23]\\d,\\d{3} sessions$"))).isVisible();
        settled(page, "export-running");
        button(page, "Cancel").click();
        assertThat(page.getByText("Nothing was saved.")).isVisible();
        Assertions.assertThat(left()).isEmpty();
        settled(page, "export-cancelled");

        button(page, "Create another").click();
        ask(page);
        var file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download XLSX"));
        file.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        settled(page, "export-ready");
        var loaded = page.waitForDownload(file::click);
        Assertions.assertThat(loaded.suggestedFilename()).isEqualTo("outcomes-sessions.xlsx");
        read(loaded);
    }

    private void read(Download loaded) throws IOException {
        try (var book = new ReadableWorkbook(loaded.path().toFile())) {
            var about = book.getFirstSheet().read();
            Assertions.assertThat(about.getFirst().getCellText(0)).isEqualTo("About this file");
            try (var rows = book.findSheet("Sessions").orElseThrow().openStream()) {
                Assertions.assertThat(rows.count()).isBetween(SESSIONS * 9 / 10L, SESSIONS + 1L);
            }
        }
    }

    private void ask(Page page) {
        page.getByLabel("Why do you need this file?").first().fill("For the yearly talk with the team");
        page.getByLabel("Your password").first().fill(TestUsers.PASSWORD);
        button(page, "Create file").click();
    }

    @Test
    void theReportOfAMonthIsMadeKeptAndRead() throws IOException {
        var page = browsing.signedIn("mona.exports", 1180, 820, ColorScheme.LIGHT);
        fill(3_000);
        page.navigate(browsing.address("/outcomes/reports"));
        button(page, "Create report").click();
        var file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the report for"))
                .first();
        assertThat(file).isVisible();
        var loaded = page.waitForDownload(file::click);
        Assertions.assertThat(loaded.suggestedFilename()).startsWith("outcomes-20").endsWith(".pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(loaded.path()))) {
            Assertions.assertThat(new PDFTextStripper().getText(pdf)).contains("Outcomes, ", "How to read this");
            for (int number = 0; number < pdf.getNumberOfPages(); number++) {
                Browsing.picture(pdf, number, "report-paper-" + number);
            }
        }
        look(page, "reports", "Create a report every month");
    }

    private static void look(Page page, String name, String words) {
        assertThat(page.getByText(words).first()).isVisible();
        look(page, name, 1180, 820, ColorScheme.LIGHT);
        look(page, name, 1180, 820, ColorScheme.DARK);
        look(page, name, 390, 844, ColorScheme.LIGHT);
        Browsing.turn(page, 1180, 820, ColorScheme.LIGHT);
    }

    private static void look(Page page, String name, int width, int height, ColorScheme scheme) {
        Browsing.turn(page, width, height, scheme);
        settled(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("scrolls sideways")
                .isLessThanOrEqualTo(width);
    }

    private void fill(int sessions) {
        var therapists = Stream.of("Anna Berg", "Ben Cole", "Cora Diaz", "Jonas Weber")
                .map(name -> users.make(name.toLowerCase(Locale.ROOT).replace(' ', '.'), Role.THERAPIST).id().value())
                .toList();
        new RandomOutcomes(therapists, clock.instant()).write(program, sessions);
    }

    private static List<Path> left() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().matches("tenderpoint\\d+\\.tmp"))
                    .collect(Collectors.toList());
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
