package org.tenderpoint.platform.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** What is known about a stored file without its content; never changed. */
@Entity
@Immutable
@Table(name = "documents")
class StoredDocument extends StoredRow implements MadeOnce<UUID> {

    private DocumentKind kind;
    private int bytes;
    private String sha256;
    private Instant madeAt;

    /** For JPA alone. */
    protected StoredDocument() {}

    StoredDocument(DocumentKind kind, int bytes, String sha256, Instant now) {
        this.kind = kind;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.madeAt = now;
    }

    DocumentKind kind() {
        return kind;
    }

    int bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }
}
