package org.tenderpoint.client;

import java.util.Locale;

/** What a person who calls or writes to a client needs. Empty texts where nothing is known. */
public record ClientContact(
        String name,
        String phone,
        String email,
        PreferredChannel channel,
        String preferredTime,
        Locale language,
        EmergencyContact emergencyContact,
        String guardian) {}
