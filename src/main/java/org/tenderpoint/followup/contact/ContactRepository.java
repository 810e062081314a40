package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ContactRepository extends JpaRepository<Contact, UUID> {

    /** Messages that are due and not in the outbox yet. */
    @Query("""
            select c.id from Contact c where c.state = DUE and c.due <= :now
            and c.queuedAt is null and c.kind in :kinds order by c.due""")
    List<UUID> unqueued(Collection<ContactKind> kinds, Instant now, Limit most);

    /**
     * The contact, if it is not in the outbox yet and no other node is working on it; locked until the transaction
     * ends.
     */
    @Query(value = """
            select * from contacts where id = :id and state = 'due' and queued_at is null for update skip locked""", nativeQuery = true)
    Optional<Contact> holdUnqueued(UUID id);

    /** Those of all follow-ups of a client, oldest first. */
    @Query("""
            select c from Contact c where c.followUpId in (select f.id from FollowUp f where f.clientId = :client)
            order by c.madeAt, c.due""")
    List<Contact> ofClient(UUID client);

    /** The follow-ups of these clients that have, or were to have, such a contact. */
    @Query("""
            select distinct c.followUpId from Contact c where c.kind = :kind
            and c.followUpId in (select f.id from FollowUp f where f.clientId in :clients)""")
    Set<UUID> followUpsWith(ContactKind kind, Collection<UUID> clients);

    /** Whether another follow-up of this client has such a contact that is due by then. */
    @Query("""
            select count(c) > 0 from Contact c where c.kind = :kind and c.due <= :by
            and c.state = DUE and c.followUpId in
            (select f.id from FollowUp f where f.clientId = :client and f.id <> :but)""")
    boolean existsElsewhere(ContactKind kind, UUID client, UUID but, Instant by);

    /** The last messages that wait as letters for somebody to post them. */
    @Query("""
            select c from Contact c where c.state = DUE and c.kind = LAST_MESSAGE
            and exists (select m from Message m where m.about = c.id
            and m.way = LETTER and m.state = QUEUED) order by c.due, c.id""")
    List<Contact> letters(Limit most);

    List<Contact> findByFollowUpIdAndStateOrderByDue(UUID followUp, ContactState state);
}
