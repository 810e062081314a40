package org.tenderpoint.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;
import org.tenderpoint.shared.store.WorkLine;

/** What was done in one session. Open until it ends, editable until it is signed, then locked. */
@Entity
@Table(name = "session_charts")
class Chart {

    @Id
    private UUID sessionId;

    @Version
    private @Nullable Integer version;

    @Column(nullable = false, updatable = false)
    private UUID clientId;

    @Column(nullable = false, updatable = false)
    private UUID therapistId;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    private @Nullable Instant endedAt;

    /** As asked at arrival; kept here so that a chart is complete in itself. */
    @Column(updatable = false)
    private @Nullable Integer painBefore;

    private @Nullable Integer painDuring;
    private @Nullable Integer painAfter;
    private @Nullable String brokenOffBecause;

    @Column(nullable = false)
    private boolean emergency;

    private @Nullable Instant signedAt;
    private @Nullable UUID signedBy;

    @Column(nullable = false)
    private UUID savedBy;

    @Column(nullable = false)
    private Instant savedAt;

    @ElementCollection
    @CollectionTable(name = "session_work", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "line_no")
    private List<WorkLine> work = new ArrayList<>();

    /** For JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected Chart() {}

    Chart(SessionId session, ClientId client, UserId therapist, Instant startedAt, OptionalInt painBefore) {
        this.sessionId = session.value();
        this.clientId = client.value();
        this.therapistId = therapist.value();
        this.startedAt = startedAt;
        this.painBefore = scale(painBefore);
        saved(therapist, startedAt);
    }

    /** @throws EditedByOther if the chart was saved since {@code seenVersion} */
    void work(int seenVersion, List<Work> lines, UserId by, Instant now) {
        requireOpen(seenVersion);
        work.clear();
        lines.stream().map(WorkLine::of).forEach(work::add);
        saved(by, now);
    }

    /** @throws EditedByOther if the chart was saved since {@code seenVersion} */
    void pain(int seenVersion, OptionalInt during, OptionalInt after, UserId by, Instant now) {
        requireOpen(seenVersion);
        painDuring = scale(during);
        painAfter = scale(after);
        saved(by, now);
    }

    private void saved(UserId by, Instant now) {
        savedBy = by.value();
        savedAt = now;
    }

    /** Ends the session in the ordinary way. */
    void finish(Instant now) {
        if (work.isEmpty()) {
            throw new IllegalStateException("A session without any work is broken off, not finished");
        }
        end(now);
    }

    /** Ends the session early. */
    void breakOff(Instant now, String because, boolean inEmergency) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("Breaking off needs a reason");
        }
        end(now);
        brokenOffBecause = because;
        emergency = inEmergency;
    }

    private void end(Instant now) {
        if (endedAt != null) {
            throw new DoneElsewhere(DoneElsewhere.Step.ENDED, endedAt);
        }
        endedAt = now;
    }

    void sign(Instant now, UserId by) {
        if (endedAt == null) {
            throw new IllegalStateException("A session is signed after its end");
        }
        requireUnsigned();
        signedAt = now;
        signedBy = by.value();
    }

    /** @throws DoneElsewhere if it is signed: what changes then is an amendment */
    void requireUnsigned() {
        if (signedAt != null) {
            throw new DoneElsewhere(DoneElsewhere.Step.SIGNED, signedAt);
        }
    }

    void requireSigned() {
        if (signedAt == null) {
            throw new IllegalStateException("An unsigned note is changed, not amended");
        }
    }

    private void requireOpen(int seenVersion) {
        requireUnsigned();
        if (seenVersion != version()) {
            throw new EditedByOther(Optional.of(new UserId(savedBy)), savedAt);
        }
    }

    private static @Nullable Integer scale(OptionalInt pain) {
        if (pain.isPresent() && (pain.getAsInt() < 0 || pain.getAsInt() > 10)) {
            throw new IllegalArgumentException("Pain is 0 to 10");
        }
        return pain.isPresent() ? pain.getAsInt() : null;
    }

    int version() {
        return version == null ? 0 : version;
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    UserId therapist() {
        return new UserId(therapistId);
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    boolean brokenOff() {
        return brokenOffBecause != null;
    }

    OptionalInt painBefore() {
        return optional(painBefore);
    }

    OptionalInt painDuring() {
        return optional(painDuring);
    }

    OptionalInt painAfter() {
        return optional(painAfter);
    }

    private static OptionalInt optional(@Nullable Integer pain) {
        return pain == null ? OptionalInt.empty() : OptionalInt.of(pain);
    }

    List<Work> work() {
        return work.stream().map(WorkLine::work).toList();
    }

    /**
     * @param note the signed one; a note that is not signed is a draft
     * @param amendments to it
     * @param files photos and papers, without what is in them
     */
    CopyRow copy(List<CopyRow> note, List<CopyRow> amendments, List<CopyRow> files) {
        return CopyRow.begin()
                .key("session", sessionId)
                .at("started_at", startedAt)
                .at("ended_at", endedAt)
                .by("therapist", therapistId)
                .number("pain_before", painBefore)
                .number("pain_during", painDuring)
                .number("pain_after", painAfter)
                .text("broken_off_because", brokenOffBecause)
                .yes("emergency", emergency)
                .work("work", work())
                .at("changed_at", savedAt)
                .by("changed_by", savedBy)
                .at("signed_at", signedAt)
                .by("signed_by", signedBy)
                .rows("note", note)
                .rows("amendments", amendments)
                .rows("files", files);
    }
}
