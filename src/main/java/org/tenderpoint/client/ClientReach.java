package org.tenderpoint.client;

import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;

/**
 * How the program itself may write to a client. Empty texts where nothing is known.
 *
 * @param madeUp belongs to the sample practice: nobody of that name exists, and nothing is ever sent
 */
public record ClientReach(
        ClientId id, String email, String phone, PreferredChannel channel, Locale language, boolean madeUp) {

    /** Where an e-mail goes; empty if none does. */
    public Optional<String> emailAddress() {
        return email.isEmpty() || madeUp ? Optional.empty() : Optional.of(email);
    }

    /** Where somebody sends a text by hand: only to who has no e-mail address and wants texts. */
    public Optional<String> textNumber() {
        return email.isEmpty() && !phone.isEmpty() && channel == PreferredChannel.TEXT && !madeUp
                ? Optional.of(phone)
                : Optional.empty();
    }

    /** Whether a message gets to the client at all. */
    public boolean reached() {
        return emailAddress().isPresent() || textNumber().isPresent();
    }

    /** Never the addresses. */
    @Override
    public String toString() {
        return "ClientReach " + id;
    }
}
