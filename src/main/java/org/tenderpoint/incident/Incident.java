package org.tenderpoint.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.incident.IncidentRecord.NewIncident;
import org.tenderpoint.incident.IncidentRecord.Review;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.incident.IncidentRecord.Withdrawal;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** One entry of the book. What was told never changes; the review is added once, and so is a withdrawal. */
@Entity
@Table(name = "incidents")
class Incident extends VersionedRow {

    private IncidentKind kind;
    private String choice;
    private IncidentTime phase;
    private LocalDate happenedOn;
    private Harm harm;
    private String happened;
    private String done;
    private String seenBy;
    private @Nullable UUID clientId;
    private @Nullable UUID sessionId;
    private @Nullable UUID screeningId;
    private @Nullable UUID therapistId;
    private String ruleSet;
    private Instant recordedAt;
    private UUID recordedBy;
    private Instant due;
    private @Nullable Instant reviewedAt;
    private @Nullable UUID reviewedBy;
    private @Nullable ReviewResult result;
    private String words = "";
    private String lesson = "";
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable String reason;

    protected Incident() {}

    Incident(NewIncident told, Optional<IncidentPlace> place, String ruleSet, UserId by, Instant now) {
        this.kind = told.kind();
        this.choice = told.choice();
        this.phase = told.time();
        this.happenedOn = told.day();
        this.harm = told.harm();
        this.happened = told.happened();
        this.done = told.done();
        this.seenBy = told.seenBy();
        place.ifPresent(at -> {
            clientId = at.client().value();
            sessionId = at.session().value();
            screeningId = at.screening().map(ScreeningId::value).orElse(null);
            therapistId = at.therapist().value();
        });
        this.ruleSet = ruleSet;
        this.recordedAt = now;
        this.recordedBy = by.value();
        this.due = now.plus(told.harm().days(), ChronoUnit.DAYS);
    }

    /**
     * The session at or after which it happened.
     *
     * @param screening the last one of the session, if it has one
     */
    record IncidentPlace(SessionId session, ClientId client, UserId therapist, Optional<ScreeningId> screening) {}

    /** @throws IllegalStateException if this person was there */
    void review(Review made) {
        if (toRecord().wasThere(made.by())) {
            throw new IllegalStateException("Who was there does not review it");
        }
        reviewedBy = made.by().value();
        reviewedAt = made.at();
        result = made.result();
        words = made.words();
        lesson = made.lesson();
    }

    void withdraw(Withdrawal made) {
        withdrawnBy = made.by().value();
        withdrawnAt = made.at();
        reason = made.reason();
    }

    /**
     * @param open whether what is to be done now can still be done
     * @throws EditedByOther if it cannot, or somebody has reviewed it or taken it out since it was shown
     */
    void seenAt(int seen, Predicate<IncidentRecord> open) {
        var last = toRecord();
        if (currentVersion() != seen || !open.test(last)) {
            throw new EditedByOther(
                    Optional.of(last.withdrawal().map(Withdrawal::by)
                            .or(() -> last.review().map(Review::by))
                            .orElse(last.recordedBy())),
                    last.withdrawal().map(Withdrawal::at)
                            .or(() -> last.review().map(Review::at))
                            .orElse(recordedAt));
        }
    }

    IncidentId id() {
        return new IncidentId(id);
    }

    Optional<ClientId> client() {
        return Optional.ofNullable(clientId).map(ClientId::new);
    }

    IncidentRecord toRecord() {
        return new IncidentRecord(
                id(), new NewIncident(kind, choice, phase, happenedOn, harm, happened, done, seenBy), client(),
                Optional.ofNullable(sessionId).map(SessionId::new),
                Optional.ofNullable(screeningId).map(ScreeningId::new),
                Optional.ofNullable(therapistId).map(UserId::new), ruleSet, recordedAt, new UserId(recordedBy), due,
                review(), withdrawal(), currentVersion());
    }

    private Optional<Review> review() {
        return Optional.ofNullable(reviewedAt).map(at -> new Review(
                new UserId(Objects.requireNonNull(reviewedBy)), at, Objects.requireNonNull(result), words, lesson));
    }

    private Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawnAt).map(at -> new Withdrawal(
                new UserId(Objects.requireNonNull(withdrawnBy)), at, Objects.requireNonNull(reason)));
    }

    CopyRow copy() {
        var row = CopyRow.begin()
                .code("kind", kind)
                .code("phase", phase)
                .day("happened_on", happenedOn)
                .code("harm", harm)
                .text("happened", happened)
                .text("done", done)
                .text("seen_by", seenBy)
                .at("recorded_at", recordedAt)
                .by("recorded_by", recordedBy)
                .at("reviewed_at", reviewedAt)
                .by("reviewed_by", reviewedBy)
                .code("result", result)
                .text("review_words", words)
                .at("withdrawn_at", withdrawnAt)
                .by("withdrawn_by", withdrawnBy)
                .text("reason", reason);
        if (!choice.isEmpty()) {
            row.code("choice", choice, IncidentWords.choice(choice));
        }
        if (sessionId != null) {
            row.key("session", sessionId);
        }
        return row;
    }
}
