package org.tenderpoint.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.UserId;

/** A text that its owner inserts by typing one word. */
@Entity
@Table(name = "snippets")
class Snippet {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID userId;
    private String word;
    private String text;

    /** For JPA only. */
    protected Snippet() {}

    Snippet(UserId owner, String word, String text) {
        this.id = UUID.randomUUID();
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
