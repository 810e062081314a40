package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.settle;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tenderpoint.Moment;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** The screens of an arrival, on the tablet that they are made for, upright and across: each fits without scrolling. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-08")
class ArrivalIT extends InBrowser {

    private static final Work BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 30);

    private Regulars regulars;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private PlanService plans;

    private Page page;

    @BeforeEach
    void prepare(@Autowired AutowireCapableBeanFactory beans) {
        regulars = beans.createBean(Regulars.class);
    }

    @Test
    void anUnchangedClientIsThroughInFourTapsAndSeesWhatIsKnown() {
        var session = comesAgain("arrival.same", "Rita Same", Sessions.harmless(List.of(BACK))
                .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES).with(Detail.SEVERITY, "osteoporosis"))
                .with(Condition.SCOLIOSIS, ConditionAnswer.of(Recorded.YES)));
        page = browsing.signedIn("arrival.same", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/arrival"));

        fits("flags");
        button("None of these").click();
        fits("pain");
        button("No pain, no hard training").click();
        fits("since");
        button("None of these").click();
        fits("known");
        assertThat(page.getByText("told Wed 11 March 2026").first()).isVisible();
        button("All as shown: confirm and screen").click();
        page.waitForURL(Pattern.compile(".*/screening"));
    }

    /** By day, ScreeningScreensTest asks the same without a browser. */
    @Test
    @Tag("night")
    void whoIsNewlyPregnantOnABloodThinnerIsAskedByName() {
        var session = comesAgain("arrival.pregnant", "Petra New", Sessions.harmless(List.of(BACK)).with(
                Condition.ANTICOAGULANT,
                ConditionAnswer.of(Recorded.YES).with(Detail.NAME, "warfarin").with(Detail.ASPIRIN_ONLY, "no")));
        page = browsing.signedIn("arrival.pregnant", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/arrival"));

        button("None of these").click();
        button("No pain, no hard training").click();
        answer("A pregnancy", "Yes");
        answer("Pregnant", "Yes");
        settled(page, "arrival-pregnant");
        button("None of the others").click();
        button("Next").click();
        settled(page, "arrival-pregnant-now");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("onfirm and screen")))
                .first().click();
        page.waitForURL(Pattern.compile(".*/screening"));
        settled(page, "arrival-pregnant-screened");
        assertThat(page.locator(".sheet")).containsText(Pattern.compile("[Pp]regnan"));
        assertThat(page.locator(".open-questions")).containsText("called the pregnancy high-risk");
        page.getByText(Pattern.compile("\\d+ more findings")).click();
        assertThat(page.locator(".sheet")).containsText(Pattern.compile("[Bb]lood thinner"));
        var told = users.as(users.make("arrival.pregnant", Role.THERAPIST),
                () -> intakes.latest(plans.byId(session).orElseThrow().client())).orElseThrow();
        assertThat(told.answers().of(Condition.PREGNANCY).recorded()).isEqualTo(Recorded.YES);
        assertThat(told.answers().of(Condition.ANTICOAGULANT).recorded()).isEqualTo(Recorded.YES);
    }

    /** Across and upright, nothing has to be scrolled. */
    private void fits(String screen) {
        for (var size : List.of(List.of(1180, 820), List.of(834, 1112))) {
            page.setViewportSize(size.getFirst(), size.getLast());
            settled(page, "arrival-" + screen + "-" + size.getFirst());
            var hidden = page.evaluate("""
                    () => Math.max(
                        document.scrollingElement.scrollHeight - window.innerHeight,
                        ...[...document.querySelectorAll('.sheet, .body, .pane-scroll')]
                            .map(part => part.scrollHeight - part.clientHeight))""");
            assertThat(((Number) hidden).intValue()).as("hidden pixels of %s at %s", screen, size)
                    .isLessThanOrEqualTo(1);
        }
        page.setViewportSize(1180, 820);
        settle(page);
    }

    /** Was here two weeks ago, has told the rest since, and has come again. */
    private SessionId comesAgain(String login, String name, IntakeAnswers now) {
        return users.as(users.make(login, Role.THERAPIST), () -> {
            var client = regulars.lastTime(clock, name, BACK);
            intakes.confirm(client, Optional.of(intakes.latest(client).orElseThrow().id()), now);
            return regulars.hereAgain(clock, client, BACK);
        });
    }

    private void answer(String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question)).first()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true)).first()
                .check(new Locator.CheckOptions().setForce(true));
        settle(page);
    }

    private Locator button(String name) {
        settle(page);
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
