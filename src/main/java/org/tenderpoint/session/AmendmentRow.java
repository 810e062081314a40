package org.tenderpoint.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** A dated addition to a signed note; never changed. */
@Entity
@Immutable
@Table(name = "session_amendments")
class AmendmentRow extends StoredRow implements MadeOnce<UUID> {

    private UUID sessionId;

    @InOneColumn
    private Phrase words;
    private String reason;
    private UUID authorId;
    private Instant madeAt;

    protected AmendmentRow() {}

    AmendmentRow(SessionId session, Phrase words, String reason, UserId author, Instant now) {
        if (words.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("An amendment has words and a reason");
        }
        this.sessionId = session.value();
        this.words = words;
        this.reason = reason;
        this.authorId = author.value();
        this.madeAt = now;
    }

    SessionRecord.Amendment toRecord() {
        return new SessionRecord.Amendment(words, reason, new UserId(authorId), madeAt);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    CopyRow copy() {
        return CopyRow.begin().at("at", madeAt).by("by", authorId).text("words", words).text("reason", reason);
    }
}
