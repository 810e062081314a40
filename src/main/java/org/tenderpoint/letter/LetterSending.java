package org.tenderpoint.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.DocumentId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** One way on which a letter left, or was to leave. */
@Entity
@Table(name = "letter_sendings")
class LetterSending extends VersionedRow {

    @Column(updatable = false)
    private UUID letterId;

    @Column(updatable = false)
    private LetterChannel way;

    @Column(updatable = false)
    private String digest;

    @Column(updatable = false)
    private String address;

    private @Nullable UUID fileId;

    @Column(updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private UUID madeBy;

    private @Nullable Instant leftAt;
    private @Nullable Instant keptBackAt;

    protected LetterSending() {}

    private LetterSending(Letter letter, LetterChannel way, String address, UserId by, Instant now) {
        this.letterId = letter.id().value();
        this.way = way;
        this.digest = letter.digest();
        this.address = address;
        this.madeAt = now;
        this.madeBy = by.value();
    }

    /** By hand: it has left when that is said. */
    static LetterSending byHand(Letter letter, LetterChannel way, UserId by, Instant now) {
        var sending = new LetterSending(letter, way, "", by, now);
        sending.leftAt = now;
        return sending;
    }

    /** Waits for the mail server, with the locked file. */
    static LetterSending byMail(Letter letter, DocumentId locked, UserId by, Instant now) {
        var sending = new LetterSending(letter, LetterChannel.EMAILED, letter.recipient().email(), by, now);
        sending.fileId = locked.value();
        return sending;
    }

    void sentAt(Instant at) {
        leftAt = at;
        keptBackAt = null;
    }

    void keptBack(Instant at) {
        keptBackAt = at;
    }

    /** Somebody said by mistake that it was handed over. */
    void notHandedOver(Instant at) {
        leftAt = null;
        keptBackAt = at;
    }

    /** Whether it has left, as far as anybody says. */
    boolean hasLeft() {
        return leftAt != null;
    }

    /** Whether somebody said that it was handed over. */
    boolean handedOver() {
        return hasLeft() && LetterChannel.BY_HAND.contains(way);
    }

    /** The locked file is no longer needed. @return the file, to be erased */
    Optional<DocumentId> dropFile() {
        var file = Optional.ofNullable(fileId).map(DocumentId::new);
        fileId = null;
        return file;
    }

    LetterId letter() {
        return new LetterId(letterId);
    }

    UserId madeBy() {
        return new UserId(madeBy);
    }

    /** Whether its outcome is still unknown. */
    boolean open() {
        return leftAt == null && keptBackAt == null;
    }

    /** Whether it has the letter's present content and recipient. */
    boolean isOf(Letter stands) {
        return digest.equals(stands.digest());
    }

    CopyRow copy() {
        return CopyRow.begin()
                .code("way", way)
                .text("address", address)
                .at("at", madeAt)
                .by("by", madeBy)
                .at("left_at", leftAt)
                .at("kept_back_at", keptBackAt);
    }

    LetterRecord.Sent toRecord(String by) {
        return new LetterRecord.Sent(id, way, by, Optional.ofNullable(leftAt),
                Optional.ofNullable(keptBackAt));
    }
}
