package org.tenderpoint.intake.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Clearance" on a client's page. */
@Component
class ClearanceAction implements ClientAction {

    @Override
    public String labelKey() {
        return "intake.clearance.action";
    }

    @Override
    public String icon() {
        return "doctor";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST, Role.FRONT_DESK);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String route(ClientId client) {
        return IntakeNavigation.clearanceRoute(client);
    }
}
