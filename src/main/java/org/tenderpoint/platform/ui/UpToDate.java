package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Keeps a part of a screen up to date while it is shown: it listens from attach to detach. */
public final class UpToDate {

    private UpToDate() {}

    /**
     * @param refresh reads and shows the data again; leaves unchanged parts alone, since somebody may be typing there
     */
    public static void keep(Component part, News news, Runnable refresh) {
        part.addAttachListener(attached -> {
            var ui = attached.getUI();
            var stop = news.listen(() -> show(ui, part, refresh));
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                stop.run();
            });
        });
    }

    private static void show(UI ui, Component part, Runnable refresh) {
        // a page that was closed meanwhile needs nothing
        ui.accessLater(
                () -> {
                    if (part.isAttached()) {
                        refresh.run();
                    }
                },
                () -> {})
                .run();
    }

    /** Notifies of possible changes: from any thread, and perhaps more often than there are changes. */
    @FunctionalInterface
    public interface News {

        /** Nothing ever changes. */
        News NONE = heard -> () -> {};

        /** @return ends the listening */
        Runnable listen(Runnable heard);
    }
}
