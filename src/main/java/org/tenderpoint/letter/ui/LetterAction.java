package org.tenderpoint.letter.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Letters" on a client's page. */
@Component
class LetterAction implements ClientAction {

    @Override
    public String labelKey() {
        return "letter.list.action";
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
        return 8;
    }

    @Override
    public String route(ClientId client) {
        return LetterNavigation.listRoute(client);
    }
}
