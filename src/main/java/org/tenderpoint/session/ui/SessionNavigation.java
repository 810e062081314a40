package org.tenderpoint.session.ui;

import com.vaadin.flow.component.UI;
import org.tenderpoint.platform.id.SessionId;

public final class SessionNavigation {

    private SessionNavigation() {}

    public static void open(SessionId session) {
        UI.getCurrent().navigate(route(session));
    }

    /** The user's own snippets. */
    public static void snippets() {
        UI.getCurrent().navigate(SnippetsView.class);
    }

    /** A page that follows a session. */
    static void go(String address) {
        UI.getCurrent().navigate(address);
    }

    /** The address of a session's chart, for links. */
    public static String route(SessionId session) {
        return "sessions/" + session;
    }
}
