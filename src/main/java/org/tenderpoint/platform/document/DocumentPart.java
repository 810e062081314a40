package org.tenderpoint.platform.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** A piece of the content of a stored file. */
@Entity
@Immutable
@Table(name = "document_parts")
class DocumentPart extends StoredRow implements MadeOnce<UUID> {

    /** In bytes; both databases store this many in an ordinary column. */
    static final int LONGEST = 256 * 1024;

    private UUID documentId;
    private int partNo;

    @Column(length = LONGEST)
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
