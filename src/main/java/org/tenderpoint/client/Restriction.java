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

/** That only managers see a client's record, from when, why, and until when. */
@Entity
@Table(name = "client_restrictions")
public class Restriction extends StoredRow {

    /** As the trail names it. */
    public static final String RECORD = "Restriction";

    private UUID clientId;
    private RestrictionReason reason;
    private Instant since;
    private @Nullable UUID restrictedBy;
    private @Nullable LocalDate keptUntil;
    private @Nullable Instant liftedAt;
    private @Nullable UUID liftedBy;

    protected Restriction() {}

    /** @param by empty for the program, which repeats it once an older backup was restored */
    public Restriction(
            ClientId client, RestrictionReason reason, Optional<LocalDate> keptUntil, Optional<UserId> by,
            Instant now) {
        clientId = client.value();
        this.reason = reason;
        this.keptUntil = keptUntil.orElse(null);
        restrictedBy = by.map(UserId::value).orElse(null);
        since = now;
    }

    /** @throws IllegalStateException if it is lifted already */
    public void lift(UserId by, Instant now) {
        if (liftedAt != null) {
            throw new IllegalStateException("The restriction is lifted already");
        }
        liftedBy = by.value();
        liftedAt = now;
    }

    CopyRow copy() {
        return CopyRow.begin()
                .at("since", since)
                .by("by", restrictedBy)
                .code("restriction_reason", reason.code(), Texts.of("copy.restriction." + reason.code()))
                .day("kept_until", keptUntil)
                .at("lifted_at", liftedAt)
                .by("lifted_by", liftedBy);
    }

    public RestrictionRecord toRecord() {
        return new RestrictionRecord(
                reason, since, Optional.ofNullable(keptUntil), Optional.ofNullable(liftedAt));
    }
}
