package org.tenderpoint.platform.draft;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<StoredDraft, UUID> {

    Optional<StoredDraft> findByOwnerAndForm(String owner, String form);

    StoredDraft save(StoredDraft draft);

    void deleteByOwnerAndForm(String owner, String form);
}
