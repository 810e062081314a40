package org.tenderpoint.screening.rules.facts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Work;

/**
 * The plan of the visit: work, therapist's credentials and time.
 *
 * @param first the plan as first entered; if empty, the plan was never changed
 * @param credentials the valid credentials of the planned therapist
 * @param start when the session is planned to start
 * @param zone the practice's time zone, for displayed times
 */
public record VisitPlan(
        List<Work> now, List<Work> first, Set<Credential> credentials, Instant start, ZoneId zone) {

    public static final VisitPlan NONE = new VisitPlan(
            List.of(), List.of(), Set.of(), Instant.EPOCH, ZoneOffset.UTC);

    public VisitPlan {
        now = List.copyOf(now);
        first = first.isEmpty() ? now : List.copyOf(first);
        credentials = Set.copyOf(credentials);
    }

    /** The same with other work; the first plan stays. */
    public VisitPlan with(List<Work> works) {
        return new VisitPlan(works, first, credentials, start, zone);
    }

    /** The same after a change of the plan; new body parts are added to the first plan. */
    public VisitPlan changed(List<Work> works) {
        var entered = new ArrayList<>(first);
        var known = first.stream().map(Work::part).toList();
        works.stream().filter(work -> !known.contains(work.part())).forEach(entered::add);
        return new VisitPlan(works, entered, credentials, start, zone);
    }

    /** The same visit with no work planned, now or first. */
    public VisitPlan withoutWork() {
        return new VisitPlan(List.of(), List.of(), credentials, start, zone);
    }

    public VisitPlan by(Set<Credential> held) {
        return new VisitPlan(now, first, held, start, zone);
    }
}
