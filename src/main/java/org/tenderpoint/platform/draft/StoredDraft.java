package org.tenderpoint.platform.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "drafts")
class StoredDraft {

    @Id
    private UUID id;

    private String owner;
    private String form;
    private String tab;
    private String content;

    private Instant savedAt;

    @Version
    private @Nullable Integer version;

    protected StoredDraft() {}

    StoredDraft(String owner, String form, String tab, String content, Instant savedAt) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.form = form;
        this.tab = tab;
        this.content = content;
        this.savedAt = savedAt;
    }

    void replace(String newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    void moveTo(String otherTab) {
        tab = otherTab;
    }

    String tab() {
        return tab;
    }

    String content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }
}
