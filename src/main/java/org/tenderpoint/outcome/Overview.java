package org.tenderpoint.outcome;

import java.util.Map;
import java.util.Optional;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.rules.Durations;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;

/**
 * The figures of a period and of the period before.
 *
 * @param scope the rule for small numbers that applies
 * @param sessions that ended in the period
 * @param unwanted sessions about which the client did not want to be asked
 * @param now one share for each measure
 * @param before the same of the period before
 * @param unjudged for some measures, how many sessions are known but cannot be judged
 * @param clients for ANY and MARKED, the share of clients with at least one such session
 * @param levels how many sessions led to each result, reports before 48 hours included
 * @param contact from an alert to the first contact that reached somebody; empty if there was none
 * @param waiting clients whose newest records are not counted yet; above 0 only shortly after many changes
 */
public record Overview(
        SmallNumbers scope,
        int sessions,
        int unwanted,
        Map<Measure, Share> now,
        Map<Measure, Share> before,
        Map<Measure, Integer> unjudged,
        Map<Measure, Share> clients,
        Map<TriageLevel, Integer> levels,
        Optional<Durations> contact,
        int waiting) {

    private static final double ENOUGH = 0.6;
    private static final Share NOTHING = new Share(0, 0, 0);

    public Overview {
        now = Map.copyOf(now);
        before = Map.copyOf(before);
        unjudged = Map.copyOf(unjudged);
        clients = Map.copyOf(clients);
        levels = Map.copyOf(levels);
    }

    /** Counts everything in one scan. @param before the period to compare with */
    public static Overview of(OutcomeCounts counts, OutcomeFilter filter, OutcomeFilter before, int waiting) {
        var here = new Totals(filter);
        var there = new Totals(before);
        var sore = new ClientCounters.Shares(Measure.ANY, filter);
        var marked = new ClientCounters.Shares(Measure.MARKED, filter);
        counts.scan(here, there, sore, marked);
        return new Overview(
                filter.part() ? SmallNumbers.PART : SmallNumbers.PRACTICE,
                here.sessions(),
                here.unwanted(),
                here.shares(),
                there.shares(),
                here.unjudged(),
                Map.of(Measure.ANY, sore.share(), Measure.MARKED, marked.share()),
                here.levels(),
                here.contact(),
                waiting);
    }

    public Share share(Measure measure) {
        return now.getOrDefault(measure, NOTHING);
    }

    public Share shareBefore(Measure measure) {
        return before.getOrDefault(measure, NOTHING);
    }

    /** Whether too few have answered to speak for all (OUT-01). */
    public boolean fewAnswered() {
        var response = share(Measure.RESPONSE);
        return response.of() > 0 && response.rate() < ENOUGH;
    }

    public int results() {
        return levels.values().stream().mapToInt(Integer::intValue).sum();
    }
}
