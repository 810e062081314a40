package org.tenderpoint.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.SelfIntakeId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** What a client typed alone in one browser. Not part of the record until a therapist has reviewed it. */
@Entity
@Table(name = "self_intakes")
class SelfIntake extends VersionedRow {

    /** After this long without a tap the page asks again who is there: someone else may hold the phone by then. */
    static final Duration REMEMBERED = Duration.ofHours(2);

    static final int REASON_LENGTH = 500;

    private UUID clientId;

    private UUID linkId;

    private String browserHash;

    private ConsentChannel channel;
    private SelfIntakeState state;
    private String answers;

    @InOneColumn
    private List<String> steps;

    private @Nullable LocalDate birthDate;

    private String guardian;

    private Instant touchedAt;

    private @Nullable Instant submittedAt;

    private @Nullable Instant settledAt;

    private @Nullable UUID settledBy;

    private String reason;

    private @Nullable UUID versionId;

    protected SelfIntake() {}

    static SelfIntake begun(SelfIntakeLink link, String browserHash, Instant now) {
        var intake = new SelfIntake();
        intake.clientId = link.client().value();
        intake.linkId = link.getId();
        intake.browserHash = browserHash;
        intake.channel = link.channel();
        intake.state = SelfIntakeState.OPEN;
        intake.answers = Json.write(IntakeAnswers.empty());
        intake.steps = List.of();
        intake.guardian = "";
        intake.reason = "";
        intake.touchedAt = now;
        return intake;
    }

    SelfIntakeId id() {
        return new SelfIntakeId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    ConsentChannel channel() {
        return channel;
    }

    SelfIntakeState state() {
        return state;
    }

    boolean open() {
        return state() == SelfIntakeState.OPEN;
    }

    /** Whether the person there still counts as the one who typed. */
    boolean remembered(Instant now) {
        return now.isBefore(touchedAt.plus(REMEMBERED));
    }

    IntakeAnswers answers() {
        return Json.read(answers, IntakeAnswers.class);
    }

    Set<String> steps() {
        return new LinkedHashSet<>(steps);
    }

    Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    String guardian() {
        return guardian;
    }

    /** The client has identified themselves. */
    void recognised(Optional<LocalDate> birth, Instant now) {
        birth.ifPresent(day -> birthDate = day);
        touchedAt = now;
    }

    /** The same client continues, on another tablet or after the first has ended. */
    void goOn(SelfIntakeLink link, String browser, Instant now) {
        linkId = link.getId();
        browserHash = browser;
        touchedAt = now;
    }

    /** @throws IllegalStateException if it was already sent */
    void write(IntakeAnswers told, String guardianName, Set<String> gone, Instant now) {
        require(SelfIntakeState.OPEN);
        answers = Json.write(told);
        guardian = guardianName;
        steps = List.copyOf(gone);
        touchedAt = now;
    }

    /** @throws IllegalStateException if it was already sent */
    void submit(Instant now) {
        require(SelfIntakeState.OPEN);
        state = SelfIntakeState.SUBMITTED;
        submittedAt = now;
        touchedAt = now;
    }

    /** @throws IllegalStateException if it is not waiting for review */
    void takeOver(IntakeVersionId confirmed, UserId by, Instant now) {
        require(SelfIntakeState.SUBMITTED);
        state = SelfIntakeState.TAKEN_OVER;
        versionId = confirmed.value();
        settledBy = by.value();
        settledAt = now;
    }

    /** @throws IllegalStateException if it is not waiting for review */
    void setAside(String why, UserId by, Instant now) {
        require(SelfIntakeState.SUBMITTED);
        state = SelfIntakeState.SET_ASIDE;
        reason = why;
        settledBy = by.value();
        settledAt = now;
    }

    /** Waits for review again. @throws IllegalStateException if it was not set aside */
    void putBack() {
        require(SelfIntakeState.SET_ASIDE);
        state = SelfIntakeState.SUBMITTED;
        reason = "";
        settledBy = null;
        settledAt = null;
    }

    SubmittedSelfIntake toRecord() {
        return new SubmittedSelfIntake(
                id(), client(), channel(), answers(), birthDate(), guardian,
                submittedAt == null ? touchedAt : submittedAt);
    }

    /** In the words of the intake itself; marked as not yet reviewed, since it may still be corrected. */
    CopyRow copy() {
        var row = CopyRow.begin()
                .at("sent_at", submittedAt)
                .code("state", state.code(), Texts.of("copy.self_intake." + state.code()))
                .code("channel", channel)
                .day("birth_date", birthDate)
                .text("guardian", guardian)
                .at("gone_through_at", settledAt)
                .by("gone_through_by", settledBy)
                .text("reason", reason);
        return IntakeDifference.withAnswers(row, answers());
    }

    private void require(SelfIntakeState wanted) {
        if (state() != wanted) {
            throw new IllegalStateException("A self-intake that is " + state().code() + " is not " + wanted.code());
        }
    }
}
