package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Toasts;

/** Handles a failed action on a page: the page stays as it is, with all that was typed, and reports the failure. */
class FailedAction implements ErrorHandler {

    private static final String SESSIONS = "org.apache.catalina.session.";

    @Override
    public void error(ErrorEvent event) {
        var cause = cause(event.getThrowable());
        if (cause instanceof IOException || signInIsOver(cause)) {
            return; // the browser or its sign-in has gone: there is nobody to notify and nothing to fix
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

    /** What a screen does by itself, such as refreshing, fails in a task of its own. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof ExecutionException task && task.getCause() != null ? task.getCause() : failure;
    }

    /** A screen may refresh at the moment in which its reader signs out or is signed out. */
    private static boolean signInIsOver(Throwable cause) {
        return cause instanceof AuthenticationCredentialsNotFoundException
                || cause instanceof IllegalStateException
                        && Arrays.stream(cause.getStackTrace()).limit(1)
                                .anyMatch(frame -> frame.getClassName().startsWith(SESSIONS));
    }
}
