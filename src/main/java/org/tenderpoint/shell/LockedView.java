package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;

/** Replaces a page that is opened while the screen is locked. The address stays and opens after unlocking. */
@Route(value = "locked", autoLayout = false)
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class LockedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ScreenLock lock;

    LockedView(ScreenLock lock, CurrentUser user) {
        this.lock = lock;
        var screen = new LockScreen(user.name(), this::open, lock::leave);
        add(screen);
        screen.focus();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("platform.page.title", Texts.of("platform.title.locked"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!lock.locked()) {
            event.forwardTo(TodayView.class);
        }
    }

    private boolean open(String password) {
        boolean right = lock.unlock(password);
        if (right) {
            UI.getCurrent().getPage().reload();
        }
        return right;
    }
}
