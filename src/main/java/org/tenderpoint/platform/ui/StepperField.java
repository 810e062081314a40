package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.tenderpoint.platform.Texts;

/** A whole number between two large buttons; it can be typed too. Null until one is set. */
@SuppressWarnings("NullAway") // the framework's empty value of a number field is null
public class StepperField extends AbstractCompositeField<Div, StepperField, Integer> {

    private final int least;
    private final int most;
    private final int step;
    private final IntegerField number = new IntegerField();
    private final Button less;
    private final Button more;

    /** @param label read out with the number; the buttons say what they do to it */
    public StepperField(String label, int least, int most, int step) {
        super(null);
        this.least = least;
        this.most = most;
        this.step = step;
        number.setAriaLabel(label);
        number.setMin(least);
        number.setMax(most);
        number.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Texts.of("platform.number.bad"))
                .setMinErrorMessage(Texts.of("platform.number.range", least, most))
                .setMaxErrorMessage(Texts.of("platform.number.range", least, most)));
        less = Buttons.icon(Icons.MINUS, Texts.of("platform.number.less", label), event -> move(-step));
        more = Buttons.icon(Icons.PLUS, Texts.of("platform.number.more", label), event -> move(step));
        number.addValueChangeListener(event -> {
            setModelValue(event.getValue(), event.isFromClient());
            showLimits();
        });
        getContent().addClassName("stepper");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", label);
        getContent().add(less, number, more);
        showLimits();
    }

    @Override
    protected void setPresentationValue(Integer value) {
        number.setValue(value);
        showLimits();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        number.setReadOnly(readOnly);
        showLimits();
    }

    @Override
    public boolean isReadOnly() {
        return number.isReadOnly();
    }

    private void move(int by) {
        int from = Objects.requireNonNullElse(number.getValue(), by > 0 ? least - step : least + step);
        int to = Math.clamp(from + (long) by, least, most);
        // first, so that it is reported as a person's change: the number's own change comes from here
        setModelValue(to, true);
        number.setValue(to);
    }

    private void showLimits() {
        var value = number.getValue();
        less.setVisible(!number.isReadOnly());
        more.setVisible(!number.isReadOnly());
        less.setEnabled(value == null || value > least);
        more.setEnabled(value == null || value < most);
    }
}
