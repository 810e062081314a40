package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.util.ReflectionTestUtils;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.AlertOutcome;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.shared.ui.AlertStrip;
import org.tenderpoint.shared.ui.EmptyState;

/** The list while others work on it, and by keyboard. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Import(FollowUpScene.class)
@As(Role.THERAPIST)
class LiveListTest extends SpringBrowserlessTest {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();

    @Autowired FollowUpScene scene;
    @Autowired CallService calls;
    @Autowired FeedbackService feedback;
    @Autowired AlertService alerts;
    @Autowired FollowUpNews news;
    @Autowired TestUsers users;
    @MockitoBean DoneWorkReader work;
    @MockitoBean ScreeningService screening;

    @Test
    void aRowThatSomebodyElseTakesSaysSoAndAllOthersStayAsTheyAre() {
        var taken = scene.finished("Tara Taken", Duration.ofHours(60));
        scene.finished("Stan Stays", Duration.ofHours(61));
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
    void aNewAlertShowsOnTodayAndIsCountedInTheNavigation() {
        closeAlerts();
        var made = scene.finished("Alma Alert", Duration.ofHours(50));
        UI.getCurrent().navigate("");
        assertThat(soon(() -> !find(AlertStrip.class).exists())).as("alerts of other tests are closed").isTrue();
        int counted = counted();
        var desk = users.make("desk.caller", Role.FRONT_DESK);

        users.as(desk, () -> feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no"))));

        assertThat(soon(() -> find(AlertStrip.class).exists())).isTrue();
        assertThat(text(find(AlertStrip.class).single())).contains("Alma Alert");
        scene.finished("Cora Counted", Duration.ofHours(60));
        assertThat(soon(() -> counted() == counted + 1)).isTrue();
        closeAlerts();
        assertThat(soon(() -> !find(AlertStrip.class).exists())).isTrue();
    }

    @Test
    void nobodyListensAnyMoreWhenThePageIsLeft() {
        UI.getCurrent().navigate("clients");
        int before = listeners();

        openList();
        assertThat(listeners()).isEqualTo(before + 1);
        UI.getCurrent().navigate("");
        assertThat(listeners()).as("Today listens instead").isEqualTo(before + 1);
        UI.getCurrent().navigate("clients");
        assertThat(listeners()).isEqualTo(before);
    }

    @Test
    void theAddressHoldsTheFilterAsCodes() {
        scene.finished("Addi Address", Duration.ofHours(60));
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all", "day", "tomorrow", "what", "recheck")));

        var shown = find(FollowUpFilters.class).single().value();
        assertThat(FilterAddress.parameters(shown).getQueryString().split("&"))
                .containsExactlyInAnyOrder("whose=all", "day=tomorrow", "what=recheck");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively()).contains("None of this kind");

        test(find(Button.class).withText("Show all kinds").single()).click();
        test(find(Button.class).withText("Show any day").single()).click();
        assertThat(find(FollowUpLine.class).all()).anyMatch(line -> text(line).contains("Addi Address"));

        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "nobody", "day", "someday")));
        assertThat(find(FollowUpFilters.class).single().value().day().code()).as("what is not known counts as not said").isEqualTo("due");
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
    void oneCallAfterAnotherLeavesNothingOfTheOneBeforeAndIsGivenBackWhenLeft() {
        var first = scene.finished("Otto One", Duration.ofHours(60));
        var second = scene.finished("Theo Two", Duration.ofHours(60));
        navigate("follow-ups/" + first.id() + "/call", CallView.class);
        test(find(Button.class).withText("No answer").single()).click();
        navigate("follow-ups/" + second.id() + "/call", CallView.class);
        var other = users.make("other.caller", Role.THERAPIST);
        navigate("follow-ups/" + first.id() + "/call", CallView.class);

        assertThat(find(CallNote.class).all()).hasSize(1);
        assertThat(find(SayPane.class).all()).hasSize(1);
        assertThat(find(com.vaadin.flow.component.html.Header.class).single().getElement().getTextRecursively())
                .contains("Otto One").doesNotContain("Theo Two");
        users.as(other, () -> calls.take(second.id()));
    }

    @Test
    void howACallEndedIsChosenByADigit() {
        var made = scene.finished("Edda End", Duration.ofHours(60));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        test(find(Button.class).withText("Ended otherwise").single()).click();

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
        var made = scene.finished("Cleo Closed", Duration.ofHours(60));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        test(find(Button.class).withText("Ended otherwise").single()).click();
        var panel = find(EndCallPanel.class).single();
        ComponentUtil.fireEvent(panel, new KeyDownEvent(panel, "2"));
        var at = find(com.vaadin.flow.component.datetimepicker.DateTimePicker.class).single();
        at.setValue(at.getValue().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY)));

        test(find(Button.class, panel).withText("Save").single()).click();

        assertThat(at.getErrorMessage()).isEqualTo("The practice is closed then.");
        assertThat(calls.open(made.id()).orElseThrow().tries()).isEmpty();
    }

    private void openList() {
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all")));
    }

    private FollowUpLine line(String name) {
        return find(FollowUpLine.class).all().stream().filter(line -> text(line).contains(name)).findFirst().orElseThrow();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    private String title() {
        return find(com.vaadin.flow.component.html.H1.class).single().getText();
    }

    private void press(FollowUpLine line, String key) {
        ComponentUtil.fireEvent(line, new KeyDownEvent(line, key));
    }

    private int listeners() {
        return (int) ReflectionTestUtils.invokeMethod(news, "listeners");
    }

    /** The number on the follow-ups' place in the navigation. */
    private int counted() {
        return find(com.vaadin.flow.component.html.Span.class).all().stream()
                .filter(span -> span.hasClassName("rail-count") && span.isVisible())
                .mapToInt(span -> Integer.parseInt(span.getText()))
                .findFirst()
                .orElse(0);
    }

    private void closeAlerts() {
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
    }

    /** Whether it comes true while the page waits for pushes. */
    private boolean soon(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until) {
            roundTrip();
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }
}
