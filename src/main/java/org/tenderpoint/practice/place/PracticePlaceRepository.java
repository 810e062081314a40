package org.tenderpoint.practice.place;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PracticePlaceRepository extends Repository<PracticePlace, UUID> {

    Optional<PracticePlace> findById(UUID id);

    @Query("""
            select distinct p from PracticePlace p left join fetch p.intervals left join fetch p.closed
            order by p.name, p.id""")
    List<PracticePlace> everyOne();

    PracticePlace save(PracticePlace place);

    PracticePlace saveAndFlush(PracticePlace place);
}
