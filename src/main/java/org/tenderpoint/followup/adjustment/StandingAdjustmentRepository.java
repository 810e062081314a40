package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;

public interface StandingAdjustmentRepository extends JpaRepository<StandingAdjustment, UUID> {

    List<StandingAdjustment> findByAssessmentIdOrderByPosition(UUID assessment);

    List<StandingAdjustment> findByClientIdOrderByStateAtDesc(UUID client);

    List<StandingAdjustment> findByClientIdAndStateNotOrderByStateAtDescPosition(
            UUID client, AdjustmentState state, Limit most);

    List<StandingAdjustment> findByClientIdAndStateInOrderByStateAtDescPosition(
            UUID client, Collection<AdjustmentState> states);

    boolean existsByClientIdAndStateInAndKindIn(
            UUID client, Collection<AdjustmentState> states, Collection<AdjustmentKind> kinds);

    List<StandingAdjustment> findByAppliedToAndStateOrderByPosition(UUID session, AdjustmentState state);

    @Query("""
            select new org.tenderpoint.followup.adjustment.AdjustmentUse$StoredUse(s.sessionId, a.kind, a.state, a.appliedTo)
            from StandingAdjustment a join StoredAssessment s on s.id = a.assessmentId where a.clientId in :clients""")
    List<AdjustmentUse.StoredUse> uses(Collection<UUID> clients);

    /** What the answers after a session have led to, the earlier ones too. */
    @Query("""
            select a from StandingAdjustment a join StoredAssessment s on s.id = a.assessmentId
            where s.followUpId = :followUp order by s.number, a.position""")
    List<StandingAdjustment> ofFollowUp(UUID followUp);

    List<StandingAdjustment> findByAssessmentIdIn(Collection<UUID> assessments);
}
