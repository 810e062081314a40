package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface FeedbackRepository extends JpaRepository<Feedback, UUID> {

    Optional<Feedback> findByDraftOf(UUID followUp);

    List<Feedback> findByClientIdAndStateOrderByAnsweredAtDesc(UUID client, FeedbackState state);

    List<Feedback> findByFollowUpIdAndStateOrderByAnsweredAt(UUID followUp, FeedbackState state);

    List<Feedback> findByWayAndStateAndAnsweredAtBeforeOrderByAnsweredAt(
            AnswerWay way, FeedbackState state, Instant moment, Limit most);
}
