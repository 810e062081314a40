package org.tenderpoint.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.Discipline;

interface ReferralRepository extends JpaRepository<Referral, UUID> {

    /** The open one; the older, where records were made one that each had one. */
    default Optional<Referral> open(ClientId client, Discipline discipline) {
        return findFirstByClientIdAndDisciplineAndOpenForIsNotNullOrderByBegunAt(client.value(), discipline);
    }

    Optional<Referral> findFirstByClientIdAndDisciplineAndOpenForIsNotNullOrderByBegunAt(UUID client,
            Discipline discipline);

    Optional<Referral> findFirstByAssessmentIdAndDisciplineOrderByStateAtDesc(UUID assessment, Discipline discipline);

    List<Referral> findByClientIdOrderByStateAtDesc(UUID client);

    List<Referral> findByClientIdOrderByStateAtDesc(UUID client, Limit most);

    /** Those of one owner that can be worked on now and are due by then. */
    @Query("select r from Referral r where r.ownerId = :owner and r.nextDue <= :now and r.dueBy < :until order by r.dueBy, r.id")
    List<Referral> dueOf(UUID owner, Instant now, Instant until);

    /** Those of a client with their steps, oldest first. */
    @Query("select r from Referral r left join fetch r.steps where r.clientId = :client order by r.stateAt, r.id")
    List<Referral> withSteps(UUID client);
}
