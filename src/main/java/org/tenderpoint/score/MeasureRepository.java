package org.tenderpoint.score;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Few: a practice asks one or two, and seldom changes their files. */
interface MeasureRepository extends Repository<MeasureRow, UUID> {

    MeasureRow save(MeasureRow measure);

    List<MeasureRow> findAllByOrderByCodeAscNumberAsc();

    List<MeasureRow> findByCodeOrderByNumberDesc(String code);

    List<MeasureRow> findByUntilIsNullOrderByCode();
}
