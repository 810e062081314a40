package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.outcome.report.OutcomeReportService;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.practice.Role;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
@Tag("UC-21")
class ReportsViewTest extends OnScreen {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private ApplicationContext program;
    @Autowired
    private OutcomeReportService reports;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPracticeLongAgo() {
        new RandomOutcomes(List.of(UUID.randomUUID()), Instant.parse("2004-12-31T12:00:00Z"), 2004).write(program, 300);
    }

    @AfterEach
    void asItWas() {
        reports.setMonthly(false);
        jdbc.sql("delete from outcome_reports").update();
    }

    @Test
    void aReportIsMadeByHandAndStandsInTheListWithWhoMadeIt() {
        UI.getCurrent().navigate("outcomes/reports");
        assertThat(text()).contains("No reports yet", "Create one for a past month");
        month().setValue(YearMonth.of(2004, 11));
        var make = find(Button.class).withText("Create report").single();
        test(make).click();
        assertThat(make.isEnabled()).as("it cannot be asked for twice at once").isFalse();
        untilItIsOver();

        assertThat(text()).containsPattern("November 2004\\d+ sessions? .* by Manager")
                .doesNotContain("No reports yet");
        assertThat(make.isEnabled()).as("it can be made once more").isTrue();
        assertThat(find(Anchor.class).all()).filteredOn(one -> one.getElement().getTextRecursively().equals("Download"))
                .singleElement()
                .satisfies(one -> assertThat(one.getAriaLabel().orElseThrow())
                        .startsWith("Download the report for November 2004"));
        assertThat(text()).doesNotContain("Paper cannot show");

        jdbc.sql("update practices set name = 'Linden \u0915'").update();
        UI.getCurrent().navigate("outcomes");
        UI.getCurrent().navigate("outcomes/reports");
        assertThat(text()).as("before it is handed over").contains("Paper cannot show these letters: \u0915");
    }

    @Test
    void onlyMonthsThatAreOverAndHadSessionsAreOffered() {
        UI.getCurrent().navigate("outcomes/reports");

        assertThat(month().getListDataView().getItems())
                .contains(YearMonth.of(2004, 11)).doesNotContain(YearMonth.of(1999, 1), YearMonth.now());
    }

    @Test
    void whetherTheProgramMakesThemIsSwitchedHere() {
        UI.getCurrent().navigate("outcomes/reports");
        var on = find(Checkbox.class).single();
        assertThat(on.getValue()).isFalse();

        test(on).click();

        assertThat(reports.monthly()).isTrue();
        UI.getCurrent().navigate("outcomes");
        UI.getCurrent().navigate("outcomes/reports");
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
    }

    private void untilItIsOver() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (find(BackgroundProgress.class).exists() && System.nanoTime() < until) {
            Thread.onSpinWait();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
    }

    @SuppressWarnings("unchecked")
    private Select<YearMonth> month() {
        return (Select<YearMonth>) find(Select.class).single();
    }
}
