package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A question on the left, its answer on the right, and further questions after a "yes" unfolding below. */
public class Question extends Div {

    private final Div details = div("question-details");
    private final Span hint = span("meta");

    public Question(String question, Component answer) {
        addClassName("question");
        var text = span("strong", question);
        hint.setVisible(false);
        var words = div("question-text stack tight", text, hint);
        details.setVisible(false);
        add(words, answer, details);
    }

    /** A quieter line under the question: what it means, how answers count. Empty text hides it. */
    public Question hint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
        return this;
    }

    /** Replaces what unfolds below; nothing folds it away. What stays is not moved: the focus may be in it. */
    public void details(Component... components) {
        var wanted = List.of(components);
        details.getChildren().filter(one -> !wanted.contains(one)).toList().forEach(details::remove);
        for (int i = 0; i < components.length; i++) {
            if (i >= details.getComponentCount() || details.getComponentAt(i) != components[i]) {
                details.addComponentAtIndex(i, components[i]);
            }
        }
        details.setVisible(components.length > 0);
    }
}
