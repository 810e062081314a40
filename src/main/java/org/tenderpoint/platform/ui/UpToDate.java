package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a part of a screen up to date while it is shown: it listens from attach to detach. */
public final class UpToDate {

    private UpToDate() {}

    /**
     * Shows the data again once there is news, and once the tab comes back from the background.
     *
     * @param refresh reads and shows the data again; leaves unchanged parts alone, since somebody may be typing there
     */
    public static void keep(Component part, Changes news, Runnable refresh) {
        part.addAttachListener(attached -> {
            var ui = attached.getUI();
            var stop = news.listen(() -> show(ui, part, refresh));
            var back = whenBack(ui, part, refresh);
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                stop.run();
                back.remove();
            });
        });
    }

    /** A tab in the background may be put to sleep, and then hears of nothing. */
    private static Registration whenBack(UI ui, Component part, Runnable refresh) {
        var visibility = ui.getPage().pageVisibilitySignal();
        var away = new AtomicBoolean();
        return Signal.effect(part, () -> {
            if (visibility.get() == PageVisibility.HIDDEN) {
                away.set(true);
            } else if (away.getAndSet(false)) {
                show(ui, part, refresh);
            }
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
    public interface Changes {

        /** Nothing ever changes. */
        Changes NONE = heard -> () -> {};

        /** @return ends the listening */
        Runnable listen(Runnable heard);
    }
}
