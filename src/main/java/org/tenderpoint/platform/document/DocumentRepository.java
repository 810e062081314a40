package org.tenderpoint.platform.document;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<StoredDocument, UUID> {

    @Modifying(flushAutomatically = true)
    @Query("delete from StoredDocument d where d.id in ?1")
    void erase(Collection<UUID> documents);
}
