package org.tenderpoint.shell;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Pane;

/** Who is to be asked today how it felt: the most urgent first, and the way to all of them. */
class CallsDue extends Pane {

    private static final int SHOWN = 8;

    /**
     * @param waiting how many there are
     * @param above what the reader should know first
     */
    CallsDue(WorklistService worklist, int waiting, PracticeTime time, List<Component> above) {
        super(Texts.of("shell.today.calls"));
        quiet();
        above.forEach(this::add);
        var due = worklist.due(FollowUpFilter.due(false), 0, SHOWN);
        add(Pane.heading(Texts.of("shell.today.calls"), String.valueOf(waiting)));
        if (due.isEmpty()) {
            add(new EmptyState(Icons.PHONE, Texts.of("shell.today.no_calls"), Texts.of("shell.today.no_calls_why")));
        } else {
            add(FollowUpNavigation.lines(due, time.now(), time.zone()));
            foot(Buttons.plain(Texts.of("shell.today.all_calls"), click -> FollowUpNavigation.list()));
        }
    }
}
