package org.tenderpoint.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.DeviceService;
import org.tenderpoint.practice.account.DeviceService.DeviceCookie;
import org.tenderpoint.practice.account.Presence;
import org.tenderpoint.practice.account.UnlockService;

/**
 * Watches each page of a signed-in user. On a device of the practice the screen locks when nobody has touched it for a
 * while: its content is hidden, and the server accepts no call for hidden content, until the password is given. The
 * page itself stays as it is, so that nothing typed is lost. Applies to every tab.
 */
@Component
record ScreenLock(Presence presence, DeviceService devices, UnlockService unlocking, CurrentUser user,
        AuthenticationContext authentication) implements VaadinServiceInitListener {

    /** The parts of a page that the lock has hidden, to be shown again. */
    private record Hidden(LockScreen screen, List<Element> parts) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (user.idIfSignedIn().isPresent()) {
                watch(init.getUI());
            }
        });
    }

    boolean locked() {
        return presence.locked(session());
    }

    /** Unlocks the screens of this session if the password is right. */
    boolean unlock(String password) {
        boolean right = unlocking.unlock(session(), password);
        if (right) {
            inEveryTab(ScreenLock::uncover);
        }
        return right;
    }

    /** Signs out; drafts are kept for the next time. */
    void leave() {
        authentication.logout();
    }

    private void watch(UI ui) {
        var times = presence.times();
        boolean own = devices.known(DeviceCookie.token(
                Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getCookies).orElse(null)));
        presence.onOwnDevice(session(), own);
        if (!presence.locked(session())) {
            // a page is opened by typing its address
            presence.touched(session());
        }
        var watch = new InputWatch(
                user.signIn(), own ? times.lock() : Duration.ZERO, times.idle(), this::touched, () -> lockDue(ui),
                () -> endDue(ui));
        ui.add(watch);
        ComponentUtil.setData(ui, InputWatch.class, watch);
        ui.addBeforeEnterListener(enter -> {
            if (!enter.getNavigationTarget().equals(LockedView.class) && locked()) {
                enter.rerouteTo(LockedView.class);
            }
        });
        ui.addBeforeLeaveListener(leave -> {
            if (ComponentUtil.getData(ui, Hidden.class) != null) {
                leave.postpone();
            }
        });
    }

    private void touched() {
        if (presence.locked(session())) {
            inEveryTab(this::cover);
        }
        presence.touched(session());
    }

    private void lockDue(UI ui) {
        if (presence.restedFor(session(), presence.times().lock())) {
            presence.lock(session());
            inEveryTab(this::cover);
        } else {
            ComponentUtil.getData(ui, InputWatch.class).startAnew();
        }
    }

    private void endDue(UI ui) {
        if (presence.restedFor(session(), presence.times().idle())) {
            leave();
        } else {
            ComponentUtil.getData(ui, InputWatch.class).startAnew();
        }
    }

    /** At once in this tab, since the next call may follow immediately; in the others by push. */
    private static void inEveryTab(Consumer<UI> change) {
        var here = UI.getCurrent();
        change.accept(here);
        VaadinSession.getCurrent().getUIs().stream()
                .filter(ui -> !ui.equals(here))
                .forEach(ui -> ui.access(() -> change.accept(ui)));
    }

    private void cover(UI ui) {
        var watch = ComponentUtil.getData(ui, InputWatch.class);
        // a tab that was opened before the sign-in shows no personal data
        if (watch == null) {
            return;
        }
        watch.covered();
        if (ComponentUtil.getData(ui, Hidden.class) != null || locked(ui)) {
            return;
        }
        var parts = parts(ui).filter(part -> part.isVisible() && !part.equals(watch.getElement())).toList();
        parts.forEach(part -> part.setVisible(false));
        var screen = new LockScreen(user.name(), this::unlock, this::leave);
        ui.add(screen);
        screen.focus();
        ComponentUtil.setData(ui, Hidden.class, new Hidden(screen, parts));
    }

    /** A tab that shows nothing yet has no view to ask. */
    private static boolean locked(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream().anyMatch(LockedView.class::isInstance);
    }

    private static void uncover(UI ui) {
        var hidden = ComponentUtil.getData(ui, Hidden.class);
        if (hidden != null) {
            ComponentUtil.setData(ui, Hidden.class, null);
            hidden.screen().removeFromParent();
            hidden.parts().forEach(part -> part.setVisible(true));
        }
        var watch = ComponentUtil.getData(ui, InputWatch.class);
        if (watch != null) {
            watch.startAnew();
        }
    }

    /** The page and everything that floats above it. */
    private static Stream<Element> parts(UI ui) {
        var page = ui.getInternals().getActiveRouterTargetsChain().stream()
                .map(part -> part.getElement())
                .reduce((inner, outer) -> outer)
                .stream();
        return Stream.concat(page, ui.getElement().getChildren()).distinct();
    }

    private static HttpSession session() {
        return ((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession();
    }
}
