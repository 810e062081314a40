package org.tenderpoint.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/** The note of one session, a row of its own so that one person can edit the note while another edits the work. */
@Entity
@Table(name = "session_notes")
class Note {

    @Id
    private UUID sessionId;

    @Version
    private @Nullable Integer version;

    private String subjective;

    private String objective;

    private String assessment;

    private String plan;

    private UUID authorId;

    private Instant savedAt;

    protected Note() {}

    Note(SessionId session, Soap words, UserId author, Instant now) {
        this.sessionId = session.value();
        write(words, author, now);
    }

    /** @throws EditedByOther if somebody has saved the note since {@code seenVersion} */
    void rewrite(int seenVersion, Soap words, UserId author, Instant now) {
        requireSeen(seenVersion);
        write(words, author, now);
    }

    void requireSeen(int seenVersion) {
        if (seenVersion != version()) {
            throw new EditedByOther(Optional.of(new UserId(authorId)), savedAt);
        }
    }

    private void write(Soap words, UserId author, Instant now) {
        subjective = words.subjective();
        objective = words.objective();
        assessment = words.assessment();
        plan = words.plan();
        authorId = author.value();
        savedAt = now;
    }

    /** 1 for the first saved state, since 0 means that there is no note yet. */
    int version() {
        return version == null ? 1 : version + 1;
    }

    Soap words() {
        return new Soap(subjective, objective, assessment, plan);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    CopyRow copy() {
        return CopyRow.begin()
                .text("subjective", subjective)
                .text("objective", objective)
                .text("assessment", assessment)
                .text("next_time", plan)
                .by("by", authorId)
                .at("at", savedAt);
    }
}
