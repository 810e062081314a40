package org.tenderpoint.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The HTML page around everything. Requests go by XHR and only pushes by web socket, so that each user action gets its
 * own response, which can carry a cookie.
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icon", "logo.svg");
        // a tablet that keeps the page on its home screen; @PWA would ask for a bundle of our own
        settings.addLink("manifest", "manifest.json");
        settings.addLink("apple-touch-icon", "icons/icon-180.png");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("referrer", "no-referrer");
        settings.addMetaTag("robots", "noindex");
    }
}
