package org.tenderpoint.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.DocumentId;
import org.tenderpoint.platform.id.Id;

/**
 * A message to be queued.
 *
 * @param madeFor names what it is made for; the same is queued once
 * @param about the record that it is about, for the {@link MessageOrigin} of its kind
 * @param to a client, somebody who works here, or a letter whose recipient is neither
 * @param address an e-mail address, or the phone number of a text
 * @param text with {@link #LINK} where a link goes
 * @param giveUpAt from when on nobody waits for it
 * @param file that goes with it; the feature that made it erases it once it knows what became of the message
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

    /** One without a file. */
    public NewMessage(
            MessageKind kind, String madeFor, UUID about, Id to, MessageChannel way, String address, Locale language,
            String subject,
            String text, Instant due, Instant giveUpAt) {
        this(kind, madeFor, about, to, way, address, language, subject, text, due, giveUpAt, Optional.empty());
    }

    /** Where the link stands that is made when the message leaves. */
    public static final String LINK = "{link}";

    /** Never the address or the text. */
    @Override
    public String toString() {
        return "NewMessage " + madeFor;
    }
}
