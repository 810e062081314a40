package org.tenderpoint.outcome.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.Period;
import org.tenderpoint.shared.Coded;

/**
 * What the page is asked for; it stands in the address, so that it can be kept and shared.
 *
 * @param soreness {@link Measure#MARKED} or {@link Measure#ANY}
 */
record Asked(Period period, Measure soreness) {

    private static final String PERIOD = "period";
    private static final String SORENESS = "soreness";

    /** What is missing or not known in the address has its usual value. */
    static Asked read(QueryParameters address) {
        return new Asked(
                address.getSingleParameter(PERIOD)
                        .flatMap(code -> Coded.of(Period.class, code))
                        .orElse(Period.DAYS_90),
                address.getSingleParameter(SORENESS)
                        .flatMap(code -> Coded.of(Measure.class, code))
                        .filter(measure -> measure == Measure.ANY)
                        .orElse(Measure.MARKED));
    }

    QueryParameters address() {
        return QueryParameters.simple(Map.of(PERIOD, period.code(), SORENESS, soreness.code()));
    }
}
