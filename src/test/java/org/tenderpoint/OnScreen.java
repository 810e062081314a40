package org.tenderpoint;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What tests of views do to a page and read of it. */
public abstract class OnScreen extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Shows a page anew: a view that is open already would stay as it is. */
    protected void open(String route) {
        UI.getCurrent().navigate("no/such/page");
        UI.getCurrent().navigate(route);
    }

    protected void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** Presses the first of several buttons that say the same. */
    protected void pressFirst(String text) {
        test(find(Button.class).withText(text).all().stream().filter(Button::isVisible).findFirst().orElseThrow())
                .click();
    }

    /** Presses the last of several buttons that say the same, as in the dialog on top. */
    protected void pressLast(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    protected void undo() {
        test(find(Button.class, find(Notification.class).all().getLast()).withText("Undo").single()).click();
    }

    protected List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    protected TextField textField(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    /** All that the view says. */
    protected String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /**
     * Whether it comes true while the page waits for pushes. The session stays locked meanwhile: else the thread that
     * brings the news may show them itself, and nobody is signed in there.
     */
    protected boolean soon(BooleanSupplier condition) {
        var session = VaadinSession.getCurrent();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            session.getService().runPendingAccessTasks(session);
            UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** All parts of this type below another, in their order. */
    protected static <T extends Component> List<T> children(Component root, Class<T> type) {
        return root.getChildren()
                .flatMap(child -> Stream.concat(
                        Stream.of(child).filter(type::isInstance).map(type::cast), children(child, type).stream()))
                .toList();
    }
}
