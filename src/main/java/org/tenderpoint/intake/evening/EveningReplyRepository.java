package org.tenderpoint.intake.evening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EveningReplyRepository extends Repository<EveningReply, UUID> {

    EveningReply save(EveningReply reply);

    Optional<EveningReply> findByBrowserHash(String browserHash);

    /** Replies about these sessions that were given after that moment. */
    @Query("select r from EveningReply r where r.sessionId in :sessions and r.answeredAt > :after order by r.answeredAt")
    List<EveningReply> answered(Collection<UUID> sessions, Instant after);

    /** Everything a client answered, oldest first. */
    @Query("select r from EveningReply r where r.clientId = :client and r.answeredAt is not null order by r.answeredAt, r.id")
    List<EveningReply> answeredBy(UUID client);

    @Query("select r from EveningReply r where r.sessionId = :session and r.callSince is not null and r.calledAt is null")
    List<EveningReply> toCall(UUID session);

    /** Replies about this session that somebody was to ring about. */
    @Query("select r from EveningReply r where r.sessionId = :session and r.callSince is not null order by r.callSince")
    List<EveningReply> withCall(UUID session);

    /** Unless another person has the calls about this session. The client's own writing is not in its way. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update EveningReply r set r.takenBy = :user, r.takenUntil = :until
            where r.sessionId = :session and r.callSince is not null and r.calledAt is null
            and (r.takenBy is null or r.takenBy = :user or r.takenUntil <= :now)
            """)
    int take(UUID session, UUID user, Instant until, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update EveningReply r set r.takenBy = null, r.takenUntil = null
            where r.sessionId = :session and r.takenBy = :user
            """)
    void release(UUID session, UUID user);

    @Query("select r from EveningReply r where r.clientId = :client and r.callSince is not null and r.calledAt is null")
    List<EveningReply> toCallOf(UUID client);

    /** What nobody rang about, and ended by itself at that moment or later. */
    @Query("select r from EveningReply r where r.clientId = :client and r.callSince is not null"
            + " and r.calledBy is null and r.calledAt >= :since")
    List<EveningReply> endedUncalled(UUID client, Instant since);
}
