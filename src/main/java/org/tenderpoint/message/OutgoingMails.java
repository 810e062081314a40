package org.tenderpoint.message;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.message.Mail.MailFile;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.UserRecord;

/** A message at the last moment: whether it still may leave, where to, with which link and file. */
@Component
record OutgoingMails(MessageOrigins origins, Outbox outbox, Staff staff, Documents documents, DeadClients dead) {

    /** Says nothing about the client. */
    private static final String NAME = "letter.";

    /**
     * Readdresses it, since a wrong address may have been put right while it waited, and who works here may have left.
     *
     * @return why it must not go; empty if it may
     */
    Optional<MessageTrouble> look(Message message) {
        var trouble = origins.of(message.kind()).hindrance(message.kind(), message.about())
                .or(() -> readdressed(message) ? Optional.empty() : Optional.of(MessageTrouble.NO_WAY));
        // whatever its feature says, nothing is sent to who has died; asked last, since they may die while it is asked
        return message.client().filter(dead::includes).map(_ -> MessageTrouble.DIED).or(() -> trouble);
    }

    private boolean readdressed(Message message) {
        if (message.client().isEmpty() && message.user().isEmpty()) {
            return true;
        }
        var address = message.client().flatMap(client -> outbox.address(client, message.way()))
                .or(() -> message.user().flatMap(staff::active).map(UserRecord::email)
                        .filter(typed -> !typed.isEmpty()));
        address.ifPresent(message::readdress);
        return address.isPresent();
    }

    /** @throws IllegalStateException if its file is gone: a message is never sent without it */
    Mail of(Message message) {
        var link = message.wantsLink()
                ? origins.of(message.kind()).freshLink(message.about(), message.language())
                : "";
        return message.mail(link).with(message.file().map(id -> documents.read(id)
                .map(OutgoingMails::file)
                .orElseThrow(() -> new IllegalStateException("The file of a message is gone"))));
    }

    private static MailFile file(Document document) {
        return new MailFile(NAME + document.kind().extension(), document.kind().mediaType(), document.content());
    }
}
