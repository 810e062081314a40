package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;

/**
 * The open pages of each person, on all their devices. Each needs up to a megabyte until it is closed, so their number
 * is bounded: the oldest is closed, with a message.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    /** Three devices of a shared account, with twenty tabs each. */
    static final int MOST = 60;

    private final CurrentUser user;
    private final Map<UserId, LinkedHashSet<UI>> pages = new HashMap<>();

    OpenPages(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> user.idIfSignedIn().ifPresent(who -> {
            var page = init.getUI();
            page.addDetachListener(_ -> closed(who, page));
            // each page may belong to another session, whose lock this thread does not hold
            opened(who, page).forEach(old -> old.access(old::close));
        }));
    }

    private synchronized List<UI> opened(UserId who, UI page) {
        var open = pages.computeIfAbsent(who, _ -> new LinkedHashSet<>());
        open.add(page);
        var tooMany = new ArrayList<UI>();
        while (open.size() > MOST) {
            tooMany.add(open.removeFirst());
        }
        return tooMany;
    }

    private synchronized void closed(UserId who, UI page) {
        var open = pages.get(who);
        if (open != null && open.remove(page) && open.isEmpty()) {
            pages.remove(who);
        }
    }

    synchronized int of(UserId who) {
        return pages.getOrDefault(who, new LinkedHashSet<>()).size();
    }
}
