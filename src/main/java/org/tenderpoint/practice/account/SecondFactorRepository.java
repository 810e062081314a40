package org.tenderpoint.practice.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecondFactorRepository extends Repository<SecondFactor, UUID> {

    SecondFactor save(SecondFactor factor);

    Optional<SecondFactor> findById(UUID user);

    @Query("select f.userId from SecondFactor f where f.userId in :users")
    List<UUID> withFactor(Collection<UUID> users);

    /** Takes a code's half minute; of several calls with the same code only one gets a 1. */
    @Modifying
    @Query("update SecondFactor f set f.lastStep = :step where f.userId = :user and f.lastStep < :step")
    int take(UUID user, long step);

    @Modifying
    @Query("delete from SecondFactor f where f.userId = :user")
    int forget(UUID user);
}
