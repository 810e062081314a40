package org.tenderpoint.followup.answers;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/**
 * What a doctor said, or what came of a talk. Front desk may write it down; it counts once a therapist stands for it.
 */
@Entity
@Table(name = "recorded_answers")
public class RecordedAnswer extends VersionedRow {

    private @Nullable UUID followUpId;
    private UUID clientId;
    private AnswerKind kind;
    private String saidBy;
    private LocalDate saidOn;
    private String words;
    private @Nullable DoctorFound endedHow;
    private @Nullable LocalDate againFrom;
    private @Nullable String doctorsLimits;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable UUID confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable UUID replacedBy;
    private @Nullable UUID takenBackBy;
    private @Nullable Instant takenBackAt;

    protected RecordedAnswer() {}

    /** @param followUp empty for who was sent to a doctor before a session that did not take place */
    public static RecordedAnswer of(
            ClientId client, Optional<FollowUpId> followUp, AnswerKind kind, Quote said, UserId by, Instant now) {
        var answer = new RecordedAnswer();
        answer.followUpId = followUp.map(FollowUpId::value).orElse(null);
        answer.clientId = client.value();
        answer.kind = kind;
        answer.saidBy = said.by();
        answer.saidOn = said.on();
        answer.words = said.words();
        answer.endedHow = said.ended().orElse(null);
        answer.againFrom = said.againFrom().orElse(null);
        answer.doctorsLimits = said.limits().isEmpty() ? null : said.limits();
        answer.recordedBy = by.value();
        answer.recordedAt = now;
        return answer;
    }

    public Optional<FollowUpId> followUp() {
        return Optional.ofNullable(followUpId).map(FollowUpId::new);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public AnswerKind kind() {
        return kind;
    }

    public boolean confirmed() {
        return confirmedBy != null;
    }

    /** Whether it ends what waited for it, once somebody stands for it. */
    public boolean ends() {
        return toRecord().said().ends();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Whether it was recorded at this moment or later. */
    public boolean since(Instant moment) {
        return !recordedAt.isBefore(Moments.stored(moment));
    }

    public void confirm(UserId by, Instant now) {
        if (confirmed()) {
            throw new IllegalStateException("The answer is confirmed already");
        }
        confirmedBy = by.value();
        confirmedAt = now;
    }

    /** Another says it rightly: this one counts no longer, and is kept. */
    public void replace(RecordedAnswer rightly) {
        if (replacedBy != null) {
            throw new IllegalStateException("The answer is corrected already");
        }
        replacedBy = rightly.id;
    }

    /**
     * It was recorded by mistake: it counts no longer, and is kept.
     *
     * @throws IllegalStateException of a doctor's answer, which another one corrects
     */
    public void takeBack(UserId by, Instant now) {
        if (!kind.mayBeTakenBack() || takenBackAt != null) {
            throw new IllegalStateException("The answer cannot be taken back");
        }
        takenBackBy = by.value();
        takenBackAt = now;
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    public Quote.RecordedQuote toRecord() {
        return new Quote.RecordedQuote(
                id, followUp(), kind, new Quote(
                        saidBy, saidOn, words, Optional.ofNullable(endedHow), Optional.ofNullable(againFrom),
                        Objects.requireNonNullElse(doctorsLimits, "")),
                Optional.ofNullable(confirmedBy).map(UserId::new));
    }

    public CopyRow copy() {
        var row = CopyRow.begin();
        followUp().ifPresent(one -> row.key("follow_up", one.value()));
        row
                .code("kind", kind)
                .text("said_by", saidBy)
                .day("said_on", saidOn)
                .text("words", words)
                .code("ended_how", endedHow)
                .day("again_from", againFrom)
                .text("doctors_limits", doctorsLimits)
                .at("recorded_at", recordedAt)
                .by("recorded_by", recordedBy)
                .at("confirmed_at", confirmedAt)
                .by("confirmed_by", confirmedBy)
                .at("taken_back_at", takenBackAt)
                .by("taken_back_by", takenBackBy);
        return replacedBy == null ? row : row.key("replaced_by", replacedBy);
    }
}
