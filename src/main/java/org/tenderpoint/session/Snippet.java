package org.tenderpoint.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** A text that its owner inserts by typing one word. */
@Entity
@Table(name = "snippets")
class Snippet extends VersionedRow {

    private UUID userId;
    private String word;
    private String text;

    protected Snippet() {}

    Snippet(UserId owner, String word, String text) {
        this.userId = owner.value();
        this.word = word;
        this.text = text;
    }

    void rewrite(String words) {
        text = words;
    }

    SnippetRecord toRecord() {
        return new SnippetRecord(word, text);
    }
}
