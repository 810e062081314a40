package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tenderpoint.followup.WorklistGroup;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.ui.FollowUpList.WorklistLine;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.SampleName;

/** A line of other work: since when, who, what it is about, and its next step as the button. */
class TaskLine extends WorklistLine {

    private static final int HOURS_OF_A_DAY = 24;

    TaskLine(WorklistRow.OfTask row, Instant now, ZoneId zone, Consumer<WorklistRow.OfTask> open) {
        addClassNames("list-row", "task-line");
        var mark = div("hours task-mark", (row.anybodys() ? Icons.PHONE : Icons.SHARE).create());
        mark.getElement().setAttribute("aria-hidden", "true");
        var who = div("grow stack tight", span("person-name", row.clientName()), span("meta", details(row)));
        var waits = div("stack tight follow-up-tries", span("meta", dueInWords(row, now, zone)));
        if (row.tries() > 0) {
            waits.add(span("meta", Texts.of("followup.list.task.tries", row.tries())));
        }
        row.onIt().ifPresent(name -> waits.add(
                span("meta", Texts.of("followup.list.taken", SampleName.inRow(name)))));
        var state = div("list-state", state(row).plain());
        var action = div("list-action");
        if (row.route().isPresent()) {
            var go = Buttons.soft(row.step(), click -> open.accept(row));
            Buttons.about(row.clientName(), go);
            action.add(go);
        } else {
            action.add(span("meta", row.step()));
        }
        add(mark, who, waits, state, action);
    }

    private static StateBadge state(WorklistRow.OfTask row) {
        if (row.group() == WorklistGroup.ALERT) {
            return new StateBadge(State.URGENT, Icons.PHONE, Texts.of("followup.list.group.alert"));
        }
        return row.overdue()
                ? new StateBadge(State.ADAPT, Icons.CLOCK, Texts.of("followup.list.overdue"))
                : new StateBadge(State.NEUTRAL, Icons.CLOCK, Texts.of("followup.list.task.open"));
    }

    private static String details(WorklistRow.OfTask row) {
        var parts = new ArrayList<String>(List.of(row.kind()));
        row.about().ifPresent(parts::add);
        parts.add(SampleName.inRow(row.owner()));
        return OneLine.of(parts);
    }

    private static String dueInWords(WorklistRow.OfTask row, Instant now, ZoneId zone) {
        return row.nextDue().isAfter(now)
                ? Texts.of(row.overdue() ? "followup.list.planned" : "followup.list.due",
                        Dates.shortDate(row.nextDue().atZone(zone).toLocalDate()))
                : Texts.of("followup.list.task.since", Dates.hours(row.nextDue(), now) / HOURS_OF_A_DAY);
    }
}
