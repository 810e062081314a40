package org.tenderpoint.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.UUID;
import org.tenderpoint.platform.Texts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Watches in the browser whether somebody touches the screen, which a server cannot see. Clears the page from the
 * screen when its time is up or its sign-in has ended, even if the server cannot be reached.
 */
@Tag("input-watch")
@JsModule("context://components/input-watch.js")
class InputWatch extends Component {

    /**
     * @param signIn that the page belongs to
     * @param lockAfter zero where the device does not lock
     */
    InputWatch(UUID signIn, Duration lockAfter, Duration endAfter, Runnable touched, Runnable lock, Runnable end) {
        getElement().setProperty("signIn", signIn.toString());
        getElement().setPropertyJson("words", words());
        times(lockAfter, endAfter);
        addListener(TouchedEvent.class, event -> touched.run());
        addListener(LockDue.class, event -> lock.run());
        addListener(EndDue.class, event -> end.run());
        // nothing to do: what the fields had waited to send has come with it
        addListener(LeavingEvent.class, event -> {});
    }

    void times(Duration lockAfter, Duration endAfter) {
        getElement().setProperty("lockSeconds", lockAfter.toSeconds());
        getElement().setProperty("endSeconds", endAfter.toSeconds());
    }

    /** Somebody is there after all, or back: both timers restart. */
    void startAnew() {
        getElement().setProperty("round", getElement().getProperty("round", 0) + 1.0);
    }

    /** The lock screen now stands in place of what the browser has hidden. */
    void covered() {
        getElement().setProperty("shown", getElement().getProperty("shown", 0) + 1.0);
    }

    private static ObjectNode words() {
        var words = JsonNodeFactory.instance.objectNode();
        words.putObject("locked")
                .put("title", Texts.of("shell.lock.title"))
                .put("text", Texts.of("shell.cover.locked"));
        words.putObject("over")
                .put("title", Texts.of("shell.session_over"))
                .put("text", Texts.of("shell.cover.over"))
                .put("button", Texts.of("shell.cover.sign_in"));
        return words;
    }

    /** Somebody has touched the screen; sent at most twice a minute. */
    @DomEvent("touched")
    public static class TouchedEvent extends ComponentEvent<InputWatch> {
        public TouchedEvent(InputWatch source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Nobody has touched the screen for so long that it must lock. What was typed has been sent before. */
    @DomEvent("lock-due")
    public static class LockDue extends ComponentEvent<InputWatch> {
        public LockDue(InputWatch source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Nobody has touched the screen for so long that the session must end. */
    @DomEvent("end-due")
    public static class EndDue extends ComponentEvent<InputWatch> {
        public EndDue(InputWatch source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The page is loaded anew, left or covered. */
    @DomEvent("leaving")
    public static class LeavingEvent extends ComponentEvent<InputWatch> {
        public LeavingEvent(InputWatch source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
