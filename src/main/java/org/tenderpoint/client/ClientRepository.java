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

    interface IdAndName {
        UUID getId();

        String getName();

        boolean getRestricted();
    }

    boolean existsById(UUID id);
}
