package org.tenderpoint.platform.document;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id.DocumentId;

/**
 * Stores files in the database, where they are encrypted, backed up and restored with the records that they belong to.
 * For services, within their transactions. Checks no permission: a service that returns a file checks whose it is
 * first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Documents {

    private final DocumentRepository documents;
    private final DocumentPartRepository parts;
    private final Clock clock;

    Documents(DocumentRepository documents, DocumentPartRepository parts, Clock clock) {
        this.documents = documents;
        this.parts = parts;
        this.clock = clock;
    }

    public DocumentId keep(CheckedFile file) {
        var content = file.content();
        var kept = documents
                .save(new StoredDocument(file.kind(), content.length, Secret.sha256(content), clock.instant()));
        for (int from = 0, no = 0; from < content.length; from += DocumentPart.LONGEST, no++) {
            var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + DocumentPart.LONGEST));
            parts.save(new DocumentPart(kept.getId(), no, piece));
        }
        return new DocumentId(kept.getId());
    }

    /**
     * Reads a file; empty if there is none.
     *
     * @throws IllegalStateException if the stored content is no longer what was saved
     */
    public Optional<Document> read(DocumentId id) {
        return documents.findById(id.value()).map(kept -> {
            var content = new ByteArrayOutputStream(kept.bytes());
            parts.findByDocumentIdOrderByPartNo(id.value()).forEach(part -> content.writeBytes(part.content()));
            if (content.size() != kept.bytes() || !Secret.sha256(content.toByteArray()).equals(kept.sha256())) {
                throw new IllegalStateException("Document " + id + " is damaged in the database");
            }
            return new Document(kept.kind(), content.toByteArray());
        });
    }

    /** Erases files for good. References to them must be gone already. */
    public void erase(Collection<DocumentId> ids) {
        var gone = ids.stream().map(DocumentId::value).toList();
        if (!gone.isEmpty()) {
            parts.erase(gone);
            documents.erase(gone);
        }
    }
}
