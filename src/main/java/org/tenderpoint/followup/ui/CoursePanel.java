package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.OptionalInt;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Pane;

/** The course of the soreness, answer by answer, against the usual range: as a drawing and as a table. */
class CoursePanel extends Div {

    CoursePanel(AssessmentRecord record, Instant now) {
        addClassNames("section", "course");
        var dates = Dates.in(record.zone());
        var table = new NativeTable();
        table.addClassName("table");
        heading(table.getHead().addRow(), "when", "hours_since", "now", "worst", "how");
        record.course().forEach(point -> {
            var row = table.getBody().addRow();
            row.addDataCell().setText(dates.dateTime(point.at(), now));
            row.addDataCell().setText(String.valueOf(point.hoursAfter(record.sessionEnd())));
            row.addDataCell().setText(level(point.said().number(CallScript.NOW)));
            row.addDataCell().setText(level(point.said().number(CallScript.WORST)));
            row.addDataCell().setText(Texts.label(point.way()));
        });
        var words = new Paragraph(Texts.of("followup.course.words"));
        words.addClassNames("small", "muted");
        add(Pane.heading(Texts.of("followup.course.title"),
                Texts.of("followup.course.answers", record.course().size())),
                new CourseChart(record), words,
                Disclosure.later(Texts.of("followup.course.table"), () -> table));
    }

    /** The number, or the words for "not known". */
    static String level(OptionalInt level) {
        return level.isPresent() ? String.valueOf(level.getAsInt()) : Texts.of("followup.course.not_told");
    }

    private static void heading(NativeTableRow row, String... keys) {
        for (var key : keys) {
            row.addHeaderCell().setText(Texts.of("followup.course.column." + key));
        }
    }
}
