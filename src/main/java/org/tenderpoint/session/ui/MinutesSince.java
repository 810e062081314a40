package org.tenderpoint.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import org.tenderpoint.platform.Texts;

/**
 * How many minutes something has been going on, counted in the browser. The server's count is the one that matters.
 */
@Tag("minutes-since")
@JsModule("context://components/minutes-since.js")
class MinutesSince extends Component implements HasStyle {

    /** @param elapsed until now */
    MinutesSince(Duration elapsed) {
        addClassName("number");
        getElement().setAttribute("role", "timer");
        getElement().setProperty("words", Texts.of("session.time.minutes"));
        getElement().setProperty("elapsed", Math.max(0, elapsed.toSeconds()));
    }
}
