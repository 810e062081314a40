package org.tenderpoint.incident;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IncidentCaseRepository extends Repository<IncidentCase, UUID> {

    IncidentCase save(IncidentCase made);

    /** All of them, oldest first; read as they are written. */
    @Query("select c from IncidentCase c order by c.inMonth, c.id")
    Stream<IncidentCase> all();
}
