package org.tenderpoint.intake;

import java.time.Instant;
import java.util.Locale;

/**
 * A link as it is handed to a client, once; the program keeps only its hash.
 *
 * @param phone of the client, for a message
 * @param language of the client
 * @param message the link with the words around it, for a phone
 */
public record SelfIntakeAddress(String address, String phone, Locale language, String message, Instant expiresAt) {

    /** Never the token. */
    @Override
    public String toString() {
        return "SelfIntakeAddress";
    }
}
