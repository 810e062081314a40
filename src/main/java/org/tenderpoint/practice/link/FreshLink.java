package org.tenderpoint.practice.link;

import java.time.Instant;

/** A link as it is handed over, once; the program stores only the hash of its token. */
public record FreshLink(String address, Instant expiresAt) {

    /** Omits the token. */
    @Override
    public String toString() {
        return "FreshLink";
    }
}
