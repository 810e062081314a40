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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.session.SessionTimes.TimedWork;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.store.InOneColumn;
import org.tenderpoint.vocabulary.store.WorkLine;

/** The work of one session. Open until it ends, editable until it is signed or closed, then locked. */
@Entity
@Table(name = "session_charts")
class Chart {

    static final String RECORD = "Session";

    @Id
    private UUID sessionId;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private UUID therapistId;

    /** When charting began, until somebody says when the session began. */
    private Instant startedAt;

    private @Nullable Instant endedAt;

    /** As asked at arrival; copied here so that a chart is complete by itself. */
    @Column(updatable = false)
    private @Nullable Integer painBefore;

    private @Nullable Integer painDuring;
    private @Nullable Integer painAfter;
    private @Nullable String brokenOffBecause;

    private boolean emergency;

    private @Nullable Instant signedAt;
    private @Nullable UUID signedBy;

    /** What was unlikely about the chart when it was signed; the reason stands in the next field. */
    @InOneColumn
    private @Nullable Set<SessionRecord.UnlikelyChart> signedAlthough;

    private @Nullable String signedBecause;

    /** By somebody else, since its therapist has left. */
    private @Nullable Instant closedAt;
    private @Nullable UUID closedBy;

    private UUID savedBy;

    private Instant savedAt;

    private @Nullable Region timedRegion;
    private @Nullable Side timedSide;
    private @Nullable Modality timedModality;
    private @Nullable Instant timedSince;

    @ElementCollection
    @CollectionTable(name = "session_work", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "line_no")
    @BatchSize(size = 200)
    private List<WorkLine> work = new ArrayList<>();

    protected Chart() {}

    Chart(SessionId session, ClientId client, UserId therapist, Instant startedAt, OptionalInt painBefore) {
        this.sessionId = session.value();
        this.clientId = client.value();
        this.therapistId = therapist.value();
        this.startedAt = startedAt;
        this.painBefore = scale(painBefore);
        saved(therapist, startedAt);
    }

    /** Whether nothing was charted since the start, which took over the plan. */
    boolean isAsStarted(List<Work> planned) {
        return endedAt == null && painDuring == null && painAfter == null && timedSince == null
                && work().equals(planned);
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

    /**
     * Starts timing a line of the work; ends the timing of another.
     *
     * @param plannedMinutes of the session
     * @throws EditedByOther if the chart was saved since {@code seenVersion}
     */
    Optional<TimedWork> time(int seenVersion, BodyPart part, Modality modality, int plannedMinutes, UserId by,
            Instant now) {
        requireOpen(seenVersion);
        requireNotEnded();
        var stopped = stopTiming(plannedMinutes, now);
        timedRegion = part.region();
        timedSide = part.side();
        timedModality = modality;
        timedSince = now;
        saved(by, now);
        return stopped;
    }

    /**
     * Ends the timing and writes its minutes to the line; empty if none is timed, or its line is gone.
     *
     * @throws EditedByOther if the chart was saved since {@code seenVersion}
     */
    Optional<TimedWork> stopTiming(int seenVersion, int plannedMinutes, UserId by, Instant now) {
        requireOpen(seenVersion);
        var stopped = stopTiming(plannedMinutes, now);
        saved(by, now);
        return stopped;
    }

    /** The same for a chart that ends. */
    Optional<TimedWork> stopTiming(int plannedMinutes, Instant now) {
        var timed = timing();
        timedRegion = null;
        timedSide = null;
        timedModality = null;
        timedSince = null;
        return timed.flatMap(running -> lineOf(running).map(no -> measured(no, running.since(), plannedMinutes, now)));
    }

    private TimedWork measured(int line, Instant since, int plannedMinutes, Instant now) {
        var before = work.get(line).work();
        var plannedEnd = startedAt.plus(Duration.ofMinutes(plannedMinutes));
        var after = TimedWork.minutes(since, now, plannedEnd)
                .map(minutes -> new Work(before.part(), before.modality(), before.pressure(), minutes))
                .orElse(before);
        work.set(line, WorkLine.of(after));
        return new TimedWork(before, after, TimedWork.forgotten(since, now, plannedEnd));
    }

    /** The timed line; one extended to the other side meanwhile is still the same. */
    private Optional<Integer> lineOf(Timing timing) {
        var lines = work();
        return IntStream.range(0, lines.size()).boxed().filter(no -> timing.of(lines.get(no))).findFirst()
                .or(() -> IntStream.range(0, lines.size()).boxed()
                        .filter(no -> lines.get(no).modality() == timing.modality()
                                && lines.get(no).part().meets(timing.part()))
                        .findFirst());
    }

    /** The current timing, with the line as it is now. */
    Optional<Timing> timing() {
        if (timedRegion == null || timedSide == null || timedModality == null || timedSince == null) {
            return Optional.empty();
        }
        return Optional.of(new Timing(new BodyPart(timedRegion, timedSide), timedModality, timedSince));
    }

    /** The same, if its line is still there. */
    Optional<Timing> timedLine() {
        return timing().flatMap(timing -> lineOf(timing)
                .map(no -> work.get(no).work())
                .map(line -> new Timing(line.part(), line.modality(), timing.since())));
    }

    private void saved(UserId by, Instant now) {
        savedBy = by.value();
        savedAt = now;
    }

    void finish(SessionTimes times) {
        if (work.isEmpty()) {
            throw new IllegalStateException("A session without any work is broken off, not finished");
        }
        end(times);
    }

    void breakOff(SessionTimes times, String because, boolean inEmergency) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("Breaking off needs a reason");
        }
        end(times);
        brokenOffBecause = because;
        emergency = inEmergency;
    }

    private void end(SessionTimes times) {
        requireNotEnded();
        startedAt = times.start();
        endedAt = times.end();
    }

    /** @throws DoneElsewhere if it has ended */
    void requireNotEnded() {
        if (endedAt != null) {
            throw new DoneElsewhere(DoneElsewhere.Step.ENDED, endedAt);
        }
    }

    /** Corrects when it took place; for a signed chart an amendment says so too. */
    void correct(SessionTimes times) {
        if (endedAt == null) {
            throw new IllegalStateException("The times of a running session are said when it ends");
        }
        startedAt = times.start();
        endedAt = times.end();
    }

    /** @param because never blank if there are doubts */
    void sign(Instant now, UserId by, Set<SessionRecord.UnlikelyChart> doubts, String because) {
        if (endedAt == null) {
            throw new IllegalStateException("A session is signed after its end");
        }
        requireUnsigned();
        signedAt = now;
        signedBy = by.value();
        if (!doubts.isEmpty()) {
            signedAlthough = Set.copyOf(doubts);
            signedBecause = because;
        }
    }

    /** Its therapist has left without ending the session: what was written stays as it is. */
    void leftRunning(SessionTimes times, String because) {
        breakOff(times, because, false);
        timedRegion = null;
        timedSide = null;
        timedModality = null;
        timedSince = null;
    }

    /** Its therapist has left without signing it: it is locked as it is, in nobody's name. */
    void close(UserId by, Instant now) {
        if (endedAt == null) {
            throw new IllegalStateException("A chart is closed after its session's end");
        }
        requireUnsigned();
        closedAt = now;
        closedBy = by.value();
    }

    /** @throws DoneElsewhere if it is signed or closed: changes are then amendments */
    void requireUnsigned() {
        if (signedAt != null) {
            throw new DoneElsewhere(DoneElsewhere.Step.SIGNED, signedAt);
        }
        if (closedAt != null) {
            throw new DoneElsewhere(DoneElsewhere.Step.CLOSED, closedAt);
        }
    }

    /** Whether it is signed or closed. */
    boolean locked() {
        return signedAt != null || closedAt != null;
    }

    void requireLocked() {
        if (!locked()) {
            throw new IllegalStateException("An unsigned note is changed, not amended");
        }
    }

    void requireOpen(int seenVersion) {
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

    Optional<UserId> signedBy() {
        return Optional.ofNullable(signedBy).map(UserId::new);
    }

    Optional<SessionRecord.Closed> closed() {
        return closedAt == null || closedBy == null
                ? Optional.empty()
                : Optional.of(new SessionRecord.Closed(new UserId(closedBy), closedAt));
    }

    Optional<SessionRecord.SignedAlthough> signedAlthough() {
        return signedAlthough == null || signedBecause == null
                ? Optional.empty()
                : Optional.of(new SessionRecord.SignedAlthough(signedAlthough, signedBecause));
    }

    Optional<String> brokenOffBecause() {
        return Optional.ofNullable(brokenOffBecause);
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
     * @param note as it is; an unsigned one may still change, and is marked so
     * @param amendments to it
     * @param beyond why somebody worked beyond a limit
     * @param files photos and papers, without content
     */
    CopyRow copy(List<CopyRow> note, List<CopyRow> amendments, List<CopyRow> beyond, List<CopyRow> files) {
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
                .text("standing", closedAt != null
                        ? Texts.of("copy.never_signed")
                        : signedAt == null && !note.isEmpty() ? Texts.of("copy.not_signed") : "")
                .by("signed_by", signedBy)
                .text("signed_although", signedAlthough().stream()
                        .flatMap(signed -> signed.doubts().stream())
                        .sorted()
                        .map(doubt -> Texts.of("copy.signed_although." + doubt.code()))
                        .collect(Collectors.joining("; ")))
                .text("signed_because", signedBecause)
                .at("closed_at", closedAt)
                .by("closed_by", closedBy)
                .rows("note", note)
                .rows("amendments", amendments)
                .rows("limits", beyond)
                .rows("files", files);
    }
}
