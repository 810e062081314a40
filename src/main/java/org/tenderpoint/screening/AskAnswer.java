package org.tenderpoint.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.rule.Row;

/** The answer to a rule's question for one visit, or why it was dismissed. For each key the latest row counts. */
@Entity
@Table(name = "screening_answers")
class AskAnswer extends StoredRow {

    /** How a question was dealt with. */
    @Coded.StoredByName
    enum Kind implements Coded {
        /** A code of {@code Answer}. */
        ANSWERED,
        /** Free text. */
        IN_WORDS,
        /** A pressure from 1 to 5: how firm the client likes a region. */
        PRESSURE,
        /** The question was not asked; the answer holds the reason. */
        DISMISSED,
        /** Another client was asked: what was answered before to this question at this visit counts no longer. */
        OF_ANOTHER
    }

    private UUID sessionId;

    private UUID clientId;

    private String ask;

    /** A code of {@code Answer}, text, or a pressure; for a dismissal the reason. */
    private String answer;

    private Kind kind;

    private UUID madeBy;

    private Instant madeAt;

    protected AskAnswer() {}

    AskAnswer(
            SessionId session, ClientId client, String ask, String answer, Kind kind, UserId by, Instant now) {
        this.sessionId = session.value();
        this.clientId = client.value();
        this.ask = ask;
        this.answer = answer;
        this.kind = kind;
        this.madeBy = by.value();
        this.madeAt = now;
    }

    /** Whether one tap gave both. */
    boolean givenWith(AskAnswer other) {
        return madeAt.equals(other.madeAt) && madeBy.equals(other.madeBy) && answer.equals(other.answer);
    }

    /** Whether this says that the other was another client's. */
    boolean takesBack(AskAnswer earlier) {
        return kind == Kind.OF_ANOTHER && earlier.sessionId.equals(sessionId) && earlier.ask.equals(ask);
    }

    boolean givenAt(SessionId session) {
        return sessionId.equals(session.value());
    }

    Instant madeAt() {
        return madeAt;
    }

    String ask() {
        return ask;
    }

    String answer() {
        return answer;
    }

    Kind kind() {
        return kind;
    }

    CopyRow copy() {
        var how = kind.name().toLowerCase(Locale.ROOT);
        return CopyRow.begin()
                .key("session", sessionId)
                .at("at", madeAt)
                .by("by", madeBy)
                .code("question", ask, question())
                .code("kind", how, Texts.of("copy.ask." + how))
                .code("answer", answer, kind == Kind.ANSWERED
                        ? Texts.label(Coded.require(Answer.class, answer))
                        : answer);
    }

    /** What was asked, or else the rule that asked it. */
    private String question() {
        return Texts.find("row.ask.detail." + ask.substring(ask.lastIndexOf('.') + 1))
                .or(() -> Row.titleInWords(ask.split("[.]")[0]))
                .orElse(ask);
    }
}
