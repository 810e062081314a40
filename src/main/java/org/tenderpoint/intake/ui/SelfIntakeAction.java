package org.tenderpoint.intake.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Client fills it in" on a client's page. */
@Component
class SelfIntakeAction implements ClientAction {

    @Override
    public String labelKey() {
        return "intake.self.action";
    }

    @Override
    public String icon() {
        return "send";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER);
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String route(ClientId client) {
        return IntakeNavigation.selfIntakeRoute(client);
    }
}
