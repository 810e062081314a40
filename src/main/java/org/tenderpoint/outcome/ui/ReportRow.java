package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.tenderpoint.outcome.OutcomeReport;
import org.tenderpoint.outcome.OutcomeReportService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.KeptFile;
import org.tenderpoint.practice.PracticeTime;

/** One kept report: its month, when and by whom it was made, and the file. */
class ReportRow extends ListItem {

    ReportRow(OutcomeReportService reports, OutcomeReport report, Map<UserId, String> names, PracticeTime time) {
        addClassName("list-row");
        var month = new Span(Dates.longMonth(report.month()));
        month.addClassName("strong");
        var made = Dates.in(time.zone()).dateTime(report.madeAt(), time.now());
        var how = new Span(Texts.of("outcome.reports.sessions", report.sessions()) + " \u00b7 " + report.by()
                .map(who -> Texts.of("outcome.reports.by", made, names.getOrDefault(who, "")))
                .orElse(Texts.of("outcome.reports.by_itself", made))
                + (report.madeUp() ? " \u00b7 " + Texts.of("outcome.reports.made_up") : ""));
        how.addClassNames("small", "muted");
        var words = new Div(month, how);
        words.addClassNames("grow", "stack", "tight");
        var file = new Anchor(new KeptFile("outcomes-" + report.month(), () -> reports.open(report.id())), AttachmentType.DOWNLOAD, "");
        file.addClassNames("button-link", "outcome-leave");
        file.add(Icons.DOWNLOAD.create(), new Span(Texts.of("outcome.reports.download")));
        file.setAriaLabel(Texts.of("outcome.reports.download.of", Dates.longMonth(report.month()), made));
        var action = new Div(file);
        action.addClassName("list-action");
        add(words, action);
    }
}
