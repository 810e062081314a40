package org.tenderpoint.outcome.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.ReferralOutcomeService;
import org.tenderpoint.outcome.ReferralPick;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Discipline;

/** What the pages of referrals are asked for besides the rest; it stands in the address, too. */
record ReferralAddress(OutcomeAddress asked, Optional<Discipline> discipline, Optional<ReferralPick> pick) {

    static final String DISCIPLINE = "discipline";
    static final String PICK = "which";

    static ReferralAddress read(OutcomeAddress asked, QueryParameters address) {
        return new ReferralAddress(
                asked,
                address.getSingleParameter(DISCIPLINE).flatMap(code -> Coded.of(Discipline.class, code)),
                address.getSingleParameter(PICK).flatMap(code -> Coded.of(ReferralPick.class, code)));
    }

    ReferralAddress with(Optional<Discipline> other) {
        return new ReferralAddress(asked, other, pick);
    }

    ReferralAddress with(ReferralOutcomeService.ReferralMark mark) {
        return new ReferralAddress(asked, mark.discipline(), Optional.of(mark.pick()));
    }

    Optional<ReferralOutcomeService.ReferralMark> mark() {
        return pick.map(one -> new ReferralOutcomeService.ReferralMark(one, discipline));
    }

    QueryParameters address() {
        Map<String, List<String>> all = new HashMap<>(asked.address().getParameters());
        discipline.ifPresent(one -> all.put(DISCIPLINE, List.of(one.code())));
        pick.ifPresent(one -> all.put(PICK, List.of(one.code())));
        return new QueryParameters(all);
    }
}
