package org.tenderpoint.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;

/** The page for a route that this user's role may not open. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    AccessDeniedView() {
        super("shell.error.denied");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        explain(Icons.KEY, Texts.of("shell.error.denied_why"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
