package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Where the practice is, and how its people write and type: one practice, from its set-up in Los Angeles on. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.address=127.0.0.1",
        "tenderpoint.data=target/place/${random.uuid}/data"})
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
@Tag("UC-01")
@Tag("night")
@Tag("browser")
class PlaceAndTimeIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/setup\\?token=\\S+)");
    private static final String PASSWORD = "three blue otters sing";

    @LocalServerPort
    int port;

    private Browsing browsing;
    private Page page;

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }

    @Test
    @Order(1)
    void aBrowserInBerlinIsProposedBerlinAndWhatIsWrittenThere(CapturedOutput output) {
        page = browsing.page(834, 1112, ColorScheme.DARK, "Europe/Berlin", "en-GB");
        account(output);

        assertThat(field("Time zone")).hasValue("Berlin, Germany");
        assertThat(page.getByText("Central European Time: it is")).isVisible();
        assertThat(field("Country")).hasValue("Germany");
        assertThat(page.getByText("times such as 14:30; paper: A4")).isVisible();
        assertThat(field("Emergency number")).hasValue("112");
        Browsing.settled(page, "place-berlin-dark");
        field("Practice name").fill("Lindenpraxis");
        field("Phone that clients can call").fill("030 901820");
        button("Next").click();
        assertThat(page.getByLabel("Monday, from")).hasValue("09:00");
    }

    @Test
    @Order(2)
    void aPracticeInLosAngelesIsProposedItsPlaceAndAskedAboutAnother(CapturedOutput output) {
        page = browsing.page(1366, 900, ColorScheme.LIGHT, "America/Los_Angeles", "en-US");
        account(output);
        var zone = field("Time zone");
        assertThat(zone).hasValue("Los Angeles, United States");
        assertThat(
                page.getByText(Pattern.compile("Pacific Time: it is \\w+, \\w+ \\d+, \\d+:\\d\\d\\s[AP]M there now")))
                .isVisible();
        assertThat(field("Country")).hasValue("United States");
        assertThat(field("Emergency number")).hasValue("911");

        // found as people type it, with or without its accents
        zone.fill("são paulo");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Sao Paulo, Brazil")).click();
        assertThat(page.getByText("Is the practice in Sao Paulo, Brazil?")).isVisible();
        field("Practice name").fill("Sunset Bodywork");
        field("Phone that clients can call").fill("3105550142");
        assertThat(field("Emergency number")).hasValue("192");
        button("Next").click();
        assertThat(page.getByText("Is the practice in Sao Paulo, Brazil?")).isVisible();
        assertThat(button("Yes, in Sao Paulo, Brazil")).isFocused();
        Browsing.settled(page, "place-asked");
        button("No, in Los Angeles, United States").click();
        assertThat(zone).hasValue("Los Angeles, United States");
        zone.fill("los angeles");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Los Angeles, United States")).click();
        assertThat(field("Country")).hasValue("United States");
        assertThat(field("Phone that clients can call")).hasValue("(310) 555-0142");
        button("Next").click();

        var from = page.getByLabel("Monday, from");
        assertThat(from).hasValue("9:00 AM");
        type(from, "25:00");
        assertThat(from).hasValue("25:00");
        assertThat(Browsing.error(page, "That is not a time. Write it like 2:30 PM.").first()).isVisible();
        button("Next").click();
        assertThat(page.getByText("Monday: check the times, one of them cannot be read.")).isVisible();
        Browsing.settled(page, "place-hours");
        type(from, "8 am");
        assertThat(from).hasValue("8:00 AM");
        assertReadWhole(from);
        button("Next").click();
        button("Set up the practice").click();
        assertThat(page.getByText("Your practice is ready").first()).isVisible();
    }

    @Test
    @Order(3)
    void aBirthDateIsReadInTheCountrysOrderAndSaidBackInWords() {
        page = signedIn();
        page.navigate(browsing.address("/clients/new"));
        field("Name").fill("Ana Berger");
        field("Phone").fill("213.555.0178");
        var born = page.getByLabel("Born on").first();
        type(born, "17/5/1980");
        assertThat(Browsing.error(page, "That is not a date. Write month, day, year: 5/17/2024.").first()).isVisible();
        assertThat(born).hasValue("17/5/1980");
        button("Save client").click();
        assertThat(born).isFocused();
        type(born, "05/06/80");
        assertThat(page.getByText("Born May 6, 1980").first()).isVisible();
        assertThat(field("Phone")).hasValue("(213) 555-0178");
        Browsing.settled(page, "place-client");
        button("Save client").click();
        page.waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}$"));
        assertThat(page.getByText("May 6, 1980").first()).isVisible();
    }

    @Test
    @Order(4)
    void aTypedTimeIsUnderstoodOrRefusedWithASentence() {
        page = signedIn();
        page.navigate(browsing.address("/plan"));
        var time = field("Start");
        for (var typed : new String[][]{
                {"2 pm", "2:00 PM"}, {"2pm", "2:00 PM"}, {"14", "2:00 PM"}, {"14:30", "2:30 PM"}, {"1430", "2:30 PM"},
                {"2.30", "2:30 AM"}, {"12 am", "12:00 AM"}, {"noon", "12:00 PM"}, {"9:15a", "9:15 AM"}
        }) {
            type(time, typed[0]);
            assertThat(time).hasValue(typed[1]);
            assertReadWhole(time);
        }
        for (var typed : new String[]{"25:00", "13 am", "half past", "9:75"}) {
            type(time, typed);
            assertThat(time).hasValue(typed);
            assertThat(Browsing.error(page, "That is not a time. Write it like 2:30 PM.").first()).isVisible();
        }
        type(time, "3 pm");
        assertThat(time).hasValue("3:00 PM");
        assertThat(time).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    @Order(5)
    void aTypedDayIsShownInWordsOrRefusedWithASentence() {
        page = signedIn();
        page.navigate(browsing.address("/plan"));
        var day = field("Date");
        for (var typed : new String[][]{
                {"12/1/2026", "Dec 1, 2026"}, {"12-2-2026", "Dec 2, 2026"}, {"12/3/26", "Dec 3, 2026"},
                {"2026-12-04", "Dec 4, 2026"},
                {"December 5, 2026", "Dec 5, 2026"}, {"6 Dec 2026", "Dec 6, 2026"}
        }) {
            typeDay(day, typed[0]);
            assertThat(day).hasValue(typed[1]);
        }
        typeDay(day, "17/12/2026");
        assertThat(Browsing.error(page, "That is not a date. Write month, day, year: 5/17/2024.").first()).isVisible();
        assertThat(day).hasValue("17/12/2026");
        Browsing.settled(page, "place-plan");
    }

    private void account(CapturedOutput output) {
        var link = LINK.matcher(output.getAll());
        assertThat(link.find()).as("a link is printed").isTrue();
        page.navigate(browsing.address(link.group(1)));
        field("Your name").fill("Maya Okafor");
        field("Sign-in name").fill("maya");
        field("Password").fill(PASSWORD);
        button("Next").click();
    }

    private Page signedIn() {
        var signedIn = browsing.page(1180, 820, ColorScheme.LIGHT, "America/Los_Angeles", "en-US");
        signedIn.navigate(browsing.address("/login"));
        Browsing.signIn(signedIn, "maya", PASSWORD);
        signedIn.waitForURL(url -> !url.contains("/login"));
        return signedIn;
    }

    private static void assertReadWhole(Locator field) {
        assertThat((boolean) field.evaluate("one => one.scrollWidth <= one.clientWidth")).isTrue();
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.press("Tab");
    }

    /** With the calendar open, the tab key goes on into it; Enter takes what is typed. */
    private static void typeDay(Locator field, String text) {
        field.fill(text);
        field.press("Enter");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
