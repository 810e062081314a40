package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AssessmentRepository extends JpaRepository<Assessment, UUID> {

    List<Assessment> findByFollowUpIdOrderByNumberDesc(UUID followUp);

    Optional<Assessment> findByFeedbackId(UUID feedback);

    int countByFollowUpId(UUID followUp);

    List<Assessment> findByClientIdOrderByAssessedAtDesc(UUID client);

    @Query("""
            select new org.tenderpoint.followup.TriageRuleUse$Found(
                count(distinct a.followUpId),
                count(distinct case when a.assessedAt >= :lately then a.followUpId end),
                count(distinct case when a.state = :changed then a.followUpId end),
                count(distinct case when a.state = :changed and a.assessedAt >= :lately then a.followUpId end))
            from Assessment a join a.findings f
            where f.ruleId in :rules
            """)
    TriageRuleUse.Found found(Collection<String> rules, Instant lately, AssessmentState changed);
}
