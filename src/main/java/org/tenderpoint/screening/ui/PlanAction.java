package org.tenderpoint.screening.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** The button "Plan a session" on a client's page. */
@Component
class PlanAction implements ClientAction {

    @Override
    public String labelKey() {
        return "screening.action.plan";
    }

    @Override
    public String icon() {
        return "calendar";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String route(ClientId client) {
        return ScreeningNavigation.planRoute(client);
    }
}
