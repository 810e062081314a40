package org.tenderpoint.intake.evening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** What a client answered by link in one browser. A red flag that was not denied waits here until somebody has rung. */
@Entity
@Table(name = "evening_answers")
class EveningReply extends VersionedRow {

    static final int WORDS = 500;

    /** After this long without a tap the page asks again who is there. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private UUID clientId;

    private UUID sessionId;

    private UUID therapistId;

    private Instant startAt;

    private UUID linkId;

    private String browserHash;

    private String answers;

    @InOneColumn
    private List<String> steps;

    private @Nullable Instant answeredAt;

    private Instant touchedAt;

    private @Nullable Instant callSince;

    private @Nullable Instant calledAt;

    private @Nullable UUID calledBy;

    /** What came of the call, or of each of several. */
    private String callWords;

    private int tries;

    private @Nullable Instant triedAt;

    private @Nullable UUID takenBy;

    private @Nullable Instant takenUntil;

    protected EveningReply() {}

    static EveningReply begun(EveningLink link, String browserHash, Instant now) {
        var reply = new EveningReply();
        var visit = link.visit();
        reply.clientId = visit.client().value();
        reply.sessionId = visit.session().value();
        reply.about(visit);
        reply.linkId = link.getId();
        reply.browserHash = browserHash;
        reply.answers = Json.write(VisitAnswers.empty());
        reply.steps = List.of();
        reply.touchedAt = now;
        reply.callWords = "";
        return reply;
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    EveningVisit visit() {
        return new EveningVisit(new SessionId(sessionId), client(), new UserId(therapistId), startAt);
    }

    /** The session as it is planned now. */
    void about(EveningVisit visit) {
        therapistId = visit.therapist().value();
        startAt = visit.start();
    }

    /** Whether the person there still counts as the one who typed. */
    boolean remembered(Instant now) {
        return now.isBefore(touchedAt.plus(REMEMBERED));
    }

    void recognised(Instant now) {
        touchedAt = now;
    }

    VisitAnswers answers() {
        return Json.read(answers, VisitAnswers.class);
    }

    Set<String> steps() {
        return new LinkedHashSet<>(steps);
    }

    /** From when on its answers count; empty before the first. */
    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** @return whether somebody is to ring because of it, and was not before */
    boolean write(VisitAnswers told, Set<String> done, Instant now) {
        boolean more = ToldByLink.tellsMore(told, answers());
        answers = Json.write(told);
        steps = List.copyOf(done);
        touchedAt = now;
        if (answeredAt == null) {
            answeredAt = now;
        }
        // what is taken back meanwhile is rung about all the same, and what is told after the call once more
        if (!more) {
            return false;
        }
        triedAt = null;
        if (callSince != null && calledAt == null) {
            return false;
        }
        callSince = now;
        calledAt = null;
        calledBy = null;
        return true;
    }

    Optional<Instant> callSince() {
        return Optional.ofNullable(callSince);
    }

    /**
     * @param by who rang; empty if the client is here, has died, or talks to somebody anyway
     * @param words follow those of an earlier call
     */
    void called(Optional<UserId> by, String words, Instant now) {
        leave();
        calledAt = now;
        calledBy = by.map(UserId::value).orElse(null);
        callWords = Stream.of(callWords, words).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
    }

    boolean endedUncalledSince(Instant since) {
        return calledBy == null && calledAt != null && !calledAt.isBefore(Moments.stored(since));
    }

    /** Nobody rang: somebody is to. */
    void notCalled() {
        calledAt = null;
        calledBy = null;
    }

    /** Nobody answered: somebody is to ring again. */
    void triedInVain(Instant now) {
        leave();
        tries++;
        triedAt = now;
    }

    private void leave() {
        takenBy = null;
        takenUntil = null;
    }

    Optional<UserId> takenBy(Instant now) {
        return Optional.ofNullable(takenBy).filter(_ -> takenUntil != null && takenUntil.isAfter(now))
                .map(UserId::new);
    }

    int tries() {
        return tries;
    }

    /** The last call in vain; empty if there was none, or the client has told more since. */
    Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt);
    }

    @Nullable
    Instant calledAt() {
        return calledAt;
    }

    @Nullable
    UUID calledBy() {
        return calledBy;
    }

    /** What came of each call. */
    List<String> calls() {
        return callWords.lines().toList();
    }
}
