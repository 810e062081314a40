package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.OpeningHours.Interval;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.FirstStepsService;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** What a new practice does once, on the managers' start page. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.MANAGER)
@Tag("UC-01")
class FirstStepsTest extends SpringBrowserlessTest {

    private static final String PUBLIC = "https://care.linden.example";
    /** What the list may ask the database for; a start page without it asks for none of this but the first. */
    private static final int MOST_QUERIES = 12;

    @Autowired
    FirstStepsService steps;
    @Autowired
    PracticeService practices;
    @Autowired
    TestUsers users;
    @Autowired
    QueryCount queries;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void back() {
        jdbc.sql("update practices set first_steps_away = false").update();
    }

    @Test
    void eachStepOpensThePlaceWhereItIsDone() {
        today();

        assertThat(links()).extracting(RouterLink::getHref).containsExactly(
                "settings?part=hours", "users", "users", "settings?part=links", "settings/phone", "backups",
                "rules/responsible", "rules/sign-off");
    }

    @Test
    void aStepTicksItselfOffOnceItIsDone() {
        today();
        assertThat(line("practice.first.address").getClassNames()).doesNotContain("done");
        assertThat(words("practice.first.address")).contains(Texts.of("practice.first.address.open"));
        long before = done();

        practices.change(TestUsers.SETTINGS.withPublicAddress(PUBLIC), practices.current().orElseThrow().version());
        today();

        assertThat(line("practice.first.address").getClassNames()).contains("done");
        assertThat(words("practice.first.address")).contains(PUBLIC, Texts.of("shell.first.done"));
        assertThat(done()).isEqualTo(before + 1);
        assertThat(list()).contains(Texts.of("shell.first.count", before + 1, 8));
    }

    @Test
    void hoursStandThereAsOnADoorAndColleaguesByName() {
        var hours = new HashMap<>(OpeningHours.daily(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0), LocalTime.of(18, 0)).weekly());
        hours.put(DayOfWeek.SUNDAY, List.of(new Interval(LocalTime.of(9, 0), LocalTime.NOON)));
        practices.change(ChangedSettings.of(TestUsers.SETTINGS, "openingHours", new OpeningHours(hours, Set.of())),
                practices.current().orElseThrow().version());
        var dora = users.make("dora.on.the.list", Role.THERAPIST);
        today();

        assertThat(words("practice.first.hours")).contains("Mon to Fri, 09:00 to 18:00; Sun, 09:00 to 12:00");
        assertThat(words("practice.first.colleagues")).contains("In: ", dora.name());
    }

    @Test
    void rulesThatNobodyHasSignedAndAProgramThatNobodyAnswersForStandOut() {
        today();

        for (var step : List.of("rulebook.first", "rulebook.responsible.first")) {
            assertThat(line(step).getClassNames()).contains("pressing").doesNotContain("done");
        }
        assertThat(links().stream().filter(link -> link.getClassNames().contains("pressing"))).hasSize(2);
    }

    @Test
    void putAwayTheyLeaveTheStartPageUntilUndone() {
        today();
        press("shell.first.put_away");

        assertThat(find(FirstSteps.class).exists()).as("still on the page").isFalse();
        assertThat(steps.arePutAway()).isTrue();
        today();
        assertThat(find(FirstSteps.class).exists()).as("after coming back").isFalse();

        steps.putAway(false);
        today();
        press("shell.first.put_away");
        test(find(Button.class).withText(Texts.of("platform.undo")).all().getLast()).click();
        assertThat(find(FirstSteps.class).exists()).as("after undo").isTrue();
        assertThat(steps.arePutAway()).isFalse();
    }

    @Test
    void theyWaitUnderSettingsAndComeBackFromThere() {
        steps.putAway(true);
        navigate(FirstStepsView.class);
        assertThat(links()).hasSize(8);

        press("shell.first.back");

        assertThat(steps.arePutAway()).isFalse();
        today();
        assertThat(find(FirstSteps.class).exists()).isTrue();
    }

    @Test
    void whoeverEditsTheSettingsMeanwhileIsNotDisturbed() {
        int version = practices.current().orElseThrow().version();
        steps.putAway(true);

        assertThat(practices.current().orElseThrow().version()).isEqualTo(version);
        practices.change(TestUsers.SETTINGS.withPublicAddress(PUBLIC), version);
        assertThat(steps.arePutAway()).as("saving the settings brings nothing back").isTrue();
    }

    @Test
    void theyTakeThePlaceOfTheCallsAsLongAsThereAreNone() {
        today();
        assertThat(saysThatThereAreNoCalls()).isFalse();

        press("shell.first.put_away");
        assertThat(saysThatThereAreNoCalls()).isTrue();
    }

    @Test
    @As(Role.THERAPIST)
    void onlyManagersSeeThem() {
        navigate(TodayView.class);

        assertThat(find(FirstSteps.class).exists()).isFalse();
    }

    @Test
    void theyAskTheDatabaseLittleAndNothingOncePutAway() {
        steps.putAway(true);
        long without = queries.during(this::today);
        steps.putAway(false);
        long with = queries.during(this::today);

        assertThat(with - without).isBetween(1L, (long) MOST_QUERIES);
    }

    /** From another page, since the same one would stay as it is. */
    private void today() {
        navigate(AboutView.class);
        navigate(TodayView.class);
    }

    private boolean saysThatThereAreNoCalls() {
        return find(H2.class).withText(Texts.of("shell.today.no_calls")).exists();
    }

    private long done() {
        return links().stream().filter(link -> link.getClassNames().contains("done")).count();
    }

    private List<RouterLink> links() {
        return find(RouterLink.class, find(FirstSteps.class).single()).all();
    }

    private RouterLink line(String titleKey) {
        return links().stream()
                .filter(link -> link.getElement().getTextRecursively().startsWith(Texts.of(titleKey)))
                .findFirst().orElseThrow();
    }

    private String words(String titleKey) {
        return line(titleKey).getElement().getTextRecursively();
    }

    private String list() {
        return find(FirstSteps.class).single().getElement().getTextRecursively();
    }

    private void press(String key) {
        test(find(Button.class).withText(Texts.of(key)).single()).click();
    }
}
