package org.tenderpoint.followup.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/**
 * A result that cannot wait. It ends only when somebody has recorded whom they spoke to and the outcome; one that is
 * about a client's words only, also when a therapist has read them.
 */
@Entity
@Table(name = "alerts")
public class Alert extends VersionedRow {

    private UUID followUpId;
    private @Nullable UUID assessmentId;
    private UUID clientId;
    private TriageLevel level;
    private AlertState state;
    private @Nullable UUID openFor;
    private Instant raisedAt;
    private @Nullable UUID acknowledgedBy;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant escalatedAt;
    private boolean byLink;
    private @Nullable UUID closedBy;
    private @Nullable Instant closedAt;
    private @Nullable AlertOutcome outcome;
    private String spokenTo;
    private String words;

    protected Alert() {}

    public static Alert raised(FollowUp followUp, TriageLevel level, Instant now) {
        var alert = new Alert();
        alert.followUpId = followUp.id().value();
        alert.openFor = followUp.id().value();
        alert.clientId = followUp.client().value();
        alert.level = level;
        alert.state = AlertState.OPEN;
        alert.raisedAt = now;
        alert.spokenTo = "";
        alert.words = "";
        return alert;
    }

    public AlertId id() {
        return new AlertId(id);
    }

    public FollowUpId followUp() {
        return new FollowUpId(followUpId);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public Optional<AssessmentId> assessment() {
        return Optional.ofNullable(assessmentId).map(AssessmentId::new);
    }

    public TriageLevel level() {
        return level;
    }

    public AlertState state() {
        return state;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /**
     * Whether somebody has been spoken to about it, at this time or later; a mistake that ended it was no talk.
     */
    boolean spokenAboutSince(Instant when) {
        return outcome != null && !outcome.byItself() && closedAt != null && !closedAt.isBefore(when);
    }

    boolean endedBy(AlertOutcome how, Instant since) {
        return outcome == how && closedAt != null && !closedAt.isBefore(Moments.stored(since));
    }

    public Optional<UserId> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy).map(UserId::new);
    }

    /** When the managers were notified that nobody is dealing with it. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    boolean stays() {
        return byLink;
    }

    /** A client's own answer by link, or what another caller heard, is behind it: no call takes it back. */
    void stay() {
        byLink = true;
    }

    /** Nobody has dealt with it for too long (FUP-20). */
    void escalate(Instant now) {
        if (state != AlertState.OPEN || escalatedAt != null) {
            throw new IllegalStateException("Only what nobody has in hand is escalated, and once");
        }
        escalatedAt = now;
    }

    /** The answers behind it are submitted now, or newer ones have come. */
    public void from(AssessmentId assessment, TriageLevel newLevel) {
        requireLive();
        assessmentId = assessment.value();
        raise(newLevel);
    }

    /** What it came from was another client's answer; it stays for what others have told. */
    void restsOn(Optional<AssessmentId> assessment) {
        requireLive();
        assessmentId = assessment.map(AssessmentId::value).orElse(null);
    }

    /** Only raises, never lowers: a milder answer does not change that nobody has spoken to the client. */
    public void raise(TriageLevel newLevel) {
        requireLive();
        level = TriageLevel.worst(level, newLevel);
    }

    public void acknowledge(UserId by, Instant now) {
        requireLive();
        if (state == AlertState.OPEN) {
            state = AlertState.ACKNOWLEDGED;
            acknowledgedBy = by.value();
            acknowledgedAt = now;
        }
    }

    /** @throws IllegalArgumentException if nobody was reached, since it then stays open */
    public void close(AlertOutcome how, String spokenWith, String said, UserId by, Instant now) {
        requireLive();
        if (!how.closes()) {
            throw new IllegalArgumentException("An alert stays open until someone was reached");
        }
        state = AlertState.CLOSED;
        openFor = null;
        outcome = how;
        spokenTo = spokenWith;
        words = said;
        closedBy = by.value();
        closedAt = now;
    }

    /** Whether it ended with somebody who was reached. */
    boolean endedByContact() {
        return outcome != null && AlertOutcome.ofContact().contains(outcome);
    }

    boolean isMistaken() {
        return outcome == AlertOutcome.MISTAKE;
    }

    /**
     * Who was reached was recorded by mistake: nobody has dealt with it.
     *
     * @return when it was recorded
     */
    Instant mistaken() {
        outcome = AlertOutcome.MISTAKE;
        return Objects.requireNonNull(closedAt);
    }

    private void requireLive() {
        if (state == AlertState.CLOSED) {
            throw new AlertOver();
        }
    }

    /** @param tried the attempted contacts */
    public CopyRow copy(List<CopyRow> tried) {
        return CopyRow.begin()
                .key("follow_up", followUpId)
                .at("at", raisedAt)
                .code("level", level.code(), Texts.of("followup.level." + level.code()))
                .code("state", state)
                .yes("by_link", byLink)
                .at("acknowledged_at", acknowledgedAt)
                .by("acknowledged_by", acknowledgedBy)
                .at("escalated_at", escalatedAt)
                .at("closed_at", closedAt)
                .by("closed_by", closedBy)
                .code("outcome", outcome)
                .text("spoken_to", spokenTo)
                .text("words", words)
                .rows("contacts", tried);
    }

    /** The alert was already closed; nothing was changed. */
    public static class AlertOver extends IllegalStateException {

        AlertOver() {
            super("The alert is closed");
        }
    }
}
