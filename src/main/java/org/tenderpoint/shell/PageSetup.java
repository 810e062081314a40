package org.tenderpoint.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Prepares each new page: language, light or dark from the first paint on, and what happens when an action fails. */
@Component
class PageSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::prepare);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new FailedAction()));
    }

    private static void prepare(IndexHtmlResponse response) {
        var html = response.getDocument().getElementsByTag("html");
        html.attr("lang", "en");
        var look = Look.of(response.getVaadinRequest());
        if (look != Look.SYSTEM) {
            html.attr("style", "color-scheme: " + look.scheme().getValue());
        }
    }
}
