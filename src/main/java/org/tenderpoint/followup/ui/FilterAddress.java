package org.tenderpoint.followup.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.Owners;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;

/** The filter of the list in its address, so that it can be bookmarked and survives a call: codes only. */
final class FilterAddress {

    private static final String WHOSE = "whose";
    private static final String DAY = "day";
    private static final String WHAT = "what";
    private static final String PLACE = "place";
    private static final String MINE = "mine";
    private static final String ALL = "all";

    private FilterAddress() {}

    /** @param otherwise used if the address has no filter or an unknown one */
    static FollowUpFilter read(Location address, FollowUpFilter otherwise) {
        var said = address.getQueryParameters();
        return new FollowUpFilter(
                said.getSingleParameter(WHOSE).flatMap(FilterAddress::owners).orElse(otherwise.whose()),
                said.getSingleParameter(DAY).flatMap(code -> Coded.of(Day.class, code)).orElse(otherwise.day()),
                said.getSingleParameter(WHAT).flatMap(code -> Coded.of(WorkKind.class, code))
                        .orElse(WorkKind.FOLLOW_UP),
                said.getSingleParameter(PLACE).flatMap(text -> Id.parse(text, PracticePlaceId::new))
                        .or(otherwise::place));
    }

    static QueryParameters parameters(FollowUpFilter filter) {
        var all = new HashMap<String, String>();
        all.put(WHOSE, switch (filter.whose()) {
            case Owners.Mine() -> MINE;
            case Owners.Everybody() -> ALL;
            case Owners.OneTherapist(UserId owner) -> owner.toString();
        });
        if (filter.day() != Day.DUE) {
            all.put(DAY, filter.day().code());
        }
        if (filter.what() != WorkKind.FOLLOW_UP) {
            all.put(WHAT, filter.what().code());
        }
        filter.place().ifPresent(place -> all.put(PLACE, place.toString()));
        return QueryParameters.simple(Map.copyOf(all));
    }

    private static Optional<Owners> owners(String code) {
        return switch (code) {
            case MINE -> Optional.of(Owners.MINE);
            case ALL -> Optional.of(Owners.EVERYBODY);
            default -> Id.parse(code, UserId::new).map(Owners.OneTherapist::new);
        };
    }
}
