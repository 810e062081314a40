package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;

/**
 * Draws a signature with finger, pen or mouse, or shows one. Users who cannot draw sign with the name next to it; a
 * page never asks for the drawing alone.
 */
public class SignatureField extends AbstractCompositeField<Div, SignatureField, Signature> {

    private final Sheet sheet = new Sheet();
    private final Button clear = Buttons.quiet(Texts.of("platform.signature.clear"), click -> wipe());
    private final Span problem = span("field-problem");

    /** @param label whose signature, e.g. "Signature of Ana" */
    public SignatureField(String label) {
        super(Signature.NONE);
        var name = span("field-label", label);
        sheet.getElement().setAttribute("aria-label", label);
        Buttons.about(label, clear);
        problem.getElement().setAttribute("role", "alert");
        var head = div("signature-head", name, clear);
        getContent().addClassName("signature");
        getContent().add(head, sheet, problem);
        sheet.onLine(event -> drawn(event.lines, event.tooMuch));
        show(Signature.NONE);
    }

    @Override
    protected void setPresentationValue(Signature signature) {
        sheet.getElement().setProperty("lines", signature.lines());
        show(signature);
    }

    /** Read-only: no pen, nothing to clear. */
    @Override
    public void setReadOnly(boolean readOnly) {
        sheet.getElement().setProperty("readOnly", readOnly);
        show(getValue());
    }

    @Override
    public boolean isReadOnly() {
        return sheet.getElement().getProperty("readOnly", false);
    }

    private void drawn(String lines, boolean tooMuch) {
        if (isReadOnly()) {
            return;
        }
        if (tooMuch) {
            problem.setText(Texts.of("platform.signature.too_much"));
            return;
        }
        Signature.parse(lines).ifPresent(signature -> {
            setModelValue(signature, true);
            show(signature);
        });
    }

    private void wipe() {
        sheet.getElement().setProperty("lines", "");
        sheet.getElement().callJsFunction("wipe");
        setModelValue(Signature.NONE, true);
        show(Signature.NONE);
    }

    private void show(Signature signature) {
        clear.setVisible(!signature.isEmpty() && !isReadOnly());
        problem.setText(signature.problem().orElse(""));
    }

    @Tag("signature-sheet")
    @JsModule("context://components/signature-sheet.js")
    static class Sheet extends Component {

        Sheet() {
            getElement().setAttribute("role", "img");
        }

        void onLine(ComponentEventListener<DrawnEvent> listener) {
            addListener(DrawnEvent.class, listener);
        }
    }

    /** A line was finished. */
    @DomEvent("drawn")
    public static class DrawnEvent extends ComponentEvent<Sheet> {

        private final String lines;
        private final boolean tooMuch;

        public DrawnEvent(
                Sheet source, boolean fromClient, @EventData("event.detail.lines") String lines,
                @EventData("event.detail.tooMuch") boolean tooMuch) {
            super(source, fromClient);
            this.lines = lines;
            this.tooMuch = tooMuch;
        }
    }
}
