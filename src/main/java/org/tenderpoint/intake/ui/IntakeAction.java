package org.tenderpoint.intake.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Intake" on a client's page. */
@Component
class IntakeAction implements ClientAction {

    @Override
    public String labelKey() {
        return "intake.action";
    }

    @Override
    public String icon() {
        return "document";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST);
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String route(ClientId client) {
        return IntakeNavigation.route(client);
    }
}
