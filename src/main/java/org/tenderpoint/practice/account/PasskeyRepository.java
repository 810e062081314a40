package org.tenderpoint.practice.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasskeyRepository extends Repository<Passkey, UUID> {

    Passkey save(Passkey passkey);

    Optional<Passkey> findByCredentialId(String credentialId);

    List<Passkey> findByUserIdOrderByAddedAt(UUID user);

    @Modifying
    @Query("delete from Passkey p where p.userId = :user and p.id = :id")
    int remove(UUID user, UUID id);

    @Modifying
    @Query("delete from Passkey p where p.userId = :user")
    int forget(UUID user);
}
