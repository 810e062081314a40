package org.tenderpoint.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.screening.NamedCondition.NewName;
import org.tenderpoint.vocabulary.facts.Condition;

/** A client's own words, and the condition that a therapist recognised in them. Never changed. */
@Entity
@Immutable
@Table(name = "screening_namings")
class NamingRow extends StoredRow {

    private UUID sessionId;

    private String words;

    /** The part of the words that the condition does not cover; a therapist still judges it. */
    private String leftOver;

    private Condition became;

    private String reason;

    private UUID madeBy;

    private Instant madeAt;

    protected NamingRow() {}

    NamingRow(SessionId session, String words, NewName naming, UserId by, Instant now) {
        this.sessionId = session.value();
        this.words = words;
        this.leftOver = naming.rest();
        this.became = naming.condition();
        this.reason = naming.reason();
        this.madeBy = by.value();
        this.madeAt = now;
    }

    NamedCondition toRecord() {
        return new NamedCondition(words, became, reason, new UserId(madeBy), madeAt);
    }

    CopyRow copy() {
        return CopyRow.begin()
                .key("session", sessionId)
                .at("at", madeAt)
                .by("by", madeBy)
                .text("words", words)
                .code("became", became)
                .text("left_over", leftOver)
                .text("reason", reason);
    }
}
