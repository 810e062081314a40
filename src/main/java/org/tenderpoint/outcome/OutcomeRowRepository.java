package org.tenderpoint.outcome;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutcomeRowRepository extends JpaRepository<OutcomeRow, UUID> {}
