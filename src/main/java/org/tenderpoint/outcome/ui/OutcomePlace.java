package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.platform.Coded;

/** The page of outcomes, and the detail pages behind each of its pictures. */
enum OutcomePlace implements Coded {
    OVERVIEW(OutcomesView.class, Picture.ALL, List.of()),
    PROCESS(ProcessView.class, Picture.ANSWERED, List.of(Measure.RESPONSE)),
    COURSE(CourseView.class, Picture.ANSWERED, Measures.ALL),
    THERAPISTS(TherapistsView.class, Picture.ANSWERED, Measures.COMPARED),
    WORK(WorkView.class, Picture.SORE, Measures.FELT),
    CONDITIONS(ConditionsView.class, Picture.SORE, Measures.FELT),
    REGIONS(RegionsView.class, Picture.SORE, Measures.FELT),
    COMPLAINT(ComplaintView.class, Picture.COMPLAINTS, List.of()),
    ADJUSTMENTS(AdjustmentsView.class, Picture.LEARNED, List.of()),
    REFERRALS(ReferralOutcomesView.class, Picture.LEARNED, List.of()),
    CASES(CasesView.class, Picture.SAFETY, List.of());

    /** The pictures of the page of outcomes, in their order. */
    enum Picture implements Coded {
        /** The page itself. */
        ALL,
        ANSWERED,
        SORE,
        COMPLAINTS,
        LEARNED,
        SAFETY;

        List<OutcomePlace> details() {
            return Stream.of(OutcomePlace.values()).filter(place -> place.picture == this).toList();
        }

        String titleKey() {
            return "outcome.picture." + code();
        }
    }

    /** The measures that a page offers. */
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
    private final Picture picture;
    private final List<Measure> measures;

    OutcomePlace(Class<? extends Component> view, Picture picture, List<Measure> measures) {
        this.view = view;
        this.picture = picture;
        this.measures = measures;
    }

    /** Whether the page counts sessions, which have conditions and modalities, and not referrals. */
    boolean ofSessions() {
        return this != REFERRALS;
    }

    Picture picture() {
        return picture;
    }

    Class<? extends Component> view() {
        return view;
    }

    /** The measures to choose from, the default first; none where the page has its own. */
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
