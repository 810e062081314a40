package org.tenderpoint.followup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandingAdjustmentRepository extends JpaRepository<StandingAdjustment, UUID> {

    List<StandingAdjustment> findByAssessmentIdOrderByPosition(UUID assessment);

    List<StandingAdjustment> findByClientIdOrderByStateAtDesc(UUID client);

    List<StandingAdjustment> findByClientIdAndStateNotOrderByStateAtDescPosition(
            UUID client, AdjustmentState state, Limit most);

    List<StandingAdjustment> findByClientIdAndStateInOrderByStateAtDescPosition(
            UUID client, Collection<AdjustmentState> states);

    List<StandingAdjustment> findByAppliedToAndStateOrderByPosition(UUID session, AdjustmentState state);

    List<StandingAdjustment> findByAssessmentIdIn(Collection<UUID> assessments);
}
