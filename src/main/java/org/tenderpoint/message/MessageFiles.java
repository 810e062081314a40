package org.tenderpoint.message;

import org.springframework.stereotype.Component;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;

/** Puts to a message what goes with it, at the last moment. */
@Component
class MessageFiles {

    /** Says nothing of anybody. */
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
     * @param name as whoever gets it sees it; says nothing of anybody
     */
    record MailFile(String name, String mediaType, byte[] content) {

        /** Never what it holds. */
        @Override
        public String toString() {
            return "MailFile";
        }
    }
}
