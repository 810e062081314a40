package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Locale;

/**
 * A link as it is handed to a client, once; the program keeps only its hash.
 *
 * @param phone of the client, for a message
 * @param language of the client
 */
public record CheckInAddress(
        String address, String phone, Locale language, String practiceName, String emergencyNumber, Instant expiresAt) {

    /** Never the token. */
    @Override
    public String toString() {
        return "CheckInAddress";
    }
}
