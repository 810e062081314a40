package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.followup.rules.facts.TriageLevel;

public interface AssessmentRepository extends JpaRepository<StoredAssessment, UUID> {

    List<StoredAssessment> findByFollowUpIdOrderByNumberDesc(UUID followUp);

    /** There are several if the session's time or work was corrected; the client was told the first. */
    Optional<StoredAssessment> findFirstByFeedbackIdOrderByNumber(UUID feedback);

    Optional<StoredAssessment> findFirstByFollowUpIdOrderByNumberDesc(UUID followUp);

    List<StoredAssessment> findByFollowUpIdInOrderByNumber(Collection<UUID> followUps);

    List<StoredAssessment> findByFeedbackIdIn(Collection<UUID> feedbacks);

    record Origin(UUID assessment, UUID session) {}

    @Query("select new org.tenderpoint.followup.assessment.AssessmentRepository$Origin(a.id, a.sessionId) from StoredAssessment a where a.id in :ids")
    List<Origin> sessions(Collection<UUID> ids);

    @Query("select distinct f.ruleId from StoredAssessment a join a.findings f where a.sessionId = :session order by f.ruleId")
    List<String> rulesThatSpoke(UUID session);

    /** Also of those that count no longer. */
    @NativeQuery("select coalesce(max(number), 0) + 1 from assessments where follow_up_id = :followUp")
    int nextNumber(UUID followUp);

    default boolean isNewest(StoredAssessment one) {
        return findFirstByFollowUpIdOrderByNumberDesc(one.followUp().value()).filter(one::equals).isPresent();
    }

    /** Also one that counts no longer. */
    @NativeQuery("select * from assessments where id = :id")
    Optional<StoredAssessment> kept(UUID id);

    /** What stands in a client's record, of another's answers too. */
    @NativeQuery("select * from assessments where client_id = :client order by assessed_at, id")
    List<StoredAssessment> keptOf(UUID client);

    List<StoredAssessment> findByClientIdOrderByAssessedAtDesc(UUID client);

    /** A result as proposed and as it counts. */
    record Level(UUID followUp, int number, TriageLevel proposed, TriageLevel level, AssessmentState state,
            String causes) {

        public boolean lowered() {
            return AssessmentRepository.lowered(proposed, level);
        }
    }

    /** Whether one of urgent or emergency was made milder (OUT-11). */
    static boolean lowered(TriageLevel proposed, TriageLevel level) {
        return proposed.atLeast(TriageLevel.URGENT) && level.compareTo(proposed) < 0;
    }

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$Level(a.followUpId, a.number, a.proposedLevel, a.level, a.state, a.causes)
            from StoredAssessment a where a.clientId in :clients""")
    List<Level> levels(Collection<UUID> clients);

    /** A result of a session, and who decided about it. */
    record SessionResult(
            UUID assessment, UUID session, int number, TriageLevel proposed, TriageLevel level, AssessmentState state,
            @Nullable UUID decidedBy) {

        public boolean lowered() {
            return AssessmentRepository.lowered(proposed, level);
        }
    }

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$SessionResult(
                a.id, a.sessionId, a.number, a.proposedLevel, a.level, a.state, a.decidedBy)
            from StoredAssessment a where a.followUpId in (select f.id from FollowUp f where f.sessionId in :sessions)""")
    List<SessionResult> results(Collection<UUID> sessions);

    List<StoredAssessment> findByClientIdOrderByAssessedAtDesc(UUID client, Limit most);

    @Query("select a from StoredAssessment a left join fetch a.findings where a.clientId = :client order by a.assessedAt, a.id")
    List<StoredAssessment> withFindings(UUID client);

    @Query("select a from StoredAssessment a left join fetch a.regions where a.clientId = :client order by a.assessedAt, a.id")
    List<StoredAssessment> withRegions(UUID client);

    @Query("select a from StoredAssessment a left join fetch a.selfCare where a.clientId = :client order by a.assessedAt, a.id")
    List<StoredAssessment> withSelfCare(UUID client);

    @Query("select a from StoredAssessment a left join fetch a.referrals where a.clientId = :client order by a.assessedAt, a.id")
    List<StoredAssessment> withReferrals(UUID client);

    record RuleCounts(long ever, long lately, long changed, long changedLately) {}

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$RuleCounts(
                count(distinct a.followUpId),
                count(distinct case when a.assessedAt >= :lately then a.followUpId end),
                count(distinct case when a.state = :changed then a.followUpId end),
                count(distinct case when a.state = :changed and a.assessedAt >= :lately then a.followUpId end))
            from StoredAssessment a join a.findings f
            where f.ruleId in :rules
            """)
    RuleCounts ruleCounts(Collection<String> rules, Instant lately, AssessmentState changed);

    /** By rule, the follow-ups whose level it decided and a person changed, or that ended at a doctor, since then. */
    @Query(nativeQuery = true, value = """
            select t.rule_id, count(*) from (
                select f.rule_id, a.follow_up_id
                from assessments a join assessment_findings f on f.assessment_id = a.id and f.level = a.proposed_level
                where a.state = 'changed' and a.assessed_at >= :from and a.of_another = false
                union
                select f.rule_id, a.follow_up_id
                from recorded_answers r join assessments a on a.follow_up_id = r.follow_up_id
                join assessment_findings f on f.assessment_id = a.id and f.level = a.proposed_level
                where r.ended_how is not null and r.confirmed_at is not null and r.replaced_by is null
                    and r.recorded_at >= :from
                    and a.of_another = false
            ) t group by t.rule_id
            """)
    List<Object[]> doubted(Instant from);

    /**
     * What became of a rule's findings, by quarters that begin at these times, in one query on the index by rule. A
     * passed result and how it ended count for the rules that decided the level.
     *
     * @param levels from mild to grave
     */
    @Query(nativeQuery = true, value = """
            select t.quarter_back, t.what, count(distinct t.follow_up_id) from (
                select case when a.assessed_at >= :start0 then 0 when a.assessed_at >= :start1 then 1
                            when a.assessed_at >= :start2 then 2 else 3 end as quarter_back,
                       w.what, a.follow_up_id
                from assessment_findings f
                join assessments a on a.id = f.assessment_id and a.proposed_level = f.level and a.of_another = false
                join (values ('spoke'), ('passed'), ('why:changed')) as w (what)
                    on w.what = 'spoke' or a.state = 'changed'
                    and position(a.level in :levels) < position(a.proposed_level in :levels)
                where f.rule_id in (:rules) and a.assessed_at >= :start3
                union all
                select case when r.recorded_at >= :start0 then 0 when r.recorded_at >= :start1 then 1
                            when r.recorded_at >= :start2 then 2 else 3 end,
                       case w.what when 'ended:' then 'ended:' || r.ended_how else w.what end, a.follow_up_id
                from assessment_findings f
                join assessments a on a.id = f.assessment_id and a.proposed_level = f.level and a.of_another = false
                join recorded_answers r on r.follow_up_id = a.follow_up_id and r.confirmed_at is not null
                    and r.replaced_by is null
                join (values ('ended:'), ('seen'), ('mattered')) as w (what)
                    on w.what = 'ended:' or w.what = 'seen' and r.ended_how in ('mattered', 'small', 'nothing', 'no_massage')
                    or w.what = r.ended_how or w.what = 'mattered' and r.ended_how = 'no_massage'
                where f.rule_id in (:rules) and r.ended_how is not null and r.recorded_at >= :start3
            ) t group by t.quarter_back, t.what
            """)
    List<Object[]> yields(
            Collection<String> rules, String levels, Instant start0, Instant start1, Instant start2, Instant start3);

    record Proposal(UUID id, UUID client, TriageLevel proposed, String ruleSet, String facts, Instant at) {}

    /** One of the lines that belong to an assessment. */
    record LineOf<T>(UUID assessment, T line) {}

    @Query("select count(a) from StoredAssessment a where a.assessedAt >= :from and a.assessedAt < :to")
    long countIn(Instant from, Instant to);

    /** Those before the given one, the latest first. */
    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$Proposal(
                a.id, a.clientId, a.proposedLevel, a.ruleSet, a.facts, a.assessedAt)
            from StoredAssessment a
            where a.assessedAt >= :from and a.assessedAt < :to
                and (a.assessedAt < :before or a.assessedAt = :before and a.id < :last)
            order by a.assessedAt desc, a.id desc""")
    List<Proposal> proposals(Instant from, Instant to, Instant before, UUID last, Limit limit);

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$Proposal(
                a.id, a.clientId, a.proposedLevel, a.ruleSet, a.facts, a.assessedAt)
            from StoredAssessment a where a.id = :id""")
    Optional<Proposal> proposalById(UUID id);

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$LineOf(a.id, l)
            from StoredAssessment a join a.findings l where a.id in :ids""")
    List<LineOf<FindingLine>> findingLines(Collection<UUID> ids);

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$LineOf(a.id, l)
            from StoredAssessment a join a.regions l where a.id in :ids""")
    List<LineOf<RegionLine>> regionLines(Collection<UUID> ids);

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$LineOf(a.id, l)
            from StoredAssessment a join a.selfCare l where a.id in :ids""")
    List<LineOf<SelfCareLine>> selfCareLines(Collection<UUID> ids);

    @Query("""
            select new org.tenderpoint.followup.assessment.AssessmentRepository$LineOf(a.id, l)
            from StoredAssessment a join a.referrals l where a.id in :ids""")
    List<LineOf<ReferralLine>> referralLines(Collection<UUID> ids);
}
