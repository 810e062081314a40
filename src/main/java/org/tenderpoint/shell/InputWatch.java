package org.tenderpoint.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** Watches in the browser whether somebody touches the screen, which a server cannot see. Shows nothing itself. */
@Tag("input-watch")
@JsModule("context://components/input-watch.js")
class InputWatch extends Component {

    /** @param lockAfter zero where the device does not lock */
    InputWatch(Duration lockAfter, Duration endAfter, Runnable touched, Runnable lock, Runnable end) {
        times(lockAfter, endAfter);
        addListener(Touched.class, event -> touched.run());
        addListener(LockDue.class, event -> lock.run());
        addListener(EndDue.class, event -> end.run());
    }

    void times(Duration lockAfter, Duration endAfter) {
        getElement().setProperty("lockSeconds", lockAfter.toSeconds());
        getElement().setProperty("endSeconds", endAfter.toSeconds());
    }

    /** Somebody is there after all, or again: the times start anew. */
    void startAnew() {
        getElement().setProperty("round", getElement().getProperty("round", 0) + 1.0);
    }

    /** Somebody has touched the screen; told twice a minute at most. */
    @DomEvent("touched")
    public static class Touched extends ComponentEvent<InputWatch> {
        public Touched(InputWatch source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Nobody has for so long that the screen is to be locked. What was typed has been told before. */
    @DomEvent("lock-due")
    public static class LockDue extends ComponentEvent<InputWatch> {
        public LockDue(InputWatch source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Nobody has for so long that the session is to end. */
    @DomEvent("end-due")
    public static class EndDue extends ComponentEvent<InputWatch> {
        public EndDue(InputWatch source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
