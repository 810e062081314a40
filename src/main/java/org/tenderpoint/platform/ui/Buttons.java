package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** The kinds of button. A page has one primary button, on the right of the header or at the foot. */
public final class Buttons {

    private Buttons() {}

    /** The one thing to do next. */
    public static Button primary(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        var button = plain(text, onClick);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Any other thing to do. */
    public static Button plain(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        return new Button(text, onClick);
    }

    /** A step within a row: quieter than {@link #plain}, still a button. */
    public static Button soft(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        return styled(plain(text, onClick), "soft");
    }

    /** A rarely used action; looks like a link. */
    public static Button quiet(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        var button = plain(text, onClick);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** For what is urgent, or cannot be undone. */
    public static Button danger(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        var button = primary(text, onClick);
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    /** A button that shows only its icon; screen readers get the label, which is also shown on hover. */
    public static Button icon(Icons icon, String label, ComponentEventListener<ClickEvent<Button>> onClick) {
        var button = styled(new Button(icon.create(), onClick), "icon-only");
        named(label, button);
        return button;
    }

    /** The same for a button with an icon whose label changes. */
    public static void named(String label, Button icon) {
        icon.setAriaLabel(label);
        icon.setTooltipText(label);
    }

    /**
     * Says to a screen reader which of several buttons with the same words this is: its words come first, so that
     * whoever speaks to the screen can press it by what they see.
     */
    public static <B extends HasText & HasAriaLabel> B about(String what, B button) {
        button.setAriaLabel(button.getText() + ": " + what);
        return button;
    }

    /** The same button with an icon before its text. */
    public static Button with(Icons icon, Button button) {
        button.setIcon(icon.create());
        return button;
    }

    /** Prints the page on which it stands. */
    public static Button print(String text) {
        return with(Icons.PRINT, plain(text, event -> printPage(event.getSource())));
    }

    /** Opens the browser's print dialog for the page that contains the component. */
    public static void printPage(Component within) {
        within.getElement().callJsFunction("ownerDocument.defaultView.print");
    }
}
