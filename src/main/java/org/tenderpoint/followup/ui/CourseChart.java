package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.stream.Collectors;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.rules.facts.UsualSoreness;
import org.tenderpoint.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client's soreness by the hours since the session, drawn over the usual range. {@link CoursePanel} says it in words
 * too.
 */
@Tag("soreness-course")
@JsModule("context://components/soreness-course.js")
class CourseChart extends Component implements HasStyle {

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
