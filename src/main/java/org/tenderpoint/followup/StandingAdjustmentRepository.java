package org.tenderpoint.followup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StandingAdjustmentRepository extends JpaRepository<StandingAdjustment, UUID> {

    List<StandingAdjustment> findByAssessmentIdOrderByPosition(UUID assessment);

    List<StandingAdjustment> findByClientIdOrderByStateAtDesc(UUID client);

    List<StandingAdjustment> findByClientIdAndStateNotOrderByStateAtDescPosition(
            UUID client, AdjustmentState state, Limit most);

    List<StandingAdjustment> findByClientIdAndStateInOrderByStateAtDescPosition(
            UUID client, Collection<AdjustmentState> states);

    List<StandingAdjustment> findByAppliedToAndStateOrderByPosition(UUID session, AdjustmentState state);

    /** The sessions of these clients to which an adjustment was applied. */
    @Query("select distinct a.appliedTo from StandingAdjustment a where a.appliedTo is not null and a.clientId in :clients")
    Set<UUID> sessionsAdjusted(Collection<UUID> clients);

    List<StandingAdjustment> findByAssessmentIdIn(Collection<UUID> assessments);
}
