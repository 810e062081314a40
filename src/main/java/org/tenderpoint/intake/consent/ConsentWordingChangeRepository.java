package org.tenderpoint.intake.consent;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ConsentWordingChangeRepository extends Repository<ConsentWordingChange, Integer> {

    ConsentWordingChange saveAndFlush(ConsentWordingChange change);

    /** All of them; a practice changes these words a few times in its life. */
    List<ConsentWordingChange> findAllByOrderByNumber();
}
