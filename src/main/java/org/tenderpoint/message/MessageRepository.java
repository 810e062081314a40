package org.tenderpoint.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageRepository extends Repository<Message, UUID> {

    Optional<Message> findById(UUID id);

    Message save(Message message);

    List<Message> findByAboutAndStateIn(UUID about, Collection<MessageState> states);

    int countByClientIdAndStateIn(UUID client, Collection<MessageState> states);

    List<Message> findByAboutAndFileIdIsNotNull(UUID about);

    List<Message> findByClientIdOrderByDue(UUID client);

    List<Message> findByClientIdOrderByDueDesc(UUID client, Limit most);

    long count();

    @Query("select m from Message m where m.state in :states and m.due <= :now and m.clientId is not null")
    List<Message> dueToClients(Collection<MessageState> states, Instant now);

    /** Messages whose time is over. */
    @Query("select m from Message m where m.state in :states and m.giveUpAt <= :now order by m.giveUpAt")
    List<Message> overdue(Collection<MessageState> states, Instant now, Limit most);

    /** Ids of messages whose feature has not been told the outcome yet. */
    @Query("select m.id from Message m where m.untoldSince is not null order by m.untoldSince")
    List<UUID> untold(Limit most);
}
