package org.tenderpoint.practice.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Persistable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.vocabulary.say.Phrase;

/** A device's key that signs its user in. Everything stored is public; the private half never leaves the device. */
@Entity
@Table(name = "passkeys")
class Passkey extends StoredRow implements Persistable<UUID> {

    private UUID userId;
    private String label;
    private String credentialId;
    private String publicKey;
    private String attestation;
    private String clientData;
    private long signatureCount;
    private boolean userVerified;
    private boolean backupEligible;
    private boolean backupState;
    private Instant addedAt;
    private Instant usedAt;

    private transient boolean stored = true;

    protected Passkey() {}

    static Passkey of(UserId user, CredentialRecord told, Instant now) {
        var passkey = new Passkey();
        passkey.userId = user.value();
        passkey.label = told.getLabel();
        passkey.credentialId = told.getCredentialId().toBase64UrlString();
        passkey.publicKey = new Bytes(told.getPublicKey().getBytes()).toBase64UrlString();
        passkey.attestation = Objects.requireNonNull(told.getAttestationObject()).toBase64UrlString();
        passkey.clientData = Objects.requireNonNull(told.getAttestationClientDataJSON()).toBase64UrlString();
        passkey.addedAt = now;
        passkey.stored = false;
        passkey.used(told, now);
        return passkey;
    }

    /** What a sign-in has changed: devices count their signatures, so that a copied one is noticed. */
    void used(CredentialRecord told, Instant now) {
        signatureCount = told.getSignatureCount();
        userVerified = told.isUvInitialized();
        backupEligible = told.isBackupEligible();
        backupState = told.isBackupState();
        usedAt = now;
    }

    CredentialRecord credential() {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(credentialId))
                .userEntityUserId(bytes(userId))
                .publicKey(ImmutablePublicKeyCose.fromBase64(publicKey))
                .attestationObject(Bytes.fromBase64(attestation))
                .attestationClientDataJSON(Bytes.fromBase64(clientData))
                .signatureCount(signatureCount)
                .uvInitialized(userVerified)
                .transports(Set.of())
                .backupEligible(backupEligible)
                .backupState(backupState)
                .created(addedAt)
                .lastUsed(usedAt)
                .label(label)
                .build();
    }

    /** The account's id as the device keeps it; it says nothing about the person. */
    static Bytes bytes(UUID user) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES * 2).putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits()).array());
    }

    PasskeyRecord toRecord() {
        return new PasskeyRecord(id, Phrase.read(label), addedAt, usedAt);
    }

    @Override
    public boolean isNew() {
        return !stored;
    }
}
