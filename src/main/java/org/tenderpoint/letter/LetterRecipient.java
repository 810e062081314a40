package org.tenderpoint.letter;

import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.PlainText;

/**
 * The recipient of a letter.
 *
 * @param id of the partner, if it is one
 * @param address as on an envelope, line by line; may be empty
 * @param email empty if there is none
 */
public record LetterRecipient(RecipientKind kind, Optional<UUID> id, String name, String address, String email) {

    /** A partner with their organisation, or what a client told of their doctor. */
    public static final int NAME_LENGTH = 300;
    public static final int ADDRESS_LENGTH = 500;

    /** @throws IllegalArgumentException if a text is too long, or the e-mail address is not valid */
    public LetterRecipient {
        name = PlainText.checked(PlainText.line(name), NAME_LENGTH);
        address = PlainText.checked(PlainText.note(address), ADDRESS_LENGTH);
        email = PlainText.checked(PlainText.line(email), EmailAddress.MAX_LENGTH);
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Omits the name and the address. */
    @Override
    public String toString() {
        return "LetterRecipient " + kind;
    }
}
