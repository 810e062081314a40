package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A choice among a few short answers, side by side. A radio group in all but looks: arrow keys move, nothing is
 * preselected.
 */
public class Segments<T> extends RadioButtonGroup<T> {

    public Segments(@Nullable String label, Collection<T> items, ItemLabelGenerator<T> labels) {
        addClassName("segments");
        setLabel(label);
        setItems(items);
        setItemLabelGenerator(labels);
        setRenderer(new ComponentRenderer<>(item -> choice(labels.apply(item))));
    }

    /** One below the other on a phone; for answers of several words. */
    public Segments<T> stacking() {
        addClassName("stacks");
        return this;
    }

    /** More than five answers, in a grid. */
    public Segments<T> tiles() {
        addClassName("tiles");
        return this;
    }

    /** The label is for screen readers only: it is visible elsewhere on the screen. */
    public Segments<T> labelledElsewhere(String label) {
        setLabel(null);
        setAriaLabel(label);
        return this;
    }

    static Span choice(String text) {
        return span("choice", text);
    }
}
