package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.rules.facts.UsualSoreness;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Pane;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The course of the soreness, answer by answer, against the usual range: as a drawing and as a table. */
class CoursePanel extends Div {

    CoursePanel(AssessmentRecord record, Instant now) {
        addClassNames("section", "course");
        var dates = Dates.in(record.zone());
        var table = styled(new NativeTable(), "table");
        heading(table.getHead().addRow(), "when", "hours_since", "now", "worst", "how");
        record.course().forEach(point -> {
            var row = table.getBody().addRow();
            row.addDataCell().setText(dates.dateTime(point.at(), now));
            row.addDataCell().setText(String.valueOf(point.hoursAfter(record.sessionEnd())));
            row.addDataCell().setText(level(point.said().number(CallScript.NOW)));
            row.addDataCell().setText(level(point.said().number(CallScript.WORST)));
            row.addDataCell().setText(Texts.label(point.way()));
        });
        var words = paragraph("small muted", Texts.of("followup.course.words"));
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

    /**
     * A client's soreness by the hours since the session, drawn over the usual range. {@link CoursePanel} says it in
     * words too.
     */
    @Tag("soreness-course")
    @JsModule("context://components/soreness-course.js")
    static class CourseChart extends Component implements HasStyle {

        private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

        CourseChart(AssessmentRecord record) {
            var course = record.course();
            var points = JSON.arrayNode();
            course.forEach(point -> points.add(JSON.objectNode()
                    .put("hours", point.hoursAfter(record.sessionEnd()))
                    .<ObjectNode>set("now", number(point, CallScript.NOW))
                    .<ObjectNode>set("worst", number(point, CallScript.WORST))));
            var usual = JSON.arrayNode();
            UsualSoreness.STEPS.forEach(
                    step -> usual.add(JSON.objectNode().put("until", step.untilHours()).put("most", step.atMost())));
            getElement().setPropertyJson("points", points);
            getElement().setPropertyJson("usual", usual);
            getElement().setPropertyJson("words", JSON.objectNode()
                    .put("hours", Texts.of("followup.course.hours"))
                    .put("usual", Texts.of("followup.course.usual")));
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", Texts.of("followup.course.label", course.stream()
                    .map(point -> Texts.of("followup.course.point", point.hoursAfter(record.sessionEnd()),
                            CoursePanel.level(point.said().number(CallScript.NOW))))
                    .collect(Collectors.joining("; "))));
        }

        private static JsonNode number(ClientReport report, String question) {
            var level = report.said().number(question);
            return level.isPresent() ? JSON.numberNode(level.getAsInt()) : JSON.nullNode();
        }
    }
}
