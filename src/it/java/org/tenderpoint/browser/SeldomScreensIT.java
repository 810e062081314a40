package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * Screens that are seen seldom and those of every day, looked at in each size, in light and dark, in English and in
 * German.
 */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-30")
@Tag("UC-33")
class SeldomScreensIT extends InBrowser {

    private static final String LOGIN = "seldom.screens";
    private static final Work[] DONE = {work(Region.LOWER_BACK, Modality.DEEP_TISSUE, 3),
            work(Region.UPPER_BACK, Modality.DEEP_TISSUE, 3), work(Region.SHOULDERS, Modality.SWEDISH, 3),
            work(Region.GLUTES, Modality.SWEDISH, 3)};

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private ClientService clients;
    @Autowired
    private CurrentUser user;
    @Autowired
    private ApplicationContext program;
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
    @Tag("night")
    @Tag("browser")
    void eachIsWholeInEverySizeColourAndLanguage() {
        var therapist = users.make(LOGIN, Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER);
        for (Runnable made : List.<Runnable>of(this::make, this::monthsLater)) {
            screens.clear();
            users.as(therapist, made);
            for (var language : List.of("en", "de")) {
                jdbc.sql("update users set language = ? where login = ?").params(language, LOGIN).update();
                var page = browsing.signedIn(LOGIN, 1366, 900, ColorScheme.LIGHT);
                screens.forEach((name, address) -> look(page, name + "-" + language, address));
            }
        }
    }

    @Test
    void onAPhoneInGermanNoButtonIsCutOrLeavesTheScreen() {
        var chart = users.as(users.make(LOGIN, Role.MANAGER, Role.THERAPIST), () -> "/sessions/" + charted());
        jdbc.sql("update users set language = 'de' where login = ?").params(LOGIN).update();
        var page = browsing.signedIn(LOGIN, 390, 844, ColorScheme.LIGHT);
        for (var address : List.of("/rules", "/settings?part=languages", chart)) {
            Browsing.go(page, browsing.address(address));
            assertThat((List<?>) page.evaluate(
                    """
                            () => [...document.querySelectorAll('.sheet vaadin-button')].filter(button => button.offsetWidth > 0)
                                .filter(button => button.getBoundingClientRect().right > innerWidth
                                    || [...button.shadowRoot.querySelectorAll('[part=label]')]
                                        .some(label => label.scrollWidth > label.clientWidth))
                                .map(button => button.textContent.trim())"""))
                    .as(address).isEmpty();
        }
    }

    /** Begun, after one whose note says what comes next, of a day with a long name. */
    private SessionId charted() {
        clock.pass(Duration.ofDays(205));
        var before = make.finished(Sessions.GENTLE_BACK);
        sessions.saveNote(before.id(), before.noteVersion(), new Soap("", "", "", "Hips next time"));
        sessions.sign(before.id(), "nothing to add");
        clock.pass(Duration.ofDays(2));
        var next = make.arrived(before.client(), Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(next);
        return sessions.start(next).id();
    }

    private void look(Page page, String name, String address) {
        page.setViewportSize(1366, 900);
        Browsing.show(page, browsing.address(address));
        Browsing.inEverySize(page, "seldom-" + name);
        assertThat((boolean) page.evaluate(
                "() => [...document.querySelectorAll('vaadin-grid')].every(each => each.offsetHeight <= innerHeight)"))
                .as("%s draws only the rows in sight", name).isTrue();
    }

    private void make() {
        var one = make.named("Vera Wagner", Sessions.harmless(List.of(DONE)));
        var other = make.named("Vera Wagner", Sessions.harmless(List.of(DONE)));
        screens.put("screening", "/sessions/" + planned(other, 12) + "/screening");
        screens.put("series", "/clients/" + one + "/series");
        screens.put("duplicates", "/clients/duplicates");
        screens.put("settings", "/settings");
        screens.put("settings-hours", "/settings?part=hours");
        screens.put("trail", "/audit");
        everyDay(one);
        var session = make.arrived(one, Sessions.calmVisit(), DONE);
        screens.put("recommendation", "/assessments/" + sore(session));
        afterSoreness(one, session);
    }

    /** Those that other tests look at, too. */
    private void everyDay(ClientId regular) {
        screens.put("first-steps", "/settings/first-steps");
        screens.put("sign-off", "/rules/sign-off");
        screens.put("responsible", "/rules/responsible");
        var booked = planned(clients.create(ClientDetails.of("Callum Reid", "020 7946 0142")), 9);
        screens.put("no-intake", "/sessions/" + booked + "/screening");
        screens.put("no-intake-plan", "/sessions/" + booked + "/plan");
        screens.put("plan", "/sessions/" + planned(regular, 10) + "/plan");
        var finished = make.finished(Sessions.GENTLE_BACK).id();
        screens.put("signing", "/sessions/" + finished);
        screens.put("incident", "/sessions/" + finished + "/incident");
        screens.put("aftercare", "/sessions/" + finished + "/aftercare");
        screens.put("call", "/follow-ups/" + scene.of(finished) + "/call");
        screens.put("queue", "/follow-ups");
    }

    private void afterSoreness(ClientId told, SessionId session) {
        feedback.give(scene.of(make.finished(Sessions.GENTLE_BACK).id()), FollowUpScene.draft(
                FollowUpScene.nothingNew().with(SafetyLine.D.code(), Answer.YES.code())
                        .with(Symptom.SADDLE_NUMBNESS.code(), Answer.YES.code())));
        screens.put("alerts", "/alerts");
        screens.put("call-again", "/follow-ups/" + scene.of(session) + "/call");
        screens.put("plan-waits", "/sessions/" + planned(told, 9) + "/plan");
        screens.put("ways-on", "/clients/" + told + "/refer");
        screens.put("client", "/clients/" + told);
        screens.put("session", "/sessions/" + make.started(DONE).id());
        screens.put("today", "/");
        screens.put("intake", "/clients/" + told + "/intake");
        screens.put("consent", "/clients/" + told + "/consent");
        screens.put("import", "/settings/import");
    }

    /** Nobody has asked how the last session felt; the figures of three years. */
    private void monthsLater() {
        new RandomOutcomes(List.of(user.id().value()), clock.instant()).write(program, 3_000);
        screens.put("outcomes", "/outcomes?days=365");
        List.of("process", "course", "therapists", "work", "conditions", "regions", "complaint", "adjustments",
                "referrals", "cases")
                .forEach(details -> screens.put("outcomes-" + details, "/outcomes/" + details + "?days=365"));
        clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        var regular = make.named("Rita Returns", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        screens.put("signed", "/sessions/" + regulars.notAskedSince(clock, regular, Sessions.GENTLE_BACK));
        var returned = regulars.plannedAfterMonths(clock, "Olga Open", Sessions.GENTLE_BACK);
        plans.arrive(returned);
        screens.put("arrival", "/sessions/" + returned + "/arrival");
    }

    private SessionId planned(ClientId client, int days) {
        return plans.plan(new NewSession(client, user.id(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days), 60, List.of(DONE)));
    }

    private Object sore(SessionId session) {
        make.screened(session);
        sessions.start(session);
        sessions.finish(session, Optional.empty());
        clock.set(clock.instant().plus(Duration.ofHours(50)));
        GivenAnswers said = FollowUpScene.sore(6, 8).with(CallScript.REGIONS, "lower_back,upper_back,shoulders")
                .with(CallScript.PRESSURE, "too_deep").with(CallScript.COURSE, "same");
        return feedback.give(scene.of(session), FollowUpScene.draft(said)).assessment();
    }
}
