package org.tenderpoint.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.node.JsonNodeFactory;

/** One figure of a client's sessions as a small line; {@link FeltPanel} says it in words beside it. */
@Tag("felt-course")
@JsModule("context://components/felt-course.js")
class FeltCourse extends Component {

    FeltCourse(List<OptionalInt> values) {
        var json = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> {
            if (value.isPresent()) {
                json.add(value.getAsInt());
            } else {
                json.addNull();
            }
        });
        getElement().setPropertyJson("values", json);
        // the words beside it say the same
        getElement().setAttribute("aria-hidden", "true");
    }
}
