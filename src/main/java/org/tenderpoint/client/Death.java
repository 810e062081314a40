package org.tenderpoint.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;

/** That a client has died, from whom it is known, and who recorded it. There is no place for the cause. */
@Entity
@Table(name = "client_deaths")
class Death extends StoredRow {

    /** As the trail names it. */
    static final String RECORD = "Death";

    private UUID clientId;
    private @Nullable LocalDate diedOn;
    private DeathSource source;
    private Instant recordedAt;
    private UUID recordedBy;
    private @Nullable Instant takenBackAt;
    private @Nullable UUID takenBackBy;
    private String reason = "";

    protected Death() {}

    Death(ClientId client, Optional<LocalDate> day, DeathSource source, UserId by, Instant now) {
        clientId = client.value();
        diedOn = day.orElse(null);
        this.source = source;
        recordedBy = by.value();
        recordedAt = now;
    }

    /** @throws IllegalStateException if it is taken back already */
    void takeBack(String why, UserId by, Instant now) {
        if (takenBackAt != null) {
            throw new IllegalStateException("It is taken back already");
        }
        reason = why;
        takenBackBy = by.value();
        takenBackAt = now;
    }

    CopyRow copy() {
        return CopyRow.begin()
                .day("died_on", diedOn)
                .code("death_source", source.code(), Texts.of("copy.death." + source.code()))
                .at("recorded_at", recordedAt)
                .by("recorded_by", recordedBy)
                .at("taken_back_at", takenBackAt)
                .by("taken_back_by", takenBackBy)
                .text("reason", reason);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    DeathRecord toRecord() {
        return new DeathRecord(
                Optional.ofNullable(diedOn), source, recordedAt, new UserId(recordedBy));
    }
}
