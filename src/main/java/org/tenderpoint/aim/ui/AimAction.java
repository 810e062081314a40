package org.tenderpoint.aim.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Aims" on a client's page. */
@Component
class AimAction implements ClientAction {

    @Override
    public String labelKey() {
        return "aim.action";
    }

    @Override
    public String icon() {
        return "ok";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST);
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public String route(ClientId client) {
        return AimNavigation.route(client);
    }
}
