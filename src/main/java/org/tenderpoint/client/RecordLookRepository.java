package org.tenderpoint.client;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecordLookRepository extends Repository<RecordLook, UUID> {

    RecordLook save(RecordLook look);

    Optional<RecordLook> findById(UUID id);

    @Query("select l.clientId from RecordLook l where l.userId = :user and l.clientId in :clients and l.endsAt > :now")
    Set<UUID> broken(UUID user, Collection<UUID> clients, Instant now);

    @Query("select l.clientId from RecordLook l where l.userId = :user and l.clientId in :clients and l.signIn = :signIn")
    Set<UUID> reviewed(UUID user, Collection<UUID> clients, UUID signIn);

    /** Those that have not ended, the latest first. */
    @Query("""
            select l from RecordLook l where l.userId = :user and l.clientId in :clients and l.endsAt > :now
            order by l.givenAt desc""")
    List<RecordLook> lasting(UUID user, Collection<UUID> clients, Instant now);

    /** The reasons of one sign-in, the latest first. */
    @Query("""
            select l from RecordLook l where l.userId = :user and l.clientId in :clients and l.signIn = :signIn
            order by l.givenAt desc""")
    List<RecordLook> ofSignIn(UUID user, Collection<UUID> clients, UUID signIn);

    List<RecordLook> findByClientIdOrderByGivenAt(UUID client);

    List<RecordLook> findByKindAndSeenAtIsNullOrderByGivenAtDesc(RecordLook.Kind kind, Limit most);

    List<RecordLook> findByTherapistIdAndToldAtIsNullOrderByGivenAtDesc(UUID therapist, Limit most);

    @Query("select l from RecordLook l where l.kind = :kind order by l.givenAt desc, l.id limit :limit offset :offset")
    List<RecordLook> newest(RecordLook.Kind kind, int offset, int limit);

    int countByKind(RecordLook.Kind kind);

    int countByKindAndSeenAtIsNull(RecordLook.Kind kind);
}
