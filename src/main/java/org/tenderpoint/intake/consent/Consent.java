package org.tenderpoint.intake.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.Recorded;

@Entity
@Table(name = "consents")
public class Consent extends VersionedRow {

    /** How long a mistaken withdrawal can be taken back; after that the client gives consent again. */
    static final Duration UNDO = Duration.ofMinutes(1);

    private UUID clientId;

    private UUID versionId;

    private ConsentKind kind;
    private Recorded given;

    private String textVersion;

    private String language;

    private String signedBy;

    private String relation;

    /** The lines of the drawing; empty if only the name was written. */
    private String signature;

    private ConsentChannel channel;

    private Instant recordedAt;

    private UUID recordedBy;

    private @Nullable Instant withdrawnAt;

    private @Nullable UUID withdrawnBy;

    protected Consent() {}

    /** @param origin the intake version that it came with, or that was in force when it was given again */
    public Consent(ClientId client, IntakeVersionId origin, ConsentKind kind, Consents told, ConsentChannel channel,
            UserId by,
            Instant now) {
        this.clientId = client.value();
        this.versionId = origin.value();
        this.kind = kind;
        this.given = told.of(kind);
        this.textVersion = told.textVersion();
        this.language = told.language().toLanguageTag();
        this.signedBy = told.signedBy();
        this.relation = told.relation();
        this.signature = told.signature().lines();
        this.channel = channel;
        this.recordedAt = now;
        this.recordedBy = by.value();
    }

    /** @throws IllegalStateException if it was not given, or is already withdrawn */
    public void withdraw(UserId by, Instant now) {
        if (!toRecord().inForce()) {
            throw new IllegalStateException("There is no consent to withdraw");
        }
        withdrawnAt = now;
        withdrawnBy = by.value();
    }

    /** @throws IllegalStateException if it is not withdrawn, was withdrawn by somebody else, or too long ago */
    public void keep(UserId by, Instant now) {
        if (withdrawnAt == null || !by.value().equals(withdrawnBy) || now.isAfter(withdrawnAt.plus(UNDO))) {
            throw new IllegalStateException("There is no withdrawal of one's own to take back");
        }
        withdrawnAt = null;
        withdrawnBy = null;
    }

    /** Who withdrew it, for somebody who was about to. */
    public Optional<EditedByOther> withdrawnBefore() {
        return Optional.ofNullable(withdrawnAt)
                .map(at -> new EditedByOther(Optional.ofNullable(withdrawnBy).map(UserId::new), at));
    }

    /** Who recorded it, for somebody who was about to; empty unless it is in force. */
    public Optional<EditedByOther> givenBefore() {
        return toRecord().inForce()
                ? Optional.of(new EditedByOther(Optional.of(new UserId(recordedBy)), recordedAt))
                : Optional.empty();
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public ConsentKind kind() {
        return kind;
    }

    public CopyRow copy() {
        return CopyRow.begin()
                .code("kind", kind.code(), Texts.of("intake.consent_kind." + kind.code()))
                .code("given", given)
                .text("text_version", textVersion)
                .language("language", Locale.forLanguageTag(language))
                .text("signed_by", signedBy)
                .text("relation", relation)
                .drawing("signature", signature)
                .code("channel", channel)
                .at("recorded_at", recordedAt)
                .by("recorded_by", recordedBy)
                .at("withdrawn_at", withdrawnAt)
                .by("withdrawn_by", withdrawnBy);
    }

    public ConsentRecord toRecord() {
        return new ConsentRecord(
                given, textVersion,
                Locale.forLanguageTag(language), signedBy, relation, new Signature(signature),
                channel, recordedAt,
                Optional.ofNullable(withdrawnAt));
    }

    /** What a client agreed to or refused, with which wording, how it came in, and whether it was withdrawn. */
    public record ConsentRecord(
            Recorded given,
            String textVersion,
            Locale language,
            String signedBy,
            String relation,
            Signature signature,
            ConsentChannel channel,
            Instant recordedAt,
            Optional<Instant> withdrawnAt) {

        /** Refused or withdrawn. An unsure answer is neither a yes nor a no. */
        public boolean refused() {
            return given == Recorded.NO || withdrawnAt.isPresent();
        }

        public boolean withdrawn() {
            return withdrawnAt.isPresent();
        }

        public boolean inForce() {
            return given == Recorded.YES && withdrawnAt.isEmpty();
        }

        /** Somebody else gave it, for a client who decides alone by now. */
        public boolean outgrown(Guardianship today) {
            return today == Guardianship.NONE && inForce() && !relation.isEmpty();
        }

        /** In force, and not given alone by a client who is known to be too young by now. */
        public boolean stands(Guardianship today) {
            return inForce() && !outgrown(today) && (today != Guardianship.REQUIRED || !relation.isEmpty());
        }
    }
}
