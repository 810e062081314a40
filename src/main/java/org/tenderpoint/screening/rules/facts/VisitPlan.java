package org.tenderpoint.screening.rules.facts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.Work;

/**
 * What is planned for the visit, by whom and when.
 *
 * @param now the work that is planned now
 * @param first the plan as first entered for this visit; given as empty, it was never changed
 * @param credentials those of the planned therapist that are in date
 * @param start when the session is planned to start
 * @param zone the practice's time zone, for moments that people read
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

    /** The same with other work; the plan as first entered stays. */
    public VisitPlan with(List<Work> works) {
        return new VisitPlan(works, first, credentials, start, zone);
    }

    /** The same after somebody changed the work: body parts that are new count as first entered with it. */
    public VisitPlan changed(List<Work> works) {
        var entered = new ArrayList<>(first);
        var known = first.stream().map(Work::part).toList();
        works.stream().filter(work -> !known.contains(work.part())).forEach(entered::add);
        return new VisitPlan(works, entered, credentials, start, zone);
    }

    /** The same visit with nothing planned, as if nothing ever was. */
    public VisitPlan withoutWork() {
        return new VisitPlan(List.of(), List.of(), credentials, start, zone);
    }

    public VisitPlan by(Set<Credential> held) {
        return new VisitPlan(now, first, held, start, zone);
    }
}
