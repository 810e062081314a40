package org.tenderpoint.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CheckInVisitRepository extends JpaRepository<CheckInVisit, UUID> {

    Optional<CheckInVisit> findByBrowserHash(String browserHash);
}
