package org.tenderpoint.screening.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.HoldId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** Something that a client's next session waits for; open until somebody lifts it, recorded with who and how. */
@Entity
@Table(name = "holds")
public class Hold extends VersionedRow {

    private UUID clientId;

    private HoldKind kind;

    private @Nullable Instant untilAt;

    private UUID origin;

    @InOneColumn
    private Phrase why;

    private @Nullable UUID openedBy;

    private Instant openedAt;

    private @Nullable UUID liftedBy;
    private @Nullable Instant liftedAt;
    @InOneColumn
    private @Nullable Phrase liftedHow;

    protected Hold() {}

    /** @throws IllegalArgumentException if a moment is given for anything but a rest */
    public static Hold open(
            ClientId client,
            HoldKind kind,
            Optional<Instant> until,
            UUID origin,
            Phrase why,
            Optional<UserId> by,
            Instant now) {
        if (until.isPresent() && kind != HoldKind.REST) {
            throw new IllegalArgumentException("Only a rest ends at a moment");
        }
        var hold = new Hold();
        hold.clientId = client.value();
        hold.kind = kind;
        hold.untilAt = until.orElse(null);
        hold.origin = origin;
        hold.why = why;
        hold.openedBy = by.map(UserId::value).orElse(null);
        hold.openedAt = now;
        return hold;
    }

    /** A later answer of the same origin changes the moment. */
    public void moveTo(Optional<Instant> until, Phrase words) {
        requireOpen();
        untilAt = until.orElse(null);
        why = words;
    }

    public void lift(Phrase how, Optional<UserId> by, Instant now) {
        requireOpen();
        if (how.isEmpty()) {
            throw new IllegalArgumentException("A hold is lifted by something; say by what");
        }
        liftedHow = how;
        liftedBy = by.map(UserId::value).orElse(null);
        liftedAt = now;
    }

    /** What has lifted it counts no longer. */
    public void reopen() {
        liftedHow = null;
        liftedBy = null;
        liftedAt = null;
    }

    public boolean liftedBy(Phrase how) {
        return how.equals(liftedHow);
    }

    public boolean isOpen() {
        return liftedAt == null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("The hold is lifted already");
        }
    }

    public HoldId id() {
        return new HoldId(id);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public HoldKind kind() {
        return kind;
    }

    public HoldRecord toRecord() {
        return new HoldRecord(client(), kind, Optional.ofNullable(untilAt), origin, why, openedAt);
    }

    public CopyRow copy() {
        return CopyRow.begin()
                .at("at", openedAt)
                .by("by", openedBy)
                .code("kind", kind)
                .text("reason", why)
                .at("until", untilAt)
                .at("lifted_at", liftedAt)
                .by("lifted_by", liftedBy)
                .text("lifted_how", liftedHow);
    }
}
