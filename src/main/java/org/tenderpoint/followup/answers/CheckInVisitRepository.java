package org.tenderpoint.followup.answers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CheckInVisitRepository extends JpaRepository<CheckInVisit, UUID> {

    Optional<CheckInVisit> findByBrowserHash(String browserHash);
}
