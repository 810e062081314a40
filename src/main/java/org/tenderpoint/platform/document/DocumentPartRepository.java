package org.tenderpoint.platform.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DocumentPartRepository extends JpaRepository<DocumentPart, UUID> {

    List<DocumentPart> findByDocumentIdOrderByPartNo(UUID document);

    @Modifying
    @Query("delete from DocumentPart p where p.documentId in ?1")
    void erase(Collection<UUID> documents);
}
