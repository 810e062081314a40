package org.tenderpoint.followup.answers;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.FeedbackId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * One set of answers about how a session felt. A draft changes with every answer; a given one never again. What another
 * client gave is kept, and read by the copy alone.
 */
@Entity
@SQLRestriction("of_another = false")
@Table(name = "feedbacks")
public class Feedback extends VersionedRow {

    /** A draft is assessed as it stands, but only given feedback is kept for good. */
    public enum State implements Coded {
        DRAFT,
        GIVEN
    }

    private UUID followUpId;
    private UUID sessionId;
    private UUID clientId;
    private State state;
    private @Nullable UUID draftOf;
    private AnsweredBy answeredBy;
    private AnswerWay way;
    private @Nullable UUID writtenBy;
    private Instant answeredAt;
    private @Nullable Integer soreHours;
    /** The answers as given, as JSON: code of the question to code of the answer. */
    private String answers;
    private @Nullable TriageLevel levelSoFar;
    @InOneColumn
    private Phrase note;
    private boolean ofAnother;

    protected Feedback() {}

    public static Feedback draft(FollowUp followUp, AnswerWay way, Instant now) {
        var feedback = new Feedback();
        feedback.followUpId = followUp.id().value();
        feedback.sessionId = followUp.session().value();
        feedback.clientId = followUp.client().value();
        feedback.state = State.DRAFT;
        // callers share one draft of a follow-up; a browser with a link and an arrival have each their own
        feedback.draftOf = way == AnswerWay.CALL ? followUp.id().value() : null;
        feedback.way = way;
        feedback.answers = GivenAnswers.about(followUp).stored();
        feedback.note = Phrase.NOTHING;
        feedback.answeredBy = AnsweredBy.CLIENT;
        feedback.answeredAt = now;
        return feedback;
    }

    /**
     * What was said so far; only of a draft.
     *
     * @param elapsed from the session's end to the answers
     */
    public void record(
            CallDraft draft, AnswerWay how, Optional<UserId> by, Instant at, Duration elapsed) {
        requireDraft();
        way = how;
        answers = draft.said().stored();
        soreHours = orNull(draft.said().soreHours(elapsed));
        note = draft.note();
        answeredBy = draft.answeredBy();
        writtenBy = by.map(UserId::value).orElse(null);
        answeredAt = at;
    }

    /** What it says while it is not given; a given one has its assessment. */
    void means(Optional<TriageLevel> soFar) {
        requireDraft();
        levelSoFar = soFar.orElse(null);
    }

    public Optional<TriageLevel> levelSoFar() {
        return Optional.ofNullable(levelSoFar);
    }

    /** Ends the draft: its answers count from now on and no longer change. */
    public void give() {
        requireDraft();
        levelSoFar = null;
        state = State.GIVEN;
        draftOf = null;
    }

    public boolean given() {
        return state == State.GIVEN;
    }

    /** Whether it is these answers, or by link these with what was added below the result. */
    public boolean sameAs(Feedback other) {
        var told = givenAnswers().given().entrySet();
        var others = other.givenAnswers().given().entrySet();
        return equals(other) || way == AnswerWay.LINK && other.way == AnswerWay.LINK
                && (told.containsAll(others) || others.containsAll(told));
    }

    /** It was another client who gave them. */
    public void ofAnother() {
        if (state != State.GIVEN) {
            throw new IllegalStateException("A draft is corrected instead");
        }
        ofAnother = true;
    }

    /** What the rules read. */
    public FeedbackAnswers answers() {
        return givenAnswers().facts(soreHours == null ? OptionalInt.empty() : OptionalInt.of(soreHours));
    }

    /** The most that was told of the soreness, now or before. */
    public OptionalInt sorest() {
        var told = answers();
        return IntStream.concat(told.sorenessNow().stream(), told.sorenessWorst().stream()).max();
    }

    public FeedbackId id() {
        return new FeedbackId(id);
    }

    public FollowUpId followUp() {
        return new FollowUpId(followUpId);
    }

    public SessionId session() {
        return new SessionId(sessionId);
    }

    public GivenAnswers givenAnswers() {
        return GivenAnswers.read(answers);
    }

    public Phrase note() {
        return note;
    }

    public AnsweredBy answeredBy() {
        return answeredBy;
    }

    public AnswerWay way() {
        return way;
    }

    public Optional<UserId> writtenBy() {
        return Optional.ofNullable(writtenBy).map(UserId::new);
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw new IllegalStateException("Given feedback never changes; a further one is a new record");
        }
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    public CopyRow copy() {
        var row = CopyRow.begin()
                .key("session", sessionId)
                .at("at", answeredAt)
                .code("answered_by", answeredBy)
                .code("way", way)
                .by("written_by", writtenBy);
        Questionnaire.copy(answers(), row);
        return row.text("note", note).yes("of_another", ofAnother);
    }
}
