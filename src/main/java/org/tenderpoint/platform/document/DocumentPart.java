package org.tenderpoint.platform.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenderpoint.platform.id.MadeOnce;

/** A piece of the content of a stored file. */
@Entity
@Table(name = "document_parts")
class DocumentPart implements MadeOnce<UUID> {

    /** In bytes; both databases store this many in an ordinary column. */
    static final int LONGEST = 256 * 1024;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID documentId;

    @Column(updatable = false)
    private int partNo;

    @Column(updatable = false, length = LONGEST)
    private byte[] content;

    /** For JPA alone. */
    protected DocumentPart() {}

    DocumentPart(UUID document, int partNo, byte[] content) {
        this.id = UUID.randomUUID();
        this.documentId = document;
        this.partNo = partNo;
        this.content = content;
    }

    @Override
    public UUID getId() {
        return id;
    }

    byte[] content() {
        return content;
    }
}
