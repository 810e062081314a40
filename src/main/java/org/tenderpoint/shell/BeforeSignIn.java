package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.CurrentUser;

/**
 * Pages that need no sign-in. Their sessions end after a few minutes without a request, so the pages poll while they
 * are open. A session keeps only its latest few pages.
 */
@Component
record BeforeSignIn(CurrentUser user) implements VaadinServiceInitListener {

    /** Well within the time after which a session ends that nobody has signed in to. */
    static final int ASKS_EVERY_MS = 50_000;
    static final int PAGES = 8;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::begun);
    }

    private void begun(UIInitEvent init) {
        if (user.idIfSignedIn().isEmpty()) {
            init.getUI().setPollInterval(ASKS_EVERY_MS);
            withoutPush(init.getUI());
            bound(init.getUI().getSession());
        }
    }

    /** Push is refused to strangers. It is turned on only after this, so it is turned off before the first answer. */
    private static void withoutPush(UI page) {
        page.beforeClientResponse(page, _ -> page.getPushConfiguration().setPushMode(PushMode.DISABLED));
    }

    private static void bound(VaadinSession session) {
        var open = session.getUIs().stream()
                .filter(page -> !page.isClosing())
                .sorted(Comparator.comparingInt(UI::getUIId))
                .toList();
        open.stream().limit(Math.max(0, open.size() - PAGES)).forEach(UI::close);
    }
}
