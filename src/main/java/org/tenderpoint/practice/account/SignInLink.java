package org.tenderpoint.practice.account;

import java.time.Instant;

/**
 * A one-time link for someone to choose a password. It is shown once and stored nowhere.
 *
 * @param token the secret part
 */
public record SignInLink(String token, Instant expiresAt) {

    /** Omits the token: records end up in logs. */
    @Override
    public String toString() {
        return "SignInLink[expiresAt=" + expiresAt + "]";
    }
}
