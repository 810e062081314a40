package org.tenderpoint.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OverrideRepository extends JpaRepository<OverrideRow, UUID> {

    List<OverrideRow> findBySessionIdAndTakenBackAtIsNullOrderByMadeAt(UUID session);
}
