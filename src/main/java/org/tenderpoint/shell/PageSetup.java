package org.tenderpoint.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Prepares each new page: language, light or dark from the first paint on, and what happens when an action fails. */
@Component
class PageSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::prepare);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new FailedAction()));
    }

    private static boolean leadsNowhere(VaadinRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "");
        return request.getService().getRouter().resolveNavigationTarget(path, Map.of()).isEmpty();
    }

    private static void prepare(IndexHtmlResponse response) {
        var html = response.getDocument().getElementsByTag("html");
        html.attr("lang", "en");
        if (leadsNowhere(response.getVaadinRequest())) {
            // the page that explains it comes from NotFoundView; machines read the status
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var look = Look.of(response.getVaadinRequest());
        if (look != Look.SYSTEM) {
            html.attr("style", "color-scheme: " + look.scheme().getValue());
        }
    }
}
