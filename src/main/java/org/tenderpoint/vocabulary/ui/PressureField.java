package org.tenderpoint.vocabulary.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.IntStream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Pressure;

/** Pressure 1 to 5, pale to dark, always with the number. Empty until one is chosen. */
public class PressureField extends RadioButtonGroup<Integer> {

    public PressureField(String label) {
        addClassNames("segments", "pressure-field");
        setLabel(label);
        setItems(IntStream.rangeClosed(Pressure.LIGHTEST, Pressure.DEEPEST).boxed().toList());
        setItemLabelGenerator(level -> Integer.toString(level));
        setRenderer(new ComponentRenderer<>(PressureField::level));
    }

    /** The label is for screen readers and not visible. */
    public PressureField labelledElsewhere(String label) {
        setLabel(null);
        setAriaLabel(label);
        return this;
    }

    /** One above the other, for the thumb: the brush of the body map. A row on a phone. */
    public PressureField column() {
        addClassName("column");
        return this;
    }

    /** A pressure as a small square with its number: {@code 2}. */
    public static Span swatch(int level) {
        return swatch(level, Integer.toString(level));
    }

    /** A ceiling as words on the colour of its level: {@code 2 at most}, {@code No contact}. */
    public static Span ceiling(int level) {
        return swatch(level, atMost(level));
    }

    /** A ceiling in words. */
    public static String atMost(int level) {
        return level == Pressure.NONE ? Texts.of("body.pressure.none") : Texts.of("body.pressure.at_most", level);
    }

    private static Span swatch(int level, String text) {
        var swatch = level(Pressure.checked(level));
        swatch.setText(text);
        return swatch;
    }

    private static Span level(int level) {
        return span("pressure p" + level, Integer.toString(level));
    }
}
