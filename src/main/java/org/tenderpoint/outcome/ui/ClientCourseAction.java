package org.tenderpoint.outcome.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Course" on a client's page. */
@Component
class ClientCourseAction implements ClientAction {

    @Override
    public String labelKey() {
        return "outcome.course.action";
    }

    @Override
    public String icon() {
        return "chart";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST, Role.MANAGER);
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public String route(ClientId client) {
        return "clients/" + client + "/course";
    }
}
