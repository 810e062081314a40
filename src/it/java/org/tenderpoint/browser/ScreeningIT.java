package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** From the visit's questions to the start of the session, in a real browser, as a therapist does it. */
@BrowserTest
@Tag("UC-09")
class ScreeningIT extends InBrowser {

    @Autowired
    private Visits visits;
    @Autowired
    private ClientService clients;

    @Test
    void aChronicDiscIsScreenedAndItsPlanSettledInOneTap() {
        var maya = users.make("maya", Role.THERAPIST);
        var ids = users.as(maya, () -> {
            var client = visits.client("Hannah Lindqvist", harmless().with(
                    Condition.HERNIATED_DISC,
                    ConditionAnswer.of(Recorded.YES)
                            .with(Detail.LEVEL, "lumbar")
                            .with(Detail.SINCE, "2020-01-31")
                            .with(Detail.NERVE_SYMPTOMS_NOW, "no")
                            .with(Detail.DOCTOR_AWARE, "yes")));
            var session = visits.planned(
                    client,
                    visits.today().atTime(10, 0),
                    swedish(Region.UPPER_BACK, 3),
                    new Work(BodyPart.of(Region.LOWER_BACK), Modality.MYOFASCIAL_RELEASE, 4, 20));
            return new Booked(client, session);
        });
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);

        page.navigate(browsing.address("/sessions/" + ids.session() + "/plan"));
        assertThat(page.getByText("So far. The safety questions are still to be asked.")).isVisible();
        settled(page, "plan");

        Browsing.go(page, browsing.address("/sessions/" + ids.session() + "/arrival"));
        var no = page.locator(".red-flags .question")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("No").setExact(true));
        for (int i = 0; i < 12; i++) {
            no.nth(i).check(new Locator.CheckOptions().setForce(true));
        }
        settled(page, "arrival");
        // the last one leads on, perhaps before anybody sees that it is checked
        no.last().click(new Locator.ClickOptions().setForce(true));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and screen")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Adapt the session")))
                .isVisible();
        var start = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start session"));
        assertThat(start).isDisabled();
        settled(page, "screening");
        isReadOnOneScreen(page);
        assertThat(page.getByText("Myofascial release not today")).isVisible();
        page.getByText("Swedish at 3 instead").click();
        assertThat(page.getByText("Myofascial release not today")).isHidden();
        settled(page, "screening-settled");

        page.setViewportSize(390, 844);
        settled(page, "screening-phone");
        Browsing.go(page, browsing.address("/sessions/" + ids.session() + "/arrival"));
        settled(page, "arrival-phone");

        Browsing.turn(page, 1180, 820, ColorScheme.DARK);
        Browsing.go(page, browsing.address("/sessions/" + ids.session() + "/screening"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Adapt the session")))
                .isVisible();
        settled(page, "screening-dark");
    }

    /** By day, NoIntakeTest reads the same without a browser. */
    @Test
    @Tag("night")
    void whomNobodyHasAskedYetIsGreyWithThreeWaysToTheIntake() {
        var maya = users.make("maya", Role.THERAPIST);
        var session = users.as(maya, () -> visits.planned(
                clients.create(ClientDetails.of("Callum Reid", "020 7946 0142")),
                visits.today().plusDays(9).atTime(9, 0), swedish(Region.NECK, 2), swedish(Region.UPPER_BACK, 3)));
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/screening"));
        for (var width : List.of(1180, 390)) {
            page.setViewportSize(width, width == 390 ? 844 : 820);
            Browsing.inBothColours(page, colours -> {
                assertThat(page.getByText("Take it now")).isVisible();
                settled(page, "no-intake-" + width + "-" + colours);
            });
        }
        page.getByText("Take it now").click();
        page.waitForURL("**/intake");
    }

    @Test
    void thinBonesAreReadAtAGlanceAndThePressureIsAgreedInOneTap() {
        var maya = users.make("maya", Role.THERAPIST);
        var session = users.as(maya, () -> {
            var client = visits.client("Ruth Castellanos", harmless()
                    .withPressurePreference(Map.of())
                    .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                            .with(Detail.SEVERITY, "osteoporosis")
                            .with(Detail.FRAGILITY_FRACTURE, "no")));
            var planned = visits.planned(client, visits.today().plusDays(2).atTime(9, 0), swedish(Region.MID_BACK, 2));
            visits.nothingNew(planned, client);
            return planned;
        });
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);

        page.navigate(browsing.address("/sessions/" + session + "/screening"));
        assertThat(page.getByText("How firm do you like it here")).isVisible();
        settled(page, "screening-thin-bones");
        page.setViewportSize(390, 844);
        settled(page, "screening-thin-bones-phone");
        page.locator(".ask .pressure-field vaadin-radio-button").nth(1).click();
        assertThat(page.getByText("How firm do you like it here")).isHidden();
        page.getByText("Kinds of massage left out").click();
        settled(page, "screening-thin-bones-unfolded");
        Browsing.go(page, browsing.address("/plan"));
        settled(page, "plan-phone");
        page.setViewportSize(1180, 820);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("List").setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
        settled(page, "plan-wide");

        Browsing.turn(page, 1180, 820, ColorScheme.DARK);
        Browsing.go(page, browsing.address("/sessions/" + session + "/screening"));
        assertThat(page.getByText(Pattern.compile("^Not today: Deep tissue"))).isVisible();
        settled(page, "screening-thin-bones-dark");
    }

    /** By day, ScreeningScreensTest unfolds the same without a browser. */
    @Test
    @Tag("night")
    void whyThisAndWhyNotMoreUnfoldsByKeyboardAndLeadsToTheQuestion() {
        var maya = users.make("maya", Role.THERAPIST);
        var session = users.as(maya, () -> {
            var client = visits.client("Ines Whitcombe", harmless()
                    .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES).with(Detail.SEVERITY, "osteopenia"))
                    .with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.DONT_KNOW))
                    .with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES).with(Detail.FLARE_NOW, "no")));
            var planned = visits.planned(client, visits.today().plusDays(3).atTime(9, 0), swedish(Region.MID_BACK, 2));
            visits.nothingNew(planned, client);
            return planned;
        });
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browsing.turn(page, 1180, 820, scheme);
            page.navigate(browsing.address("/sessions/" + session + "/screening"));
            var why = page.getByRole(AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("How this was decided"));
            assertThat(why).hasAttribute("aria-expanded", "false");
            settled(page, "screening-why-folded-" + scheme);
            why.focus();
            page.keyboard().press("Enter");
            assertThat(why).hasAttribute("aria-expanded", "true");
            assertThat(page.getByText("Not known yet, most important first")).isVisible();
            settled(page, "screening-why-" + scheme);
            page.getByText("Based on").scrollIntoViewIfNeeded();
            settled(page, "screening-why-end-" + scheme);
            page.setViewportSize(390, 844);
            page.getByText("Not known yet, most important first").scrollIntoViewIfNeeded();
            settled(page, "screening-why-phone-" + scheme);
            page.getByText("Answer it here").first().click();
            assertThat(page.locator(".ask:focus")).isInViewport();
        }
    }

    @Test
    void anEmergencyAnswerShowsAtOnceWhatToDo() {
        var maya = users.make("maya", Role.THERAPIST);
        var session = users.as(maya, () -> visits.planned(
                visits.client("Emil Okonkwo", harmless()), visits.today().plusDays(1).atTime(9, 0),
                swedish(Region.NECK, 2)));
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);

        page.navigate(browsing.address("/sessions/" + session + "/arrival"));
        page.locator(".red-flags .question").first()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Yes").setExact(true))
                .check(new Locator.CheckOptions().setForce(true));

        assertThat(page.getByRole(AriaRole.ALERT).getByText("Call 999 now.")).isVisible();
        settled(page, "arrival-emergency");
        page.getByText("Save these answers").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Emergency"))).isVisible();
        settled(page, "screening-emergency");
    }

    private record Booked(ClientId client, SessionId session) {}

    /** What to avoid and how deep to go, without scrolling, from where one stands beside the table. */
    private void isReadOnOneScreen(Page page) {
        for (var size : List.of(List.of(1366, 900), List.of(1180, 820))) {
            page.setViewportSize(size.getFirst(), size.getLast());
            page.waitForFunction("height => document.querySelector('body-map').getBoundingClientRect().height"
                    + " > 0.6 * height", size.getLast());
            var numbers = page.locator("body-map .number").first().evaluate("number => {"
                    + " const drawing = number.ownerSVGElement;"
                    + " const box = drawing.getBoundingClientRect();"
                    + " const scale = Math.min(box.width / 240, box.height / 500);"
                    + " return [500 * scale / window.innerHeight, parseFloat(getComputedStyle(number).fontSize) * scale]; }");
            var measured = ((List<?>) numbers).stream().map(one -> ((Number) one).doubleValue()).toList();
            System.out.println("Screening at %d×%d: map %.0f %% of the height, numbers %.1f px".formatted(
                    size.getFirst(), size.getLast(), 100 * measured.getFirst(), measured.getLast()));
            assertThat(measured.getFirst()).as("the map's share of the height").isGreaterThanOrEqualTo(0.6);
            assertThat(measured.getLast()).as("px of the numbers").isGreaterThanOrEqualTo(12);
            for (var inSight : List.of(".verdict", ".findings > .finding > .finding-head", ".ceilings")) {
                assertThat(page.locator(inSight).first()).isInViewport(
                        new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
            }
        }
    }
}
