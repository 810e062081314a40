package org.tenderpoint.message;

import java.util.Optional;
import org.tenderpoint.message.MessageFiles.MailFile;

/**
 * A message as it leaves, with its link in it. Held only while it is handed over.
 *
 * @param messageId stays the same however often it is sent, so that a mail server knows a repetition
 * @param file what goes with it; locked by a password that is nowhere in here
 */
record Mail(String messageId, String address, String subject, String text, Optional<MailFile> file) {

    Mail(String messageId, String address, String subject, String text) {
        this(messageId, address, subject, text, Optional.empty());
    }

    Mail with(Optional<MailFile> attached) {
        return new Mail(messageId, address, subject, text, attached);
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Mail";
    }
}
