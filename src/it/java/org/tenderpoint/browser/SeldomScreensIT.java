package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/** Screens that are seen seldom, looked at in each size, in light and dark, in English and in German. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-30")
@Tag("UC-33")
class SeldomScreensIT extends InBrowser {

    private static final List<int[]> SIZES = List.of(
            new int[]{1366, 900}, new int[]{1180, 820}, new int[]{834, 1112}, new int[]{390, 844});

    private static final List<int[]> SMALLEST = List.of(new int[]{1180, 820}, new int[]{390, 844});
    private static final String LOGIN = "seldom.screens";
    private static final Work[] DONE = {work(Region.LOWER_BACK, Modality.DEEP_TISSUE, 3),
            work(Region.UPPER_BACK, Modality.DEEP_TISSUE, 3), work(Region.SHOULDERS, Modality.SWEDISH, 3),
            work(Region.GLUTES, Modality.SWEDISH, 3)};

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private JdbcClient jdbc;

    private final Map<String, String> screens = new LinkedHashMap<>();
    private Regulars regulars;

    @BeforeEach
    void prepare(@Autowired AutowireCapableBeanFactory beans) {
        regulars = beans.createBean(Regulars.class);
    }

    private static Work work(Region region, Modality how, int pressure) {
        return new Work(BodyPart.of(region), how, pressure, 15);
    }

    @Test
    void eachIsWholeInEverySizeColourAndLanguage() {
        users.as(users.make(LOGIN, Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER), this::make);
        for (var language : List.of("en", "de")) {
            jdbc.sql("update users set language = ? where login = ?").params(language, LOGIN).update();
            var page = browsing.signedIn(LOGIN, 1366, 900, ColorScheme.LIGHT);
            screens.forEach((name, address) -> look(page, name + "-" + language, address));
        }
    }

    /** At night in all sizes and colours, and those that others look at, too. */
    private void look(Page page, String name, String address) {
        page.setViewportSize(1366, 900);
        Browsing.go(page, browsing.address(address));
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.getByText("This page could not be shown")).hasCount(0);
        for (var size : Browsing.closely() ? SIZES : SMALLEST) {
            page.setViewportSize(size[0], size[1]);
            Browsing.inBothColours(page, colours -> flawless(page, "seldom-" + name + "-" + size[0] + "-" + colours));
            assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s is no wider than %s", name, size[0]).isTrue();
            assertThat((boolean) page.evaluate(
                    "() => [...document.querySelectorAll('vaadin-grid')].every(each => each.offsetHeight <= innerHeight)"))
                    .as("%s draws at %s only the rows in sight", name, size[0]).isTrue();
        }
        for (int width : new int[]{1180, 390}) {
            page.setViewportSize(width, 2600);
            picture(page, "seldom-" + name + "-" + width + "-whole");
        }
    }

    private void make() {
        var one = make.named("Vera Wagner", Sessions.harmless(List.of(DONE)));
        make.named("Vera Wagner", Sessions.harmless(List.of(DONE)));
        screens.put("series", "/clients/" + one + "/series");
        screens.put("duplicates", "/clients/duplicates");
        screens.put("recommendation", "/assessments/" + sore(one));
        screens.put("settings", "/settings");
        screens.put("settings-hours", "/settings?part=hours");
        screens.put("trail", "/audit");
        if (Browsing.closely()) {
            var regular = make.named("Rita Returns", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
            var finished = make.finished(Sessions.GENTLE_BACK).id();
            screens.put("sign-off", "/rules/sign-off");
            screens.put("signing", "/sessions/" + finished);
            screens.put("incident", "/sessions/" + finished + "/incident");
            screens.put("call", "/follow-ups/" + followUp(finished) + "/call");
            screens.put("arrival", "/sessions/" + returns() + "/arrival");
            screens.put("signed", "/sessions/" + regulars.notAskedSince(clock, regular, Sessions.GENTLE_BACK));
        }
    }

    /** Nine months later, and nobody has asked how the last session felt. */
    private SessionId returns() {
        var planned = regulars.plannedAfterMonths(clock, "Olga Open", Sessions.GENTLE_BACK);
        plans.arrive(planned);
        return planned;
    }

    private UUID followUp(SessionId session) {
        return jdbc.sql("select id from follow_ups where session_id = ?").param(session.value()).query(UUID.class)
                .single();
    }

    private Object sore(ClientId client) {
        var session = make.arrived(client, Sessions.calmVisit(), DONE);
        make.screened(session);
        sessions.start(session);
        sessions.finish(session, Optional.empty());
        clock.set(clock.instant().plus(Duration.ofHours(50)));
        GivenAnswers said = FollowUpScene.sore(6, 8).with(CallScript.REGIONS, "lower_back,upper_back,shoulders")
                .with(CallScript.PRESSURE, "too_deep").with(CallScript.COURSE, "same");
        return feedback.give(new FollowUpId(followUp(session)), FollowUpScene.draft(said)).assessment();
    }
}
