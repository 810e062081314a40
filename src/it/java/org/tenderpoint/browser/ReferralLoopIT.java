package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.firstButton;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.TypedPartner;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;

/**
 * The loop in a real browser: sore for the third time though the plan was changed, offered, agreed, been there, helped.
 */
@BrowserTest
@Tag("UC-17")
class ReferralLoopIT extends FollowUpsInBrowser {

    private static final int WEEKS_AGO = 14;
    private static final int SORE_SESSIONS = 3;

    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private AdjustmentService adjustments;
    @Autowired
    private PartnerService partners;

    @BeforeEach
    void begin() {
        weeksAgo(WEEKS_AGO);
    }

    @Test
    void fromAThirdSoreSessionToHelped() {
        var maya = users.make("maya", Role.THERAPIST);
        var client = users.as(maya, () -> soreForTheThirdTime(maya));

        var page = signedIn(ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups?whose=mine&what=referral"));
        assertThat(page.getByText("Nadia Petrov").first()).isVisible();
        settled(page, "loop-worklist");
        page.locator(".task-line", new Page.LocatorOptions().setHasText("Physiotherapy"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(heading(page, "Offer it to the client")).isVisible();
        settled(page, "loop-suggested");
        if (Browsing.closely()) {
            compare(waysOn(client), client);
        }

        firstButton(page, "Offered").click();
        firstButton(page, "Accepted").click();
        Browsing.settle(page);
        page.locator(".referral-partner vaadin-select-value-button").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Riverside Physiotherapy")).click();
        Browsing.settle(page);
        Browsing.picture(page, "loop-partner-chosen");
        assertThat(heading(page, "Write to the partner")).isVisible();
        settled(page, "loop-accepted");
        firstButton(page, "Go without letter").click();
        Browsing.settle(page);
        day(page, clock.instant().atZone(ZONE).toLocalDate().plusDays(9));
        firstButton(page, "Appointment booked").click();
        assertThat(page.getByText("First appointment:").first()).isVisible();

        clock.pass(Duration.ofDays(10));
        var later = signedIn(ColorScheme.LIGHT);
        later.navigate(browsing.address("/follow-ups?whose=mine&what=referral"));
        firstButton(later, "Ask if they went: Nadia Petrov").click();
        firstButton(later, "Went").click();
        assertThat(heading(later, "Ask how it helped")).isVisible();

        clock.pass(Duration.ofDays(30));
        var asked = signedIn(ColorScheme.LIGHT);
        asked.navigate(browsing.address("/follow-ups?whose=mine&what=referral"));
        settled(asked, "loop-worklist-outcome");
        firstButton(asked, "Ask how it helped: Nadia Petrov").click();
        asked.getByLabel("Much better", new Page.GetByLabelOptions().setExact(true)).click();
        settled(asked, "loop-outcome");
        firstButton(asked, "Record answer").click();
        assertThat(asked.locator(".referral-way").getByText("Helped")).isVisible();
        settled(asked, "loop-helped");
        if (Browsing.closely()) {
            looks(asked.url());
        }
    }

    private void looks(String address) {
        var page = signedIn(ColorScheme.LIGHT);
        for (var scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
            Browsing.turn(page, 1180, 820, scheme);
            var name = scheme == ColorScheme.DARK ? "-dark" : "-light";
            Browsing.go(page, address);
            assertThat(page.locator(".referral-way").getByText("Helped")).isVisible();
            settled(page, "loop-detail" + name);
            page.setViewportSize(390, 844);
            Browsing.go(page, browsing.address("/referrals"));
            assertThat(heading(page, "Referrals").first()).isVisible();
            settled(page, "loop-list-phone" + name);
            page.setViewportSize(1440, 900);
            settled(page, "loop-list-wide" + name);
        }
    }

    /** What each kind of help is, and why it is suggested or not, differs in each line. */
    private Page waysOn(ClientId client) {
        var page = signedIn(ColorScheme.LIGHT);
        Browsing.go(page, browsing.address("/clients/" + client + "/refer"));
        for (var scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
            var name = scheme == ColorScheme.DARK ? "-dark" : "-light";
            Browsing.turn(page, 1180, 820, scheme);
            var lines = page.locator(".referral-ways .small:not(.muted)").allInnerTexts();
            org.assertj.core.api.Assertions.assertThat(lines).hasSize(5).doesNotHaveDuplicates();
            settled(page, "loop-ways" + name);
            page.setViewportSize(390, 844);
            settled(page, "loop-ways-phone" + name);
        }
        return page;
    }

    private void compare(Page page, ClientId client) {
        Browsing.turn(page, 1180, 820, ColorScheme.LIGHT);
        Browsing.go(page, browsing.address("/clients/" + client + "/compare"));
        assertThat(page.getByText("What else may help you")).isVisible();
        assertThat(page.getByText("exercise comes first.")).isVisible();
        settled(page, "loop-compare");
        page.setViewportSize(390, 844);
        settled(page, "loop-compare-phone");
    }

    private ClientId soreForTheThirdTime(UserRecord maya) {
        partners.create(new TypedPartner("Riverside Physiotherapy").place("Riverside").phone("020 7946 0555").after(7)
                .details(), Set.of());
        var known = ClientDetails.of("Nadia Petrov", "020 7946 0001");
        var client = clients.create(new ClientDetails(
                known.name(), Optional.of(LocalDate.of(1988, 4, 2)), known.phone(), known.email(), known.channel(),
                known.preferredTime(), known.language(), known.emergencyContact(), known.doctor(), known.guardian(),
                known.assignedTherapist()));
        for (int i = 0; i < SORE_SESSIONS; i++) {
            clock.pass(Duration.ofDays(7));
            // what counts only for a day is asked each time
            intakes.confirm(client, intakes.latest(client).map(IntakeVersionRecord::id), Intakes.harmless());
            var made = scene.finished(client, maya.id(), Duration.ofHours(50), false);
            adjustments.standing(client).forEach(advice -> adjustments.apply(advice.id(), made.session()));
            feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.sore(3, 6)));
        }
        return client;
    }

    private Page signedIn(ColorScheme scheme) {
        return browsing.signedIn("maya", 1180, 820, scheme);
    }

    private static void day(Page page, LocalDate day) {
        var field = page.locator(".referral-next vaadin-date-picker input");
        field.fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day));
        field.press("Enter");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
