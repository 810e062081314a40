package org.tenderpoint.practice.account;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/** Passkeys and their users, as Spring Security asks for them. Called inside the caller's transaction. */
@Component
record PasskeyStore(PasskeyRepository passkeys, UserRepository users, Clock clock)
        implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    @Override
    public void save(CredentialRecord told) {
        var known = passkeys.findByCredentialId(told.getCredentialId().toBase64UrlString());
        known.ifPresentOrElse(
                passkey -> {
                    passkey.used(told, clock.instant());
                    passkeys.save(passkey);
                },
                () -> passkeys.save(Passkey.of(user(told.getUserEntityUserId()), told, clock.instant())));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.findByCredentialId(credentialId.toBase64UrlString()).map(Passkey::credential).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return passkeys.findByUserIdOrderByAddedAt(user(user).value()).stream().map(Passkey::credential).toList();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(users.findById(user(id).value()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return entity(users.findByLogin(login));
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("A passkey is removed by its owner");
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("A passkey makes no account");
    }

    static UserId user(Bytes bytes) {
        var read = ByteBuffer.wrap(bytes.getBytes());
        return new UserId(new UUID(read.getLong(), read.getLong()));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<User> found) {
        return found.filter(User::active)
                .map(user -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkey.bytes(user.id().value()))
                        .name(user.login())
                        .displayName(user.name())
                        .build())
                .orElse(null);
    }
}
