package org.tenderpoint.intake.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.DocumentId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.store.InOneColumn;

@Entity
@Table(name = "clearances")
public class Clearance extends VersionedRow {

    private UUID clientId;

    private LocalDate givenOn;

    private String givenBy;

    @InOneColumn
    private Set<String> findings;

    @InOneColumn
    private Set<Modality> modalities;

    private @Nullable String credential;
    private String limits;

    private @Nullable LocalDate validUntil;

    private ClearanceState state;

    private Instant recordedAt;

    private UUID recordedBy;

    private @Nullable Instant confirmedAt;

    private @Nullable UUID confirmedBy;

    private @Nullable Instant revokedAt;

    private @Nullable UUID revokedBy;

    @Column(updatable = false)
    private @Nullable UUID letterId;

    @Column(updatable = false)
    private @Nullable UUID documentId;

    protected Clearance() {}

    Clearance(
            ClientId client, ClearanceDetails details, Optional<LetterId> answers, Optional<DocumentId> paper,
            UserId by,
            Instant now) {
        this.clientId = client.value();
        this.givenOn = details.date();
        this.givenBy = details.by();
        this.findings = Set.copyOf(details.findings());
        this.modalities = Set.copyOf(details.modalities());
        this.credential = details.credential().map(Credential::code).orElse(null);
        this.limits = details.limits().stream()
                .map(limit -> limit.cap() + " " + BodyPart.format(limit.regions()))
                .collect(Collectors.joining("\n"));
        this.validUntil = details.validUntil().orElse(null);
        this.state = ClearanceState.RECORDED;
        this.recordedAt = now;
        this.recordedBy = by.value();
        this.letterId = answers.map(LetterId::value).orElse(null);
        this.documentId = paper.map(DocumentId::value).orElse(null);
    }

    Optional<DocumentId> paper() {
        return Optional.ofNullable(documentId).map(DocumentId::new);
    }

    /** @throws EditedByOther if somebody has confirmed or revoked it */
    void confirm(UserId by, Instant now) {
        if (state != ClearanceState.RECORDED) {
            throw decided();
        }
        state = ClearanceState.CONFIRMED;
        confirmedAt = now;
        confirmedBy = by.value();
    }

    /** @throws EditedByOther if somebody has revoked it */
    void revoke(UserId by, Instant now) {
        if (state == ClearanceState.REVOKED) {
            throw decided();
        }
        state = ClearanceState.REVOKED;
        revokedAt = now;
        revokedBy = by.value();
    }

    private EditedByOther decided() {
        return new EditedByOther(
                Optional.ofNullable(revokedBy).or(() -> Optional.ofNullable(confirmedBy)).map(UserId::new),
                Optional.ofNullable(revokedAt).or(() -> Optional.ofNullable(confirmedAt)).orElseThrow());
    }

    /** Whether it counts for this day as of then: a therapist had confirmed it, and nobody had revoked it. */
    public boolean counts(LocalDate day, Instant then) {
        return confirmedAt != null && !confirmedAt.isAfter(then) && (revokedAt == null || revokedAt.isAfter(then))
                && toRecord().details().covers(day);
    }

    private ClearanceState state() {
        return state;
    }

    ClearanceId id() {
        return new ClearanceId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    public CopyRow copy() {
        var told = toRecord().details();
        return CopyRow.begin()
                .text("given_by", givenBy)
                .day("given_on", givenOn)
                .rules("for", findings)
                .codes("modalities", told.modalities())
                .text("credential", credential)
                .rows("limits", told.limits().stream()
                        .map(limit -> CopyRow.begin().number("at_most", limit.cap()).parts("regions", limit.regions()))
                        .toList())
                .day("valid_until", told.lastDay())
                .code("state", state())
                .at("recorded_at", recordedAt)
                .by("recorded_by", recordedBy)
                .at("confirmed_at", confirmedAt)
                .by("confirmed_by", confirmedBy)
                .at("revoked_at", revokedAt)
                .by("revoked_by", revokedBy);
    }

    public ClearanceRecord toRecord() {
        var details = new ClearanceDetails(
                givenOn,
                givenBy,
                findings,
                modalities,
                Optional.ofNullable(credential).map(Credential::new),
                limits.lines().map(Clearance::limit).toList(),
                Optional.ofNullable(validUntil));
        return new ClearanceRecord(
                id(), client(), details, state(), recordedAt, new UserId(recordedBy),
                Optional.ofNullable(letterId).map(LetterId::new),
                documentId != null);
    }

    private static ClearanceDetails.Limit limit(String line) {
        return new ClearanceDetails.Limit(Integer.parseInt(line.substring(0, 1)), BodyPart.parseAll(line.substring(2)));
    }

}
