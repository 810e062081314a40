package org.tenderpoint.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface ClientRepository extends Repository<Client, UUID> {

    Client save(Client client);

    Client saveAndFlush(Client client);

    Optional<Client> findById(UUID id);

    List<Client> findByIdIn(Collection<UUID> ids);

    @Query("select c.id as id, c.name as name, c.restricted as restricted from Client c where c.id in :ids")
    List<IdAndName> names(Collection<UUID> ids);

    /** The clients among these to whom the therapist is assigned. */
    @Query("select c.id from Client c where c.assignedTherapist = :therapist and c.id in :ids")
    Set<UUID> assigned(UUID therapist, Collection<UUID> ids);

    @Query("select c.assignedTherapist from Client c where c.id = :id")
    Optional<UUID> assigned(UUID id);

    /** The record of which this one was made part. */
    @Query(value = "select m.client_id from client_merges m where m.merged_id = :id and m.undone_at is null", nativeQuery = true)
    Optional<UUID> mergedInto(UUID id);

    /** The records that were made part of this one. */
    @Query(value = "select m.merged_id from client_merges m where m.client_id = :id and m.undone_at is null", nativeQuery = true)
    List<UUID> mergedFrom(UUID id);

    interface IdAndName {
        UUID getId();

        String getName();

        boolean getRestricted();
    }

    boolean existsById(UUID id);
}
