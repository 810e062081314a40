package org.tenderpoint.intake.own;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OwnQuestionRepository extends Repository<OwnQuestionRow, UUID> {

    OwnQuestionRow saveAndFlush(OwnQuestionRow row);

    OwnQuestionRow save(OwnQuestionRow row);

    Optional<OwnQuestionRow> findFirstByOrderByNumberDesc();

    @Modifying
    @Query("delete from OwnQuestionRow row where row.ofSample = true")
    void deleteOfSample();
}
