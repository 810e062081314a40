package org.tenderpoint.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderpoint.shared.Discipline;

interface ReferralRepository extends JpaRepository<Referral, UUID> {

    Optional<Referral> findByOpenFor(String key);

    Optional<Referral> findFirstByAssessmentIdAndDisciplineOrderByStateAtDesc(UUID assessment, Discipline discipline);

    List<Referral> findByClientIdOrderByStateAtDesc(UUID client);
}
