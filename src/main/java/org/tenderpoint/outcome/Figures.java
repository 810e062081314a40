package org.tenderpoint.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.shared.Modality;

/**
 * The figures of a period.
 *
 * @param from the first day
 * @param to the last day
 * @param own whether they are of the asking therapist's sessions alone
 * @param scope the rule for small numbers that holds for the totals
 * @param sessions started and ended in the period
 * @param due those whose follow-up is due
 * @param shares one for each measure
 * @param redFlagUnknown of those who answered, how many were not asked all warning signs or did not know
 * @param levels how many sessions led to each result, reports before 48 hours included
 * @param cells only where such work was done
 */
public record Figures(
        LocalDate from,
        LocalDate to,
        boolean own,
        SmallNumbers scope,
        int sessions,
        int due,
        Map<Measure, Share> shares,
        int redFlagUnknown,
        Map<TriageLevel, Integer> levels,
        List<Cell> cells) {

    private static final double ENOUGH = 0.6;

    public Figures {
        shares = Map.copyOf(shares);
        levels = Map.copyOf(levels);
        cells = List.copyOf(cells);
    }

    /**
     * Soreness after one kind of work. A session with several kinds counts once for each.
     *
     * @param marked worst 4 or more
     * @param any worst 1 or more
     */
    public record Cell(Modality modality, int pressure, Share marked, Share any) {

        public Share share(Measure measure) {
            return switch (measure) {
                case MARKED -> marked;
                case ANY -> any;
                case RESPONSE, RED_FLAG -> throw new IllegalArgumentException("Not measured by kind of work");
            };
        }
    }

    public Share share(Measure measure) {
        return shares.getOrDefault(measure, new Share(0, 0, 0));
    }

    /** Whether so few have answered that they may not stand for all. */
    public boolean fewAnswered() {
        var response = share(Measure.RESPONSE);
        return response.of() > 0 && response.rate() < ENOUGH;
    }

    /** Sessions with any result. */
    public int results() {
        return levels.values().stream().mapToInt(Integer::intValue).sum();
    }
}
