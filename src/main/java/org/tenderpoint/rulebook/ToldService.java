package org.tenderpoint.rulebook;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.vocabulary.rule.ToldBesides;
import org.tenderpoint.vocabulary.rule.ToldBesides.ToldWords;

/** What clients tell again and again and no rule reads: candidates for rules. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ToldService {

    private final List<ToldBesides> origins;

    ToldService(List<ToldBesides> origins) {
        this.origins = List.copyOf(origins);
    }

    @Transactional(readOnly = true)
    public List<ToldWords> toldOften() {
        return origins.stream().flatMap(origin -> origin.toldOften().stream()).toList();
    }
}
