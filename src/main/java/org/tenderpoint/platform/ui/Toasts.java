package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.VaadinRequest;
import org.tenderpoint.platform.Texts;

/**
 * Short messages that confirm what was just done. Nothing that matters later is in a toast alone. They lie over the
 * header, where the next thing is seldom pressed, and let a press through to what is below; only their button is
 * theirs.
 */
public final class Toasts {

    private static final int SHORT_MILLIS = 4_000;
    private static final int UNDO_MILLIS = 10_000;
    private static final String LAST = Toasts.class.getName();

    private Toasts() {}

    public static Notification done(String text) {
        return open(SHORT_MILLIS, new Span(text));
    }

    /** Something is done and can be taken back for ten seconds, or until the reader goes to another page. */
    public static Notification undo(String text, Runnable undo) {
        var toast = open(UNDO_MILLIS);
        var button = Buttons.quiet(Texts.of("platform.undo"), event -> {
            toast.close();
            undo.run();
        });
        toast.add(row(new Span(text), button));
        return toast;
    }

    /** Something could not be done. Stays until it is closed, or until the reader goes to another page. */
    public static Notification failed(String text) {
        var toast = open(0);
        toast.addThemeVariants(NotificationVariant.ERROR);
        var close = Buttons.icon(Icons.CLOSE, Texts.of("platform.close"), event -> toast.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        toast.add(row(Icons.WARNING.create(), new Span(text), close));
        toast.setAssertive(true);
        return toast;
    }

    private static Notification open(int millis, Component... content) {
        var toast = new Notification();
        toast.setPosition(Notification.Position.TOP_STRETCH);
        toast.setDuration(millis);
        toast.add(content);
        replaceLast(toast);
        closeOnLeaving(toast);
        toast.open();
        return toast;
    }

    /**
     * What is said, and its undo, concerns the page on which it happened; a page that the same click leads to still
     * shows it.
     */
    private static void closeOnLeaving(Notification toast) {
        var ui = UI.getCurrent();
        if (ui != null) {
            var click = VaadinRequest.getCurrent();
            var leaving = ui.addAfterNavigationListener(event -> {
                if (VaadinRequest.getCurrent() != click || click == null) {
                    toast.close();
                }
            });
            toast.addOpenedChangeListener(event -> {
                if (!event.isOpened()) {
                    leaving.remove();
                }
            });
        }
    }

    /** One at a time: several would cover the work area. A failure stays until it is closed. */
    private static void replaceLast(Notification toast) {
        var ui = UI.getCurrent();
        if (toast.getDuration() == 0 || ui == null) {
            return;
        }
        var last = ComponentUtil.getData(ui, LAST);
        if (last instanceof Notification shown) {
            shown.close();
        }
        ComponentUtil.setData(ui, LAST, toast);
    }

    private static Div row(Component... content) {
        return div("toast", content);
    }
}
