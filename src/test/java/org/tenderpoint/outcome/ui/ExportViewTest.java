package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.outcome.report.ExportRequest;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
@Tag("UC-21")
class ExportViewTest extends OnScreen {

    /** Years in which nothing else of these tests has happened. */
    private static final String OLD = "from=2007-01-01&to=2009-12-31";

    private static final long PATIENCE_MILLIS = 30_000;

    @Autowired
    private ApplicationContext program;

    @BeforeEach
    void aPracticeLongAgo() {
        new RandomOutcomes(List.of(UUID.randomUUID(), UUID.randomUUID()), Instant.parse("2009-12-31T12:00:00Z"), 2009)
                .write(program, 400);
    }

    @Test
    void aManagerGivesAReasonAndThePasswordAndFetchesTheFile() {
        openOf(OLD);
        assertThat(text()).contains("Your reason and the number of sessions are recorded in the activity log.");
        type("For the yearly talk", TestUsers.PASSWORD);
        press("Create file");

        untilItIsOver();
        assertThat(text()).contains("The file is ready", "Download it by");
        var file = find(Anchor.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().equals("Download XLSX")).toList();
        assertThat(file).singleElement().satisfies(one -> assertThat(one.getHref()).endsWith("outcomes-sessions.xlsx"));

        press("Create another");
        assertThat(find(TextArea.class).exists()).isTrue();
        assertThat(text()).doesNotContain("The file is ready");
    }

    @Test
    void theWayBackLeadsToThePageOfFiguresFromWhichItCame() {
        openOf(OLD);

        test(find(Button.class).withCondition(one -> one.getAriaLabel().filter("Back to figures"::equals).isPresent())
                .single()).click();

        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(one -> one.getInvocation().getExpression().contains("history"));
    }

    @Test
    void withoutAReasonThePasswordIsNotEvenAsked() {
        openOf(OLD);
        type("because", TestUsers.PASSWORD);
        press("Create file");

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(BackgroundProgress.class).exists()).isFalse();
    }

    @Test
    void aWrongPasswordIsToldAtItsFieldAndTheReasonStays() {
        openOf(OLD);
        type("For the yearly talk", "not my password");
        press("Create file");

        assertThat(find(PasswordField.class).single().getErrorMessage()).isEqualTo("Wrong password. Try again.");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("For the yearly talk");
        assertThat(find(BackgroundProgress.class).exists()).isFalse();
    }

    @Test
    void ofSessionsThatAreNotThereNothingCanBeExported() {
        openOf("from=1980-01-01&to=1980-01-31");

        assertThat(text()).as("both days are written alike").contains("1 Jan 1980 \u2013 31 Jan 1980");
        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void theFormOffersBothContentsAndBothFiles() {
        openOf(OLD);

        var offered = find(RadioButtonGroup.class).all().stream().flatMap(group -> group.getListDataView().getItems())
                .toList();
        assertThat(offered).isEqualTo(List.<Object>of(
                ExportRequest.Content.SESSIONS, ExportRequest.Content.FIGURES, ExportRequest.Form.XLSX,
                ExportRequest.Form.CSV));
        assertThat(find(NoteBox.class).exists()).isFalse();
    }

    @Test
    void theWayThereKeepsTheFilterAndIsForManagersAlone() {
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("days=30&modality=thai"));

        assertThat(links()).contains("outcomes/reports")
                .anyMatch(link -> link.startsWith("outcomes/export?") && link.contains("days=30")
                        && link.contains("modality=thai"));
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistIsNotLedThere() {
        UI.getCurrent().navigate("outcomes");

        assertThat(links())
                .noneMatch(link -> link.startsWith("outcomes/export") || link.startsWith("outcomes/reports"));
    }

    private void untilItIsOver() {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (find(BackgroundProgress.class).exists() && System.nanoTime() < until) {
            Thread.onSpinWait();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
    }

    private List<String> links() {
        return find(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
    }

    private static void openOf(String period) {
        UI.getCurrent().navigate("outcomes/export", QueryParameters.fromString(period));
    }

    private void type(String reason, String password) {
        test(find(TextArea.class).single()).setValue(reason);
        test(find(PasswordField.class).single()).setValue(password);
    }
}
