package org.tenderpoint.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;

/**
 * The page for an address, or an id in one, that leads nowhere. It is the same whether a record never existed or is not
 * for this user.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        super("shell.error.not_found");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        explain(Icons.SEARCH, Texts.of("shell.error.not_found_why"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
