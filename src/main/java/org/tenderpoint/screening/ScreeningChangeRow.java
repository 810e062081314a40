package org.tenderpoint.screening;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.words.ChangeLine;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What a screening no longer allows, or newly allows, compared with the previous one. Never changed; each person
 * acknowledges it once.
 */
@Entity
@Table(name = "screening_changes")
public class ScreeningChangeRow extends StoredRow {

    /** Who has read it, and when. */
    @Embeddable
    record SeenBy(UUID userId, Instant seenAt) {}

    private UUID sessionId;

    private UUID clientId;

    private UUID screeningId;

    /** When the screening it is compared with was made. */
    private Instant sinceAt;

    private ScreeningCause cause;

    private boolean stricter;

    /** JSON, an array of {@link ChangeLine}. */
    private String lines;

    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "screening_changes_seen", joinColumns = @JoinColumn(name = "change_id"))
    private Set<SeenBy> seen = new HashSet<>();

    protected ScreeningChangeRow() {}

    ScreeningChangeRow(
            Screening before, Screening after, ScreeningCause cause, boolean stricter, List<ChangeLine> lines) {
        this.sessionId = after.session().value();
        this.clientId = after.client().value();
        this.screeningId = after.id().value();
        this.sinceAt = before.madeAt();
        this.cause = cause;
        this.stricter = stricter;
        this.lines = Json.write(lines);
        this.madeAt = after.madeAt();
    }

    /** Acknowledges it; the first time counts. */
    void markSeen(UserId by, Instant now) {
        if (!seenBy(by)) {
            seen.add(new SeenBy(by.value(), now));
        }
    }

    boolean seenBy(UserId user) {
        return seen.stream().anyMatch(one -> one.userId().equals(user.value()));
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    ScreeningId screening() {
        return new ScreeningId(screeningId);
    }

    /** @param read whether the caller has acknowledged it */
    public ScreeningChangeRecord toRecord(boolean read) {
        return new ScreeningChangeRecord(
                new SessionId(sessionId), cause, stricter, Json.list(lines, ChangeLine.class), sinceAt, madeAt, read);
    }

    CopyRow copy() {
        List<ChangeLine> said = Json.list(lines, ChangeLine.class);
        return CopyRow.begin()
                .key("session", sessionId)
                .at("at", madeAt)
                .at("since", sinceAt)
                .code("cause", cause)
                .yes("stricter", stricter)
                .texts("changes", said.stream().map(ChangeLine::words).map(Say::it).toList());
    }
}
