package org.tenderpoint.client;

import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * How the program itself may write to a client. Empty texts where nothing is known.
 *
 * @param madeUp belongs to the sample practice: nobody of that name exists, and nothing is ever sent
 */
public record ClientReach(
        ClientId id, String email, String phone, PreferredChannel channel, Locale language, boolean madeUp) {

    /** The address for e-mail; empty if the client gets none. */
    public Optional<String> emailAddress() {
        return email.isEmpty() || madeUp ? Optional.empty() : Optional.of(email);
    }

    /** The number of a client who wants texts, also of one who has an e-mail address; empty for others. */
    public Optional<String> wantedNumber() {
        return number().filter(_ -> channel == PreferredChannel.TEXT);
    }

    /** The number, whatever the client wants; empty if there is none. */
    public Optional<String> number() {
        return phone.isEmpty() || madeUp ? Optional.empty() : Optional.of(phone);
    }

    /** The number for a text that a person sends: only for clients who have no e-mail address and want texts. */
    public Optional<String> textNumber() {
        return wantedNumber().filter(_ -> email.isEmpty());
    }

    public boolean reached() {
        return emailAddress().isPresent() || textNumber().isPresent();
    }

    /** Omits the addresses. */
    @Override
    public String toString() {
        return "ClientReach " + id;
    }
}
