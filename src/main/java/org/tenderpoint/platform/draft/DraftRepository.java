package org.tenderpoint.platform.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<StoredDraft, UUID> {

    Optional<StoredDraft> findByOwnerAndFormAndTab(String owner, String form, String tab);

    List<StoredDraft> findByOwnerAndFormAndTabNotOrderBySavedAtDesc(String owner, String form, String tab, Limit most);

    StoredDraft save(StoredDraft draft);

    /** Whether it is there or not: another window of the same person may have deleted it at this moment. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from StoredDraft d where d.owner = :owner and d.form = :form and d.tab = :tab")
    void delete(String owner, String form, String tab);

    /** Whoever typed it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from StoredDraft d where d.form = :form")
    void deleteAll(String form);

    /** Drafts of browser tabs in which nobody has typed since then. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from StoredDraft d where d.owner = :owner and d.form = :form and d.tab <> '' and d.savedAt < :before")
    void forget(String owner, String form, Instant before);
}
