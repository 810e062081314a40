package org.tenderpoint.aim;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.aim.AimSetRecord.AimsEnd;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** An episode: one to three activities that never change. At most one of a client is current. */
@Entity
@Table(name = "aim_sets")
class AimSet extends VersionedRow {

    private UUID clientId;
    private int number;
    private String complaint;
    private Instant setAt;
    private UUID setBy;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable AimsEnd endedHow;
    private @Nullable UUID openFor;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "set_id", nullable = false, updatable = false)
    private List<Aim> aims = new ArrayList<>();

    protected AimSet() {}

    AimSet(ClientId client, int number, NewAims details, UserId by, Instant now) {
        this.clientId = client.value();
        this.number = number;
        this.complaint = details.complaint();
        this.setAt = now;
        this.setBy = by.value();
        this.openFor = clientId;
        for (var aim : details.aims()) {
            aims.add(new Aim(aims.size(), aim.activity()));
        }
    }

    /** @throws IllegalStateException if it is over */
    void end(AimsEnd how, UserId by, Instant now) {
        if (openFor == null) {
            throw new IllegalStateException("These aims are over");
        }
        endedAt = now;
        endedBy = by.value();
        endedHow = how;
        openFor = null;
    }

    void reopen() {
        endedAt = null;
        endedBy = null;
        endedHow = null;
        openFor = clientId;
    }

    /**
     * The one that is asked about. Of a record that was made of two, the other keeps the id of its own client, and
     * follows once this is over.
     */
    static Optional<AimSet> current(List<AimSet> ofClient) {
        return ofClient.stream().filter(set -> set.openFor != null)
                .min(Comparator.comparing((AimSet set) -> !set.clientId.equals(set.openFor))
                        .thenComparing(set -> set.number));
    }

    /** @throws EditedByOther if somebody has changed it since it was shown */
    void seenAt(int seen) {
        if (currentVersion() != seen) {
            throw new EditedByOther(Optional.of(new UserId(endedBy == null ? setBy : endedBy)),
                    endedAt == null ? setAt : endedAt);
        }
    }

    AimSetId id() {
        return new AimSetId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    int number() {
        return number;
    }

    /** In the order in which the client named them. */
    List<Aim> aims() {
        return aims.stream().sorted(Comparator.comparing(Aim::position)).toList();
    }

    Stream<AimId> ids() {
        return aims.stream().map(Aim::id);
    }

    boolean endedAs(AimsEnd how) {
        return how == endedHow;
    }

    private Optional<AimSetRecord.AimsEnding> ending() {
        return endedAt == null || endedHow == null
                ? Optional.empty()
                : Optional.of(new AimSetRecord.AimsEnding(endedAt, endedHow));
    }

    /** @param current as {@link #current} says */
    AimSetRecord toRecord(List<AimRating> ratings, boolean current) {
        return new AimSetRecord(
                id(), client(), number, complaint, aims().stream().map(Aim::toRecord).toList(), setAt,
                new UserId(setBy), ending(), current,
                currentVersion(), ratings.stream().map(AimRating::toRecord).toList());
    }

    CopyRow copy(List<AimRating> ratings) {
        return CopyRow.begin()
                .number("number", number)
                .text("complaint", complaint)
                .at("set_at", setAt)
                .by("set_by", setBy)
                .at("ended_at", endedAt)
                .by("ended_by", endedBy)
                .code("ended_how", endedHow)
                .rows("ratings", aims().stream().flatMap(aim -> aim.copy(ratings)).toList());
    }
}
