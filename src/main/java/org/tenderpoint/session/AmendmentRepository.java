package org.tenderpoint.session;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AmendmentRepository extends JpaRepository<AmendmentRow, UUID> {

    List<AmendmentRow> findBySessionIdOrderByMadeAt(UUID session);
}
