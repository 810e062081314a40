package org.tenderpoint.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** Sends a user who must set up a second factor to the page for it; no other page opens until that is done. */
@Component
record EnrolFirst(CurrentUser user) implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
            if (user.idIfSignedIn().isPresent() && Arrays.stream(Role.values()).noneMatch(user::has)) {
                PracticeNavigation.forwardToSecondFactor(entering);
            }
        }));
    }
}
