package org.tenderpoint.followup.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.vocabulary.Discipline;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-13")
class LiveListTest extends OnFollowUps {

    @Autowired
    IntakeService intakes;
    @Autowired
    ReferralService referrals;

    @Test
    void aRowThatSomebodyElseTakesSaysSoAndAllOthersStayAsTheyAre() {
        var taken = scene.finished("Tara Taken", Duration.ofHours(200));
        scene.finished("Stan Stays", Duration.ofHours(201));
        var maya = users.make("maya.caller", Role.THERAPIST);
        openList();
        var stays = line("Stan Stays");

        users.as(maya, () -> calls.take(taken.id()));

        assertThat(soon(() -> text(line("Tara Taken")).contains("Maya Caller is on this call"))).isTrue();
        assertThat(line("Stan Stays")).as("the same element, so that the focus stays").isSameAs(stays);

        test(find(Button.class, line("Stan Stays")).withText("Call").single());
        assertThat(find(Button.class, line("Tara Taken")).withText("Call").all()).isEmpty();
        users.as(maya, () -> calls.release(taken.id()));
        assertThat(soon(() -> find(Button.class, line("Tara Taken")).withText("Call").exists())).isTrue();
    }

    @Test
    @As(Role.FRONT_DESK)
    void whoCallsBackIsAskedFromTheirOwnPage() {
        var maya = users.make("maya.calledback", Role.THERAPIST);
        var made = users.as(maya, () -> scene.finished("Cleo Callsback", Duration.ofHours(50)));

        UI.getCurrent().navigate("clients/" + made.client());

        assertThat(find(Anchor.class).withText("Ask the questions").single().getHref())
                .isEqualTo("follow-ups/" + made.id() + "/call");
    }

    @Test
    @As(Role.MANAGER)
    void managersSeeOnTodayForWhomNoDoctorsAnswerHasComeForAWeek() {
        var made = scene.finished("Wim Week", Duration.ofHours(200));
        UI.getCurrent().navigate("");
        assertThat(find(com.vaadin.flow.component.html.H2.class).all())
                .noneMatch(head -> text(head).contains("No doctor"));

        jdbc.sql("update follow_ups set managers_told_at = made_at where id = ?").param(made.id().value()).update();
        UI.getCurrent().navigate("clients");
        UI.getCurrent().navigate("");

        assertThat(find(com.vaadin.flow.component.html.H2.class).all())
                .anyMatch(head -> text(head).contains("No doctor"));
        assertThat(line("Wim Week")).isNotNull();
        assertThat(text(line("Wim Week"))).contains("managers told");
        jdbc.sql("update follow_ups set managers_told_at = null where id = ?").param(made.id().value()).update();
    }

    @Test
    void nobodyListensAnyMoreWhenThePageIsLeft() {
        UI.getCurrent().navigate("clients");
        int before = listeners();

        openList();
        assertThat(listeners()).isEqualTo(before + 1);
        UI.getCurrent().navigate("alerts");
        assertThat(listeners()).as("the alerts listen instead").isEqualTo(before + 1);
        UI.getCurrent().navigate("");
        assertThat(listeners()).as("then Today").isEqualTo(before + 1);
        UI.getCurrent().navigate("clients");
        assertThat(listeners()).isEqualTo(before);
    }

    @Test
    void theAddressHoldsTheFilterAsCodes() {
        scene.finished("Addi Address", Duration.ofHours(200));
        nothingIsDueTomorrow();
        UI.getCurrent().navigate("follow-ups",
                QueryParameters.simple(Map.of("whose", "all", "day", "tomorrow", "what", "recheck")));

        var shown = find(FollowUpFilters.class).single().value();
        assertThat(FilterAddress.parameters(shown).getQueryString().split("&"))
                .containsExactlyInAnyOrder("whose=all", "day=tomorrow", "what=recheck");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively()).contains("No tasks of this kind");

        test(find(Button.class).withText("Show all kinds").single()).click();
        test(find(Button.class).withText("Show any day").single()).click();
        assertThat(find(FollowUpLine.class).all()).anyMatch(line -> text(line).contains("Addi Address"));

        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "nobody", "day", "someday")));
        assertThat(find(FollowUpFilters.class).single().value().day().code()).as("what is not known counts as not said")
                .isEqualTo("due");
    }

    @Test
    void aListWithNobodyInItOffersNoNextCall() {
        scene.finished("Nell Next", Duration.ofHours(200));
        nothingIsDueTomorrow();
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all", "day", "tomorrow")));
        assertThat(find(Button.class).withText("Call the next").exists()).isFalse();

        test(find(Button.class).withText("Show any day").single()).click();

        assertThat(find(Button.class).withText("Call the next").exists()).isTrue();
    }

    @Test
    void callsStandFirstAndOtherWorkHasATabOfItsOwnThatSaysHowMuchThereIs() {
        scene.finished("Carl Call", Duration.ofHours(200));
        var referred = scene.client("Rita Referred");
        intakes.confirm(referred, Optional.empty(), Intakes.harmless());
        referrals.offer(new NewReferral(referred, Discipline.PHYSIO, Optional.empty(), false));
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all", "day", "any")));
        var filters = find(FollowUpFilters.class).single();

        assertThat(find(TaskLine.class).all()).isEmpty();
        assertThat(line("Carl Call")).isNotNull();
        assertThat(text(filters)).containsPattern("Calls \\([1-9]").containsPattern("Other work \\([1-9]");

        tab(filters).setValue(WorkKind.REFERRAL);
        assertThat(find(FollowUpLine.class).all()).isEmpty();
        assertThat(find(TaskLine.class).all()).anyMatch(line -> text(line).contains("Rita Referred"));
        assertThat(FilterAddress.parameters(filters.value()).getQueryString()).contains("what=referral");

        tab(filters).setValue(WorkKind.WORK);
        assertThat(line("Carl Call")).isNotNull();
        assertThat(find(TaskLine.class).all()).anyMatch(line -> text(line).contains("Rita Referred"));
    }

    @Test
    void anEmptyListSaysOnlyOfWhatItShowsThatThereIsNone() {
        var nobodys = users.make("idle.caller", Role.THERAPIST);
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", nobodys.id().toString())));
        var filters = find(FollowUpFilters.class).single();
        var nothing = find(EmptyState.Place.class).single();

        assertThat(text(nothing)).as("other work may be due").contains("They have no calls due");
        tab(filters).setValue(WorkKind.WORK);
        assertThat(text(nothing)).contains("They have nothing due");
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of(
                "whose", nobodys.id().toString(), "day", "tomorrow")));
        assertThat(text(find(EmptyState.Place.class).single())).as("some may be due today")
                .contains("Nothing of theirs in this list");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskWhichHasNoReferralsHasNoTabs() {
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("what", "work")));

        var filters = find(FollowUpFilters.class).single();
        assertThat(find(Segments.class, filters).exists()).isFalse();
        assertThat(filters.value().what()).isEqualTo(WorkKind.FOLLOW_UP);
    }

    @Test
    void keysOnALineMoveAndCall() {
        scene.finished("Kim Keys", Duration.ofHours(600));
        scene.finished("Kai Keys", Duration.ofHours(599));
        openList();
        var lines = find(FollowUpLine.class).all();
        var first = lines.getFirst();
        var name = text(first);

        press(first, "j");
        press(lines.get(1), "ArrowUp");
        press(first, "c");

        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(CallView.class);
        assertThat(name).contains(title());
    }

    @Test
    void afterACallTheNextOneIsOneKeyAway() {
        scene.finished("Nina Next", Duration.ofHours(700));
        scene.finished("Nico Next", Duration.ofHours(699));
        openList();

        test(find(Button.class).withText("Call the next").single()).click();
        var first = title();
        test(find(Button.class).withText("No answer").single()).click();
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(FollowUpsView.class);
        test(find(Button.class).withText("Call the next").single()).click();

        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(CallView.class);
        assertThat(title()).isNotEqualTo(first);
    }

    @Test
    void howACallEndedIsChosenByADigit() {
        var made = scene.finished("Edda End", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        test(find(Button.class).withText("Other outcome").single()).click();

        var panel = find(EndCallPanel.class).single();
        ComponentUtil.fireEvent(panel, new KeyDownEvent(panel, "4"));
        assertThat(text(panel)).contains("Correct the number");
        ComponentUtil.fireEvent(panel, new KeyDownEvent(panel, "Enter"));

        var sheet = calls.open(made.id()).orElseThrow();
        assertThat(sheet.wrongNumber()).isTrue();
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(text(find(SayPane.class).single())).contains("The number was wrong last time");
    }

    @Test
    void aTimeWhileThePracticeIsClosedIsRefusedBesideTheField() {
        var made = scene.finished("Cleo Closed", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        test(find(Button.class).withText("Other outcome").single()).click();
        var panel = find(EndCallPanel.class).single();
        ComponentUtil.fireEvent(panel, new KeyDownEvent(panel, "2"));
        var at = find(TimeField.class, panel).single();
        var day = find(DayField.class, panel).single();
        day.setValue(day.getValue().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY)));

        test(find(Button.class, panel).withText("Save").single()).click();

        assertThat(at.getErrorMessage()).isEqualTo("The practice is closed at that time.");
        assertThat(calls.open(made.id()).orElseThrow().tries()).isEmpty();
    }

    /** On a Sunday what other tests have made is due then, for a practice that is closed today. */
    private void nothingIsDueTomorrow() {
        jdbc.sql("update follow_ups set next_due = dateadd(day, 7, next_due)"
                + " where next_due > current_timestamp and next_due < dateadd(day, 3, current_timestamp)").update();
    }

    private void openList() {
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all")));
    }

    @SuppressWarnings("unchecked")
    private Segments<WorkKind> tab(FollowUpFilters filters) {
        return find(Segments.class, filters).single();
    }

    private String title() {
        return find(com.vaadin.flow.component.html.H1.class).single().getText();
    }

    private void press(FollowUpLine line, String key) {
        ComponentUtil.fireEvent(line, new KeyDownEvent(line, key));
    }

    private int listeners() {
        var listeners = requireNonNull(ReflectionTestUtils.getField(news, "listeners"));
        return requireNonNull((Map<?, ?>) ReflectionTestUtils.getField(listeners, "listeners")).size();
    }
}
