package org.tenderpoint.message;

import org.springframework.stereotype.Component;
import org.tenderpoint.message.MailTransport.Mail;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;

/** Attaches a message's file at the last moment. */
@Component
class MessageFiles {

    /** Says nothing about the client. */
    private static final String NAME = "letter.";

    private final Documents documents;

    MessageFiles(Documents documents) {
        this.documents = documents;
    }

    /** @throws IllegalStateException if the file is gone: a message is never sent without it */
    Mail with(Message message, Mail mail) {
        return mail.with(message.file().map(id -> documents.read(id)
                .map(MessageFiles::file)
                .orElseThrow(() -> new IllegalStateException("The file of a message is gone"))));
    }

    private static MailFile file(Document document) {
        return new MailFile(NAME + document.kind().extension(), document.kind().mediaType(), document.content());
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
