package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Recorded;
import org.tenderpoint.shared.Region;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.facts.Condition;
import org.tenderpoint.shared.facts.ConditionAnswer;
import org.tenderpoint.shared.facts.Detail;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;

/** From the visit's questions to the start of the session, in a real browser, as a therapist does it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("test")
@Import({TestUsers.class, Visits.class})
class ScreeningIT {

    @LocalServerPort int port;

    @Autowired private TestUsers users;
    @Autowired private Visits visits;

    private Browsing browsing;

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }

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
                    swedish(Region.UPPER_BACK, 3),
                    new Work(BodyPart.of(Region.LOWER_BACK), Modality.MYOFASCIAL_RELEASE, 4, 20));
            return new Booked(client, session);
        });
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);

        page.navigate(browsing.address("/plan?session=" + ids.session()));
        assertThat(page.getByText("Adapt so far, rest asked at arrival.")).isVisible();
        settled(page, "plan");

        page.navigate(browsing.address("/sessions/" + ids.session() + "/arrival"));
        for (int i = 0; i < 10; i++) {
            page.locator(".red-flags .question").nth(i)
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("No").setExact(true))
                    .check(new Locator.CheckOptions().setForce(true));
        }
        settled(page, "arrival");
        page.getByText("Nothing else has changed").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and screen")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Adapt the session"))).isVisible();
        var start = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start session"));
        assertThat(start).isDisabled();
        settled(page, "screening");
        page.getByText("Use 3").click();
        assertThat(page.getByText("Over by 1")).isHidden();
        settled(page, "screening-settled");

        page.setViewportSize(390, 844);
        settled(page, "screening-phone");
        page.navigate(browsing.address("/sessions/" + ids.session() + "/arrival"));
        settled(page, "arrival-phone");

        var dark = browsing.signedIn("maya", 1180, 820, ColorScheme.DARK);
        dark.navigate(browsing.address("/sessions/" + ids.session() + "/screening"));
        assertThat(dark.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Adapt the session"))).isVisible();
        settled(dark, "screening-dark");
    }

    @Test
    void anEmergencyAnswerShowsAtOnceWhatToDo() {
        var maya = users.make("maya", Role.THERAPIST);
        var session = users.as(maya, () -> visits.planned(
                visits.client("Emil Okonkwo", harmless()), visits.today().plusDays(1).atTime(9, 0), swedish(Region.NECK, 2)));
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);

        page.navigate(browsing.address("/sessions/" + session + "/arrival"));
        page.locator(".red-flags .question").first()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Yes").setExact(true))
                .check(new Locator.CheckOptions().setForce(true));

        assertThat(page.getByRole(AriaRole.ALERT).getByText("Call 999 now.")).isVisible();
        settled(page, "arrival-emergency");
        page.getByText("Keep these answers").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Emergency"))).isVisible();
        settled(page, "screening-emergency");
    }

    private record Booked(ClientId client, SessionId session) {}
}
