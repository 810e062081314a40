package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** A manager prepares for a power cut, and the front desk prints the next day, in a real browser. */
@BrowserTest
@Tag("UC-45")
@Tag("night")
@Tag("browser")
class DaySheetIT extends InBrowser {

    private static final String PASSWORD = "seven lanterns by the door";

    @Autowired
    Visits visits;

    @Test
    void aManagerSetsThePasswordAndTheFrontDeskPrintsByIt() throws Exception {
        var therapist = users.make("mira", Role.THERAPIST);
        users.make("boss", Role.MANAGER);
        users.make("desk", Role.FRONT_DESK);
        users.as(therapist, () -> {
            var day = nextOpen(visits.today());
            visits.planned(visits.client("Hannah Lindqvist", Letters.kidneys()), day.atTime(9, 0),
                    Visits.swedish(Region.NECK, 2));
            visits.planned(visits.client("Ben Okonkwo", Visits.harmless()
                    .with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES))), day.atTime(10, 30),
                    Visits.swedish(Region.LOWER_BACK, 2));
            visits.planned(visits.client("Ada Petrov", Visits.harmless()), day.atTime(12, 0),
                    Visits.swedish(Region.NECK, 3));
        });
        var page = browsing.signedIn("boss", 1180, 820, ColorScheme.LIGHT);
        Browsing.go(page, browsing.address("/power-cut"));
        assertThat(page.getByText("No sheet is made")).isVisible();
        settled(page, "day-sheet-off");
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("The same again").fill(PASSWORD);
        page.getByText("Set the password").click();
        assertThat(page.getByText("Make it now")).isVisible();
        settled(page, "day-sheet");
        page.setViewportSize(390, 844);
        settled(page, "day-sheet-phone");

        var dark = browsing.signedIn("desk", 390, 844, ColorScheme.DARK);
        Browsing.go(dark, browsing.address("/"));
        dark.getByText("For a power cut").click();
        assertThat(dark.getByLabel("Password of the sheet")).isVisible();
        settled(dark, "day-sheet-desk-phone-dark");
        dark.setViewportSize(1180, 820);
        dark.getByLabel("Password of the sheet").fill(PASSWORD);
        dark.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        var link = dark.locator("a.button-link");
        assertThat(link).isVisible();
        settled(dark, "day-sheet-desk-dark");
        look(fetched(dark, String.valueOf(link.evaluate("a => a.href"))));
    }

    private static LocalDate nextOpen(LocalDate today) {
        var next = today.plusDays(1);
        return next.getDayOfWeek() == DayOfWeek.SUNDAY ? next.plusDays(1) : next;
    }

    private static byte[] fetched(Page page, String address) throws IOException, InterruptedException {
        var cookies = page.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build(),
                    HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static void look(byte[] pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf)) {
            Browsing.picture(paper, 0, "day-sheet-paper");
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("Hannah Lindqvist", "Ask doctor first");
        }
    }
}
