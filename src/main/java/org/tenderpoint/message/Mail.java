package org.tenderpoint.message;

import java.util.Optional;

/**
 * A message as it leaves, with its link in it. Held only while it is handed over.
 *
 * @param messageId the same however often it is sent, so that a mail server recognises a repetition
 * @param file the attachment, locked; its password is nowhere in this record
 */
record Mail(String messageId, String address, String subject, String text, Optional<MailFile> file) {

    Mail(String messageId, String address, String subject, String text) {
        this(messageId, address, subject, text, Optional.empty());
    }

    Mail with(Optional<MailFile> attached) {
        return new Mail(messageId, address, subject, text, attached);
    }

    /** Omits the content. */
    @Override
    public String toString() {
        return "Mail";
    }

    /**
     * A file that goes with a message.
     *
     * @param name as the recipient sees it; says nothing about the client
     */
    record MailFile(String name, String mediaType, byte[] content) {

        /** Omits the content. */
        @Override
        public String toString() {
            return "MailFile";
        }
    }
}
