package org.tenderpoint.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** Leads whoever must have a second factor and has none to the page where one is made; nothing else opens to them. */
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
