package org.tenderpoint.session.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.SessionId;

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

    /**
     * What happens with a client after a session has ended. Owned here, where sessions end; the follow-up feature
     * implements it, since it knows whether and when it asks.
     */
    public interface AfterSession {

        /** In one sentence for the therapist; empty if nothing is planned. */
        Optional<String> words(SessionId session);

        /** The address of the sheet that the client takes home. */
        String sheet(SessionId session);
    }
}
