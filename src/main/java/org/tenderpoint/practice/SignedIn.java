package org.tenderpoint.practice;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.tenderpoint.shared.id.UserId;

/**
 * Who is signed in; kept in the session.
 *
 * @param stamp the user's session stamp at sign-in; the session ends when the user's has moved on
 */
public record SignedIn(UUID user, String login, String displayName, int stamp) implements Principal, Serializable {

    public UserId id() {
        return new UserId(user);
    }

    /** The sign-in name, as frameworks expect it. */
    @Override
    public String getName() {
        return login;
    }
}
