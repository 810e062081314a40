package org.tenderpoint.platform.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tenderpoint.platform.id.VersionedRow;

@Entity
@Table(name = "drafts")
class StoredDraft extends VersionedRow {

    private String owner;
    private String form;
    private String tab;
    private String content;

    private Instant savedAt;

    protected StoredDraft() {}

    StoredDraft(String owner, String form, String tab, String content, Instant savedAt) {
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
