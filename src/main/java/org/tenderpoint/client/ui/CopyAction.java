package org.tenderpoint.client.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** Leads to the copy that a client may have. */
@Component
class CopyAction implements ClientAction {

    @Override
    public String labelKey() {
        return "copy.page";
    }

    @Override
    public String icon() {
        return "document";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST, Role.MANAGER);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String route(ClientId client) {
        return ClientNavigation.route(client) + "/copy";
    }
}
