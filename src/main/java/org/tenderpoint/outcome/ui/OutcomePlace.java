package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.platform.Coded;

/** The pages of figures, in the order in which they are offered. */
enum OutcomePlace implements Coded {
    OVERVIEW(OutcomesView.class, List.of()),
    COURSE(CourseView.class, Measures.ALL),
    WORK(WorkView.class, Measures.FELT),
    CONDITIONS(ConditionsView.class, Measures.FELT),
    REGIONS(RegionsView.class, Measures.FELT),
    COMPLAINT(ComplaintView.class, List.of()),
    ADJUSTMENTS(AdjustmentsView.class, List.of()),
    REFERRALS(ReferralOutcomesView.class, List.of()),
    THERAPISTS(TherapistsView.class, Measures.COMPARED),
    PROCESS(ProcessView.class, List.of(Measure.RESPONSE)),
    CASES(CasesView.class, List.of());

    /** Which measures can be chosen where. */
    private static final class Measures {
        static final List<Measure> FELT = List.of(
                Measure.MARKED, Measure.ANY, Measure.OVER_48, Measure.IMPROVED, Measure.DETERIORATED, Measure.BETTER,
                Measure.URGENT, Measure.RESPONSE);
        static final List<Measure> COMPARED = List.of(
                Measure.MARKED, Measure.OVER_48, Measure.ANY, Measure.IMPROVED, Measure.RESPONSE, Measure.RETURNED,
                Measure.UNSIGNED);
        static final List<Measure> ALL = List.of(
                Measure.RESPONSE, Measure.MARKED, Measure.ANY, Measure.OVER_48, Measure.IMPROVED, Measure.BETTER,
                Measure.SCORE_IMPROVED, Measure.LINK_SCORE_IMPROVED, Measure.URGENT, Measure.ADJUSTED_BETTER,
                Measure.RETURNED, Measure.OVERRIDDEN, Measure.UNSIGNED);
    }

    private final Class<? extends Component> view;
    private final List<Measure> measures;

    OutcomePlace(Class<? extends Component> view, List<Measure> measures) {
        this.view = view;
        this.measures = measures;
    }

    /** Whether it counts sessions, which have conditions and modalities; else referrals. */
    boolean ofSessions() {
        return this != REFERRALS;
    }

    Class<? extends Component> view() {
        return view;
    }

    /** Those that can be chosen, the usual one first; none where the page has its own. */
    List<Measure> measures() {
        return measures;
    }

    String nameKey() {
        return "outcome.place." + code();
    }

    String titleKey() {
        return nameKey() + ".title";
    }
}
