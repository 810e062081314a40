package org.tenderpoint.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SeriesId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;

/** Sessions that were planned together and are judged together. Of a client at most one is open. */
@Entity
@Table(name = "series")
class Series extends VersionedRow {

    private UUID clientId;
    private UUID therapistId;
    private String sessionIds;
    private Instant plannedAt;
    private UUID plannedBy;
    private Instant due;
    private @Nullable Instant judgedAt;
    private @Nullable UUID judgedBy;
    private @Nullable SeriesWay way;
    private String reason = "";
    private @Nullable UUID openFor;

    protected Series() {}

    Series(ClientId client, UserId therapist, List<SessionId> sessions, Instant due, Instant now) {
        this.clientId = client.value();
        this.therapistId = therapist.value();
        keep(sessions);
        this.plannedAt = now;
        this.plannedBy = therapist.value();
        this.due = due;
        this.openFor = clientId;
    }

    /** @throws IllegalStateException if it is judged already */
    void judge(SeriesWay how, String why, UserId by, Instant now) {
        if (openFor == null) {
            throw new IllegalStateException("This series is over");
        }
        way = how;
        reason = why;
        judgedAt = now;
        judgedBy = by.value();
        openFor = null;
    }

    /** Whether it ended because a death was recorded then or later. */
    boolean endedByDeath(Instant since) {
        return way == SeriesWay.DIED && judgedAt != null && !judgedAt.isBefore(Moments.stored(since));
    }

    void reopen() {
        way = null;
        reason = "";
        judgedAt = null;
        judgedBy = null;
        openFor = clientId;
    }

    /** @throws EditedByOther if somebody has judged it since it was shown */
    void seenAt(int seen) {
        if (currentVersion() != seen) {
            throw new EditedByOther(
                    Optional.of(new UserId(judgedBy == null ? plannedBy : judgedBy)),
                    judgedAt == null ? plannedAt : judgedAt);
        }
    }

    SeriesId id() {
        return new SeriesId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    UserId therapist() {
        return new UserId(therapistId);
    }

    Instant due() {
        return due;
    }

    List<SessionId> sessions() {
        return Json.list(sessionIds, String.class).stream().map(one -> new SessionId(UUID.fromString(one))).toList();
    }

    /** One session was planned again as another. */
    void replace(SessionId old, SessionId planned) {
        keep(sessions().stream().map(one -> one.equals(old) ? planned : one).toList());
    }

    /** @return whether it was to be judged before */
    boolean judgeNotBefore(Instant day) {
        boolean early = due.isBefore(day);
        if (early) {
            due = day;
        }
        return early;
    }

    private void keep(List<SessionId> sessions) {
        sessionIds = Json.write(sessions.stream().map(SessionId::toString).toList());
    }

    SeriesRecord toRecord() {
        return new SeriesRecord(
                id(), client(), sessions(), plannedAt, due, Optional.ofNullable(judgedAt),
                Optional.ofNullable(way), currentVersion());
    }

    CopyRow copy() {
        return CopyRow.begin()
                .at("planned_at", plannedAt)
                .by("planned_by", plannedBy)
                .by("therapist", therapistId)
                .at("due", due)
                .at("judged_at", judgedAt)
                .by("judged_by", judgedBy)
                .code("way", way)
                .text("reason", reason);
    }
}
