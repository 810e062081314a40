package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface FeedbackRepository extends JpaRepository<Feedback, UUID> {

    Optional<Feedback> findByDraftOf(UUID followUp);

    List<Feedback> findByClientIdAndStateOrderByAnsweredAtDesc(UUID client, FeedbackState state);

    /** The most that was told of the soreness after a session. */
    record Worst(UUID session, @Nullable Integer now, @Nullable Integer worst) {

        public OptionalInt level() {
            return IntStream.of(now == null ? -1 : now, worst == null ? -1 : worst).filter(level -> level >= 0).max();
        }
    }

    @Query("""
            select new org.tenderpoint.followup.answers.FeedbackRepository$Worst(
                f.sessionId, max(f.sorenessNow), max(f.sorenessWorst))
            from Feedback f where f.clientId = :client and f.state = org.tenderpoint.followup.answers.FeedbackState.GIVEN
            group by f.sessionId""")
    List<Worst> worst(UUID client);

    /** How sore somebody was when they answered, and at the worst. */
    record Told(UUID feedback, @Nullable Integer now, @Nullable Integer worst) {}

    @Query("""
            select new org.tenderpoint.followup.answers.FeedbackRepository$Told(f.id, f.sorenessNow, f.sorenessWorst)
            from Feedback f where f.id in :ids""")
    List<Told> told(Collection<UUID> ids);

    /** What a client has told, with all its symptoms, the oldest first. */
    @Query("""
            select f from Feedback f left join fetch f.symptoms
            where f.clientId = :client and f.state = org.tenderpoint.followup.answers.FeedbackState.GIVEN order by f.answeredAt, f.id""")
    List<Feedback> given(UUID client);

    /** The same of several clients. */
    @Query("""
            select f from Feedback f left join fetch f.symptoms where f.clientId in :clients
            and f.state = org.tenderpoint.followup.answers.FeedbackState.GIVEN order by f.answeredAt, f.id""")
    List<Feedback> givenBy(Collection<UUID> clients);

    List<Feedback> findByFollowUpIdInOrderByAnsweredAtDesc(Collection<UUID> followUps);

    List<Feedback> findByFollowUpIdAndStateOrderByAnsweredAt(UUID followUp, FeedbackState state);

    List<Feedback> findByWayAndStateAndAnsweredAtBeforeOrderByAnsweredAt(
            AnswerWay way, FeedbackState state, Instant moment, Limit most);
}
