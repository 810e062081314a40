package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.intake.evening.ToldByLinkWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.ui.ScreeningNavigation;

/**
 * Warning signs, pain and what is new that clients told by link before their visit, while a clearance can still be got
 * or a session moved.
 */
class ToldByLinkNotes extends Div {

    /** @param ahead the sessions of today and tomorrow that have not begun */
    ToldByLinkNotes(List<DayRow> ahead, ToldByLinkService links, PracticeTime time) {
        addClassName("told-by-link");
        var told = links.among(ahead.stream().map(DayRow::session).toList());
        var lines = div("list");
        for (var row : ahead) {
            var answers = told.get(row.session());
            if (answers != null) {
                var words = new ArrayList<>(ToldByLinkWords.calls(answers.calls()));
                var signs = ToldByLinkWords.all(answers.answers());
                if (!signs.isEmpty()) {
                    words.addFirst(String.join("; ", signs));
                }
                if (!words.isEmpty()) {
                    lines.add(line(row, words, time));
                }
            }
        }
        setVisible(lines.getComponentCount() > 0);
        if (isVisible()) {
            add(Pane.heading(Texts.of("shell.today.by_link"), String.valueOf(lines.getComponentCount())), lines);
        }
    }

    private static Div line(DayRow row, List<String> told, PracticeTime time) {
        var when = moment(row.localStart(), time);
        var to = new Anchor(ScreeningNavigation.route(row.session()), row.clientName());
        var words = div("grow stack tight", to, span("meta", when));
        told.forEach(one -> words.add(span("small", one)));
        return div("list-row", words);
    }

    private static String moment(LocalDateTime start, PracticeTime time) {
        return Dates.in(time.zone()).dateTime(start.atZone(time.zone()).toInstant(), time.now());
    }
}
