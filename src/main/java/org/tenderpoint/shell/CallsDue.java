package org.tenderpoint.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;

/** Whom to call today, the most urgent first; below, what else waits for the reader and for clients. */
class CallsDue extends Pane {

    private static final int SHOWN = 8;
    private static final int UNANSWERED_SHOWN = 4;

    private final WorklistService worklist;
    private final PracticeTime time;
    private final Optional<FirstSteps> steps;
    private final Div due = new Div();
    private final Div clearances = new Div();
    private final Div unanswered = new Div();

    /**
     * @param steps shown below the calls, or in their place while there are none
     * @param above what the reader should know first
     */
    CallsDue(WorklistService worklist, PracticeTime time, Optional<FirstSteps> steps, List<Component> above) {
        super(Texts.of("shell.today.calls"));
        this.worklist = worklist;
        this.time = time;
        this.steps = steps;
        quiet();
        above.forEach(this::add);
        add(due, clearances);
        steps.ifPresent(this::add);
        add(unanswered);
        foot(Buttons.plain(Texts.of("shell.today.all_calls"), click -> FollowUpNavigation.list()));
    }

    /** @param waiting how many there are */
    void show(FollowUpFilter whose, int waiting) {
        var rows = worklist.work(whose, SHOWN);
        due.removeAll();
        due.setVisible(!rows.isEmpty() || steps.filter(Component::isVisible).isEmpty());
        due.add(
                Pane.heading(Texts.of("shell.today.calls"), number(waiting)),
                rows.isEmpty()
                        ? new EmptyState(Icons.PHONE, Texts.of("shell.today.no_calls"),
                                Texts.of("shell.today.no_calls_why"))
                        : FollowUpNavigation.lines(rows, time.now(), time.zone()));
        showClearances(whose);
        showUnanswered();
    }

    /** Until a therapist confirms it, a clearance that came in allows nothing. */
    private void showClearances(FollowUpFilter whose) {
        var rows = worklist.clearances(whose.whose());
        clearances.removeAll();
        clearances.setVisible(!rows.isEmpty());
        if (!rows.isEmpty()) {
            clearances.add(
                    Pane.heading(Texts.of("shell.today.clearances"), number(rows.size())),
                    FollowUpNavigation.lines(rows, time.now(), time.zone()));
        }
    }

    private void showUnanswered() {
        var rows = worklist.due(FollowUpFilter.unanswered(), UNANSWERED_SHOWN);
        unanswered.removeAll();
        unanswered.setVisible(!rows.isEmpty());
        if (!rows.isEmpty()) {
            unanswered.add(
                    Pane.heading(
                            Texts.of("shell.today.unanswered"),
                            number(worklist.count(FollowUpFilter.unanswered()))),
                    FollowUpNavigation.lines(rows, time.now(), time.zone()));
        }
    }

    private static String number(int count) {
        return count > WorklistService.COUNTED ? WorklistService.COUNTED + "+" : String.valueOf(count);
    }
}
