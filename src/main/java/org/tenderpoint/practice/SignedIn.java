package org.tenderpoint.practice;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Who is signed in; stored in the session.
 *
 * @param stamp the user's session stamp at sign-in; the session ends when the user's stamp has changed
 * @param signIn id of this sign-in; each sign-in of a person has its own
 */
public record SignedIn(UUID user, String login, String displayName, int stamp, UUID signIn)
        implements Principal, Serializable {

    public SignedIn(UUID user, String login, String displayName, int stamp) {
        this(user, login, displayName, stamp, UUID.randomUUID());
    }

    public UserId id() {
        return new UserId(user);
    }

    /** The sign-in name, as frameworks expect it. */
    @Override
    public String getName() {
        return login;
    }
}
