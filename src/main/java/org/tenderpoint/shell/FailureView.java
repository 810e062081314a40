package org.tenderpoint.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.ui.Icons;

/**
 * The page for a view that could not be built. The user gets a code to pass on; the log has the details under that
 * code.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    FailureView() {
        super("shell.error.failed");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        explain(Icons.WARNING, words("shell.error.failed_why", parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Why it failed, where people can do something about it; else the code under which the log has it. */
    static String words(String key, Throwable failure) {
        return switch (Ending.of(failure)) {
            case DISK_FULL -> Texts.of("shell.error.disk_full");
            case UNREACHABLE -> Texts.of("shell.error.database_away");
            default -> Texts.of(key, Incident.log(failure));
        };
    }
}
