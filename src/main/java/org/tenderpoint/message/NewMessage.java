package org.tenderpoint.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.DocumentId;

/**
 * A message to be queued.
 *
 * @param madeFor identifies its purpose; a second message with the same value is not queued
 * @param about the record that it is about, for the {@link MessageOrigin} of its kind
 * @param to a client, a member of staff, or a letter whose recipient is neither
 * @param address an e-mail address, or the phone number of a text; empty for a letter
 * @param text with {@link #LINK} where a link goes
 * @param giveUpAt when nobody waits for it any more
 * @param file the attachment; the feature that made it erases it once it knows the outcome of the message
 */
public record NewMessage(
        MessageKind kind,
        String madeFor,
        UUID about,
        Id to,
        MessageChannel way,
        String address,
        Locale language,
        String subject,
        String text,
        Instant due,
        Instant giveUpAt,
        Optional<DocumentId> file) {

    public NewMessage(
            MessageKind kind, String madeFor, UUID about, Id to, MessageChannel way, String address, Locale language,
            String subject,
            String text, Instant due, Instant giveUpAt) {
        this(kind, madeFor, about, to, way, address, language, subject, text, due, giveUpAt, Optional.empty());
    }

    /** Placeholder for the link that is made when the message leaves. */
    public static final String LINK = "{link}";

    /** Omits the address and the text. */
    @Override
    public String toString() {
        return "NewMessage " + madeFor;
    }
}
