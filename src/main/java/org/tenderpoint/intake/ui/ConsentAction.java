package org.tenderpoint.intake.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Consent" on a client's page. */
@Component
class ConsentAction implements ClientAction {

    @Override
    public String labelKey() {
        return "intake.consent.action";
    }

    @Override
    public String icon() {
        return "hand";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER);
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String route(ClientId client) {
        return IntakeNavigation.consentRoute(client);
    }
}
