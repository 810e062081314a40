package org.tenderpoint.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.say.Phrase;

public interface ScreeningRepository extends JpaRepository<Screening, UUID> {

    /** What lists show of a screening. */
    record Summary(UUID id, boolean provisional, ScreeningLevel level, int findings, boolean settled,
            boolean waitsForIntake, boolean waitsForTalk) {}

    /** A finding that was present at a screening. */
    record FoundRule(UUID screening, String rule, Instant at) {}

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$Summary(
                s.id, s.provisional, s.level, s.findingCount, s.settled, s.waitsForIntake,
                s.waitsForTalk)
            from Screening s where s.id in :ids""")
    List<Summary> summaries(Collection<UUID> ids);

    @Query("select s.id from Screening s where s.clientId = :client order by s.madeAt desc")
    List<UUID> latest(UUID client, Limit limit);

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$FoundRule(s.id, f.rule, s.madeAt)
            from Screening s join s.findings f where s.id in :screenings""")
    List<FoundRule> findings(Collection<UUID> screenings);

    /** A session's last screening as stored; after the start, the frozen one. */
    record LastScreening(
            UUID id, UUID client, ScreeningLevel level, String ruleSet, String facts, String ceilings, Instant at,
            UUID session) {}

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$LastScreening(
                s.id, s.clientId, s.level, s.ruleSet, s.facts, s.ceilings, p.startAt, p.id)
            from PlannedSession p join Screening s on s.id = p.screeningId
            where p.id = :session""")
    Optional<LastScreening> lastOfSession(UUID session);

    record LastFinding(UUID screening, String rule, Phrase title, ScreeningLevel level, String effects) {}

    @Query("""
            select count(p) from PlannedSession p
            where p.screeningId is not null and p.startAt >= :from and p.startAt < :to""")
    long countLast(Instant from, Instant to);

    /** Latest visits first, from this one back. */
    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$LastScreening(
                s.id, s.clientId, s.level, s.ruleSet, s.facts, s.ceilings, p.startAt, p.id)
            from PlannedSession p join Screening s on s.id = p.screeningId
            where p.startAt >= :from and p.startAt < :to
                and (p.startAt < :before or p.startAt = :before and p.id < :session)
            order by p.startAt desc, p.id desc""")
    List<LastScreening> last(Instant from, Instant to, Instant before, UUID session, Limit limit);

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$LastScreening(
                s.id, s.clientId, s.level, s.ruleSet, s.facts, s.ceilings, p.startAt, p.id)
            from PlannedSession p join Screening s on s.id = p.screeningId
            where s.id = :screening""")
    Optional<LastScreening> lastById(UUID screening);

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$LastFinding(s.id, f.rule, f.title, f.level, f.effects)
            from Screening s join s.findings f where s.id in :screenings""")
    List<LastFinding> lastFindings(Collection<UUID> screenings);

    /** A session's last screening, for the client's history. */
    record TimelineLine(UUID session, Instant at, ScreeningLevel level, boolean waitsForTalk, boolean provisional,
            int findings) {}

    /** The newest with a finding or an override, once there was an intake. */
    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$TimelineLine(
                s.sessionId, s.madeAt, s.level, s.waitsForTalk, s.provisional, s.findingCount)
            from PlannedSession p join Screening s on s.id = p.screeningId
            where p.clientId = :client and s.waitsForIntake = false and (s.level <> CLEAR
                or exists (select o.id from OverrideRow o where o.sessionId = p.id and o.takenBackAt is null))
            order by s.madeAt desc""")
    List<TimelineLine> forTimeline(UUID client, Limit most);

    /** All screenings of a client with their findings, oldest first. */
    @Query("select s from Screening s left join fetch s.findings where s.clientId = :client order by s.madeAt, s.id")
    List<Screening> ofClient(UUID client);

    /** The facts behind a session's last screening. */
    record FactsOf(UUID session, String facts) {}

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$FactsOf(p.id, s.facts)
            from PlannedSession p join Screening s on s.id = p.screeningId where p.id in :sessions""")
    List<FactsOf> factsOf(Collection<UUID> sessions);

    Optional<Screening> findFirstBySessionIdAndFrozenAtIsNotNull(UUID session);
}
