package org.tenderpoint.partner.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerFilter;
import org.tenderpoint.partner.PartnerSkill;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Discipline;

/** The filter of the directory in its address; it tells of partners alone, and what is typed stays on the page. */
final class FilterAddress {

    private static final String DISCIPLINE = "discipline";
    private static final String SKILL = "skill";
    private static final String LANGUAGE = "language";
    private static final String CLOSED = "closed";

    private FilterAddress() {}

    static PartnerFilter read(Location address) {
        var said = address.getQueryParameters();
        return new PartnerFilter(
                "",
                said.getSingleParameter(DISCIPLINE).flatMap(code -> Coded.of(Discipline.class, code)),
                said.getSingleParameter(SKILL).flatMap(code -> Coded.of(PartnerSkill.class, code)),
                said.getSingleParameter(LANGUAGE).filter(PartnerDetails::isLanguage),
                said.getSingleParameter(CLOSED).isEmpty());
    }

    static Location location(PartnerFilter filter) {
        Map<String, String> all = new HashMap<>();
        filter.discipline().ifPresent(word -> all.put(DISCIPLINE, word.code()));
        filter.skill().ifPresent(word -> all.put(SKILL, word.code()));
        filter.language().ifPresent(tag -> all.put(LANGUAGE, tag));
        if (!filter.active()) {
            all.put(CLOSED, "");
        }
        return new Location("partners", QueryParameters.simple(all));
    }
}
