package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.report.OutcomeReport;
import org.tenderpoint.outcome.report.OutcomeReportService;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.Role;

/** What takes long is done in the background, shows how far it is, and can be cancelled. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
class LongWorkTest extends SpringBrowserlessTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @StandIn
    OutcomeService outcomes;
    @StandIn
    OutcomeReportService reports;

    @Test
    void figuresAreCountedAnewWhenAskedForAndItShowsHowFarItIs() {
        when(outcomes.progress()).thenReturn(OptionalDouble.empty());
        navigate(RecountView.class);
        assertThat(find(NoteBox.class).single().getElement().getTextRecursively())
                .contains("All figures are up to date");

        when(outcomes.progress()).thenReturn(OptionalDouble.of(0.25));
        test(find(Button.class).withText("Recount").single()).click();

        verify(outcomes).rebuild();
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.25);
        assertThat(find(Button.class).withText("Recount").exists()).as("not twice at once").isFalse();
    }

    @Test
    void whoComesWhileItRunsSeesTheSameProgress() {
        when(outcomes.progress()).thenReturn(OptionalDouble.of(0.5));

        navigate(RecountView.class);

        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.5);
    }

    @Test
    void whoOpensFiguresRightAfterAStartSeesHowFarTheSessionsHaveBeenRead() {
        when(outcomes.reading()).thenReturn(OptionalDouble.of(0.4));

        navigate(OutcomesView.class);

        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.4);
        verify(outcomes, never()).overview(any());
    }

    @Test
    void countingAnewCanBeCancelledAndTheFiguresStayAsTheyAre() {
        when(outcomes.progress()).thenReturn(OptionalDouble.of(0.5), OptionalDouble.of(0.5), OptionalDouble.empty());
        navigate(RecountView.class);

        test(find(Button.class).withText("Cancel").single()).click();

        verify(outcomes).stopRebuild();
        assertThat(note()).contains("Cancelled", "keep their previous figures");
        assertThat(find(Button.class).withText("Recount").exists()).as("you can start again").isTrue();
    }

    @Test
    void aReportCanBeCancelledWhileItIsMadeAndAskedForAgain() {
        var run = new BackgroundRun<OutcomeReport, CancellationException>();
        run.progressedTo(0.3);
        when(reports.months()).thenReturn(List.of(MONTH));
        when(reports.start(MONTH)).thenReturn(run);
        navigate(ReportsView.class);
        test(find(Button.class).withText("Create report").single()).click();
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.3);

        test(find(Button.class).withText("Cancel").single()).click();
        assertThat(run.stopping()).isTrue();
        run.refused(new CancellationException());
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(note()).contains("Cancelled", "Nothing was saved");
        assertThat(find(Button.class).withText("Create report").single().isEnabled()).isTrue();
    }

    private String note() {
        return find(NoteBox.class).single().getElement().getTextRecursively();
    }
}
