package org.tenderpoint.score;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored versions of scored measures; a practice has only a few. */
interface MeasureRepository extends Repository<MeasureRow, UUID> {

    MeasureRow save(MeasureRow measure);

    List<MeasureRow> findAllByOrderByCodeAscNumberAsc();

    List<MeasureRow> findByCodeOrderByNumberDesc(String code);

    List<MeasureRow> findByUntilIsNullOrderByCode();
}
