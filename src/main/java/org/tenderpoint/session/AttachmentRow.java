package org.tenderpoint.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.DocumentKind;
import org.tenderpoint.platform.id.Id.AttachmentId;
import org.tenderpoint.platform.id.Id.DocumentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** A photo or paper of a session. Once removed it waits briefly for an undo, and is then erased with its files. */
@Entity
@Table(name = "session_attachments")
class AttachmentRow extends VersionedRow {

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private UUID documentId;

    @Column(updatable = false)
    private @Nullable UUID smallId;

    private String caption;

    @Column(updatable = false)
    private UUID addedBy;

    @Column(updatable = false)
    private Instant addedAt;

    private @Nullable Instant removedAt;

    protected AttachmentRow() {}

    AttachmentRow(SessionId session, DocumentId document, Optional<DocumentId> small, UserId by, Instant now) {
        this.sessionId = session.value();
        this.documentId = document.value();
        this.smallId = small.map(DocumentId::value).orElse(null);
        this.caption = "";
        this.addedBy = by.value();
        this.addedAt = now;
    }

    void describe(String words) {
        caption = words;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void restore() {
        removedAt = null;
    }

    AttachmentId id() {
        return new AttachmentId(id);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    boolean removed() {
        return removedAt != null;
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    Optional<DocumentId> small() {
        return Optional.ofNullable(smallId).map(DocumentId::new);
    }

    List<DocumentId> files() {
        return Stream.concat(Stream.of(document()), small().stream()).toList();
    }

    CopyRow copy() {
        var kind = smallId == null ? DocumentKind.PDF : DocumentKind.JPEG;
        return CopyRow.begin()
                .at("at", addedAt)
                .by("by", addedBy)
                .code("kind", kind.code(), Texts.of("session.files.kind." + kind.code()))
                .text("caption", caption);
    }

    Attachment toRecord() {
        return new Attachment(new AttachmentId(id), smallId != null, caption);
    }
}
