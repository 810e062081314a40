package org.tenderpoint.intake.consent;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ConsentWordingChangeRepository extends Repository<ConsentWordingChange, Integer> {

    ConsentWordingChange saveAndFlush(ConsentWordingChange change);

    /** All of them; a practice changes its wording only a few times. */
    List<ConsentWordingChange> findAllByOrderByNumber();
}
