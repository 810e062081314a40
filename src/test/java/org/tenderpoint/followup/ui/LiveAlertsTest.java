package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.practice.Role;

/** Alerts on the pages that are open when they come. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-13")
@Tag("UC-15")
class LiveAlertsTest extends OnFollowUps {

    /** Ago: its call was due on a day that is over, whatever the hour and the day on which the test runs. */
    private static final Duration DUE_AT_ANY_HOUR = Duration.ofDays(8);

    @Autowired
    CheckInLinkService links;
    @Autowired
    CheckInService checkIns;

    @Test
    void aNewAlertShowsOnTodayAndIsCountedInTheNavigation() {
        closeAlerts();
        var made = scene.finished("Alma Alert", DUE_AT_ANY_HOUR);
        UI.getCurrent().navigate("");
        assertThat(soon(() -> !find(AlertStrip.class).exists())).as("alerts of other tests are closed").isTrue();
        int counted = counted();
        var desk = users.make("desk.caller", Role.FRONT_DESK);

        users.as(desk, () -> feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no"))));

        assertThat(soon(() -> find(AlertStrip.class).exists())).isTrue();
        assertThat(text(find(AlertStrip.class).single())).contains("Alma Alert");
        scene.finished("Cora Counted", DUE_AT_ANY_HOUR);
        assertThat(soon(() -> counted() == counted + 1)).isTrue();
        closeAlerts();
        assertThat(soon(() -> !find(AlertStrip.class).exists())).isTrue();
    }

    @Test
    void whatIsSaidFurtherByLinkReachesThePagesThatAreOpen() {
        users.practiceByLink();
        closeAlerts();
        var link = links.make(scene.finished("Lara Link", DUE_AT_ANY_HOUR).id()).address();
        var ticket = LinkTicket.opened(link.substring(link.lastIndexOf('/') + 1), Optional.empty());
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("line", List.of("line_a"), "go", List.of("all")));
        UI.getCurrent().navigate("");
        assertThat(soon(() -> says("not told which"))).isTrue();
        ReflectionTestUtils.invokeMethod(news, "look");

        tap(ticket, "line_a", Map.of("chest_pain", List.of("yes"), "breathless", List.of("no"), "coughing_blood",
                List.of("no"), "go", List.of("next")));
        ReflectionTestUtils.invokeMethod(news, "look");

        assertThat(soon(() -> says("Yes: Chest pain"))).isTrue();
        tap(ticket, CheckInScript.EMERGENCY, Map.of("emergency", List.of("phone_me")));
        ReflectionTestUtils.invokeMethod(news, "look");

        assertThat(soon(() -> says("asks for a call"))).isTrue();
        closeAlerts();
    }

    @Test
    void thePageOfAlertsShowsNewOnesAndWhoHasThemInHandAndKeepsWhatIsBeingTyped() {
        closeAlerts();
        var first = alarmed("Aida Alarm");
        UI.getCurrent().navigate("alerts");
        var panel = alert("Aida Alarm");
        var words = find(TextArea.class, panel).single();
        test(words).setValue("Rang twice, no");
        var maya = users.make("maya.caller", Role.THERAPIST);

        alarmed("Ben Alarm");
        assertThat(soon(() -> find(AlertPanel.class).all().size() == 2)).isTrue();
        users.as(maya, () -> alerts.acknowledge(first.id()));

        assertThat(soon(() -> text(alert("Aida Alarm")).contains("Maya Caller is handling this"))).isTrue();
        assertThat(alert("Aida Alarm")).as("the same element").isSameAs(panel);
        assertThat(words.getValue()).isEqualTo("Rang twice, no");
        closeAlerts();
    }

    @Test
    void whatWasTypedAboutAnAlertThatSomebodyElseClosesStaysUntilItIsPutAway() {
        closeAlerts();
        var typed = alarmed("Cora Alarm");
        var untouched = alarmed("Dido Alarm");
        UI.getCurrent().navigate("alerts");
        test(find(TextArea.class, alert("Cora Alarm")).single()).setValue("Her sister says she is well");
        var maya = users.make("maya.caller", Role.THERAPIST);

        users.as(maya, () -> List.of(typed, untouched).forEach(
                one -> alerts.contacted(one.id(), AlertOutcome.REACHED_ADVISED, "her", "Goes to the doctor")));

        assertThat(soon(() -> find(AlertPanel.class).all().size() == 1)).as("nothing was typed in the other").isTrue();
        assertThat(text(alert("Cora Alarm"))).contains("Somebody else has closed this alert");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Her sister says she is well");
        test(find(Button.class, alert("Cora Alarm")).withText("Dismiss").single()).click();
        assertThat(find(EmptyState.class).single().isVisible()).isTrue();
    }

    @Test
    void onlyWhomTheClientAgreedToIsNamedAsSomebodyElseToRing() {
        closeAlerts();
        alarmed("Edna Alarm");
        var agreed = clients.create(new ClientDetails(
                "Finn Alarm", Optional.empty(), "020 7946 0001", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                new EmergencyContact("Gala", "020 7946 0333", true), "", "Ida, his mother", Optional.empty()));
        alarmed(scene.finished(agreed, users.make("maya.caller", Role.THERAPIST).id(), Duration.ofHours(50), false));
        UI.getCurrent().navigate("alerts");

        assertThat(text(alert("Edna Alarm"))).contains("has not agreed");
        assertThat(text(alert("Finn Alarm"))).contains("Gala, 020 7946 0333", "who decides: Ida, his mother");
        closeAlerts();
    }

    private void tap(LinkTicket ticket, String screen, Map<String, List<String>> typed) {
        checkIns.answer(ticket, checkIns.open(ticket).orElseThrow().round(), new CheckInTap(screen, typed));
    }

    /** The number on the follow-ups' place in the navigation. */
    private int counted() {
        return find(com.vaadin.flow.component.html.Span.class).all().stream()
                .filter(span -> span.hasClassName("rail-count") && span.isVisible())
                .mapToInt(span -> Integer.parseInt(span.getText()))
                .findFirst()
                .orElse(0);
    }
}
