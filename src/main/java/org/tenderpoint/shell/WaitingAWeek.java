package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Div;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;

/** Tells managers for whom no doctor's answer has come for a week, until one is recorded (FUP-13). */
class WaitingAWeek extends Div {

    private static final int SHOWN = 8;

    private final WorklistService worklist;
    private final PracticeTime time;

    WaitingAWeek(WorklistService worklist, PracticeTime time) {
        this.worklist = worklist;
        this.time = time;
        addClassName("waiting-a-week");
        show();
    }

    void show() {
        var rows = worklist.due(FollowUpFilter.waitingAWeek(), 0, SHOWN);
        removeAll();
        setVisible(!rows.isEmpty());
        if (!rows.isEmpty()) {
            add(Pane.heading(Texts.of("shell.today.waiting"), rows.size() < SHOWN ? String.valueOf(rows.size()) : SHOWN + "+"),
                    FollowUpNavigation.lines(rows, time.now(), time.zone()));
        }
    }
}
