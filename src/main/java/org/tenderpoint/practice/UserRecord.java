package org.tenderpoint.practice;

import java.util.Set;
import org.tenderpoint.shared.id.UserId;

/**
 * Someone who works in the practice.
 *
 * @param login the sign-in name, in lower case
 * @param active whether this person may sign in
 * @param invited whether this person has yet to choose a password
 */
public record UserRecord(UserId id, String name, String login, Set<Role> roles, boolean active, boolean invited) {

    public UserRecord {
        roles = Set.copyOf(roles);
    }

    /** Whether this person gives sessions. */
    public boolean treatsClients() {
        return roles.contains(Role.THERAPIST);
    }
}
