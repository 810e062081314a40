package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.platform.id.Id.SessionId;

public interface FeedbackRepository extends JpaRepository<Feedback, UUID> {

    Optional<Feedback> findByDraftOf(UUID followUp);

    List<Feedback> findByClientIdAndStateOrderByAnsweredAtDesc(UUID client, Feedback.State state);

    Optional<Feedback> findFirstByClientIdAndStateOrderByAnsweredAtDesc(UUID client, Feedback.State state);

    /**
     * The most that this client has told of the soreness after each session; without those of which nothing is known.
     */
    default Map<SessionId, Integer> worst(UUID client) {
        var worst = new HashMap<SessionId, Integer>();
        given(client).forEach(one -> one.sorest().ifPresent(level -> worst.merge(one.session(), level, Math::max)));
        return worst;
    }

    /** What a client has told, the oldest first. */
    @Query("""
            select f from Feedback f where f.clientId = :client and f.state = GIVEN order by f.answeredAt, f.id""")
    List<Feedback> given(UUID client);

    /** The same of several clients. */
    @Query("""
            select f from Feedback f where f.clientId in :clients and f.state = GIVEN order by f.answeredAt, f.id""")
    List<Feedback> givenBy(Collection<UUID> clients);

    /** What stands in a client's record, what another told too. */
    @NativeQuery("select * from feedbacks where client_id = :client and state = 'given' order by answered_at, id")
    List<Feedback> kept(UUID client);

    /** What was told after some sessions, the oldest first. */
    @Query("""
            select f from Feedback f where f.followUpId in :followUps and f.state = GIVEN order by f.answeredAt, f.id""")
    List<Feedback> givenAfter(Collection<UUID> followUps);

    List<Feedback> findByFollowUpIdInOrderByAnsweredAtDesc(Collection<UUID> followUps);

    List<Feedback> findByFollowUpIdAndStateOrderByAnsweredAt(UUID followUp, Feedback.State state);

    boolean existsByFollowUpIdAndStateAndAnsweredAtAfter(UUID followUp, Feedback.State state, Instant since);

    /** What was told of a session in that way last. */
    Optional<Feedback> findFirstByFollowUpIdAndWayOrderByAnsweredAtDesc(UUID followUp, AnswerWay way);

    /**
     * Answers that nobody has gone on with since then: those by link, and those of an arrival that say something. An
     * arrival at which nothing was told yet is asked again as a whole.
     */
    @Query("""
            select f from Feedback f where f.state = DRAFT and f.answeredAt < :moment
            and (f.way = LINK or f.way = ARRIVAL and f.levelSoFar is not null) order by f.answeredAt""")
    List<Feedback> stopped(Instant moment, Limit most);

    /** The same of a client's arrivals, whenever it was. */
    @Query("""
            select f from Feedback f where f.clientId = :client and f.state = DRAFT
            and f.way = ARRIVAL and f.levelSoFar is not null order by f.answeredAt""")
    List<Feedback> leftAtArrival(UUID client);
}
