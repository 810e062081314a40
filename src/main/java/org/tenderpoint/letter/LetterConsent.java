package org.tenderpoint.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** A consent to one text of a letter and one recipient. */
@Entity
@Table(name = "letter_consents")
class LetterConsent extends VersionedRow {

    @Column(updatable = false)
    private UUID letterId;

    @Column(updatable = false)
    private String digest;

    @Column(updatable = false)
    private ConsentMethod how;

    @Column(updatable = false)
    private String givenBy;

    @Column(updatable = false)
    private boolean guardian;

    @Column(updatable = false)
    private String signature;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private UUID recordedBy;

    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    protected LetterConsent() {}

    LetterConsent(Letter letter, GivenConsent given, UserId by, Instant now) {
        this.letterId = letter.id().value();
        this.digest = letter.digest();
        this.how = given.how();
        this.givenBy = given.by();
        this.guardian = given.guardian();
        this.signature = given.signature().lines();
        this.recordedAt = now;
        this.recordedBy = by.value();
    }

    void withdraw(UserId by, Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
            withdrawnBy = by.value();
        }
    }

    LetterId letter() {
        return new LetterId(letterId);
    }

    /** Whether it is for this file and this recipient. */
    boolean isFor(String asItStands) {
        return !digest.isEmpty() && digest.equals(asItStands);
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    boolean byGuardian() {
        return guardian;
    }

    CopyRow copy() {
        return CopyRow.begin()
                .code("how", how)
                .text("given_by", givenBy)
                .yes("guardian", guardian)
                .drawing("signature", signature)
                .at("recorded_at", recordedAt)
                .by("recorded_by", recordedBy)
                .at("withdrawn_at", withdrawnAt)
                .by("withdrawn_by", withdrawnBy);
    }

    LetterRecord.LetterAgreement toRecord() {
        return new LetterRecord.LetterAgreement(
                how, givenBy, new Signature(signature), recordedAt, Optional.ofNullable(withdrawnAt));
    }
}
