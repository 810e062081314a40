package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Toasts;

/** An action on a page failed: the page stays as it is, with all that was typed, and says so. */
class FailedAction implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        var cause = event.getThrowable();
        if (cause instanceof IOException) {
            return; // the browser has gone: there is nobody to tell, and nothing to mend
        }
        var words = cause instanceof RecordClosed
                ? Texts.of("shell.error.action_record_closed")
                : cause instanceof AccessDeniedException
                ? Texts.of("shell.error.action_denied")
                : Texts.of("shell.error.action_failed", Incident.log(cause));
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Toasts.failed(words));
        }
    }
}
