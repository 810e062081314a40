package org.tenderpoint.outcome.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.LoopMark;
import org.tenderpoint.outcome.LoopPick;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Discipline;

/** What the pages of referrals are asked for besides the rest; it stands in the address, too. */
record LoopAsked(Asked asked, Optional<Discipline> discipline, Optional<LoopPick> pick) {

    static final String DISCIPLINE = "discipline";
    static final String PICK = "which";

    static LoopAsked read(Asked asked, QueryParameters address) {
        return new LoopAsked(
                asked,
                address.getSingleParameter(DISCIPLINE).flatMap(code -> Coded.of(Discipline.class, code)),
                address.getSingleParameter(PICK).flatMap(code -> Coded.of(LoopPick.class, code)));
    }

    LoopAsked with(Optional<Discipline> other) {
        return new LoopAsked(asked, other, pick);
    }

    LoopAsked with(LoopMark mark) {
        return new LoopAsked(asked, mark.discipline(), Optional.of(mark.pick()));
    }

    Optional<LoopMark> mark() {
        return pick.map(one -> new LoopMark(one, discipline));
    }

    QueryParameters address() {
        Map<String, List<String>> all = new HashMap<>(asked.address().getParameters());
        discipline.ifPresent(one -> all.put(DISCIPLINE, List.of(one.code())));
        pick.ifPresent(one -> all.put(PICK, List.of(one.code())));
        return new QueryParameters(all);
    }
}
