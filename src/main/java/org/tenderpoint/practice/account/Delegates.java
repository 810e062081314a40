package org.tenderpoint.practice.account;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRepository;

/** Signs background work in as the user who asked for it, if that user still works here and has the role. */
@Component
public class Delegates {

    private final UserRepository users;

    Delegates(UserRepository users) {
        this.users = users;
    }

    /** With this one role; empty if they have left or have it no longer. */
    public Optional<Authentication> of(UserId user, Role role) {
        return users.findByIdIn(Set.of(user.value())).stream()
                .filter(found -> found.active() && found.roles().contains(role))
                .findFirst()
                .map(found -> CodeSignIn.authenticated(found, null, role.authority()));
    }
}
