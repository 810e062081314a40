package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.tenderpoint.rulebook.RuleFilter;

/** The filter in addresses. */
final class RuleAddress {

    private RuleAddress() {}

    static RuleFilter filter(Location location) {
        return RuleFilter.of(location.getQueryParameters().getParameters());
    }

    static QueryParameters parameters(RuleFilter filter) {
        return new QueryParameters(filter.parameters());
    }

    /** A page with the filter in its query. */
    static Location location(String path, RuleFilter filter) {
        return new Location(path, parameters(filter));
    }
}
