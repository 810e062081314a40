package org.tenderpoint.platform.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** A piece of the content of a stored file. */
@Entity
@Table(name = "document_parts")
class DocumentPart extends StoredRow implements MadeOnce<UUID> {

    /** In bytes; both databases store this many in an ordinary column. */
    static final int LONGEST = 256 * 1024;

    @Column(updatable = false)
    private UUID documentId;

    @Column(updatable = false)
    private int partNo;

    @Column(updatable = false, length = LONGEST)
    private byte[] content;

    /** For JPA alone. */
    protected DocumentPart() {}

    DocumentPart(UUID document, int partNo, byte[] content) {
        this.documentId = document;
        this.partNo = partNo;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
