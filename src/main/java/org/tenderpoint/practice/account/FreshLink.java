package org.tenderpoint.practice.account;

import java.time.Instant;

/** A link as it is handed over, once; the program keeps only the hash of its token. */
public record FreshLink(String address, Instant expiresAt) {

    /** Never the token. */
    @Override
    public String toString() {
        return "FreshLink";
    }
}
