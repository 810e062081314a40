package org.tenderpoint.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.outcome.Dimension.AdjustmentWithUse;
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.outcome.rules.Share;

/**
 * Figures that combine several measures: what adjustments led to, and how complaints changed. Counts only, no names.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class OutcomeGroupService {

    private static final Share NOTHING = new Share(0, 0, 0);

    private final OutcomeReader reader;
    private final OutcomeScope scope;

    OutcomeGroupService(OutcomeReader reader, OutcomeScope scope) {
        this.reader = reader;
        this.scope = scope;
    }

    /** Every kind of adjustment that was recommended or applied, the most recommended first. */
    public List<AdjustmentOutcome> adjustments(OutcomeFilter asked) {
        var filter = scope.limited(asked);
        var advice = new Counters.Shares<>(Dimension.ADJUSTMENT_USE, List.of(Measure.ADVISED), filter);
        var sore = new Counters.Shares<>(
                Dimension.ADJUSTMENT,
                List.of(Measure.LESS_SORE, Measure.AS_SORE, Measure.MORE_SORE), filter);
        reader.counts().scan(advice, sore);
        var advised = advice.of(Measure.ADVISED);
        return Arrays.stream(AdjustmentKind.values())
                .map(kind -> new AdjustmentOutcome(
                        kind, uses(kind, advised), share(sore, Measure.LESS_SORE, kind),
                        share(sore, Measure.AS_SORE, kind),
                        share(sore, Measure.MORE_SORE, kind)))
                .filter(one -> one.timesAdvised() + one.timesApplied() > 0)
                // ordered by number, never by how it went
                .sorted((one, other) -> Integer.compare(other.timesAdvised(), one.timesAdvised()))
                .toList();
    }

    private static Map<AdjustmentUse, Integer> uses(AdjustmentKind kind, Map<AdjustmentWithUse, Share> advised) {
        var uses = new EnumMap<AdjustmentUse, Integer>(AdjustmentUse.class);
        advised.forEach((advice, share) -> {
            if (advice.kind() == kind) {
                uses.put(advice.use(), share.count());
            }
        });
        return uses;
    }

    private static Share share(Counters.Shares<AdjustmentKind> sore, Measure measure, AdjustmentKind kind) {
        return sore.of(measure).getOrDefault(kind, NOTHING);
    }

    /** How complaints changed, by part; parts without a complaint are left out. */
    public <K> Map<K, ComplaintGroup> complaints(Dimension<K> by, OutcomeFilter asked) {
        return reader.counts().complaints(by, scope.limited(asked));
    }

    /** The first day of which a session is counted; empty while there is none. */
    public Optional<LocalDate> firstDay() {
        return reader.counts().first(scope.limited(OutcomeFilter.of(LocalDate.MIN, LocalDate.MAX)));
    }

    /**
     * One kind of adjustment: whether it was used where it was recommended, and how sore clients were after it was
     * applied (OUT-10). Sessions that recommended it and sessions that applied it count by their own dates.
     *
     * @param uses the sessions that recommended it, by use
     * @param less less sore than after the session before, of sessions that applied it
     * @param same as sore
     * @param more more sore
     */
    public record AdjustmentOutcome(
            AdjustmentKind kind, Map<AdjustmentUse, Integer> uses, Share less, Share same, Share more) {

        public AdjustmentOutcome {
            uses = Map.copyOf(uses);
        }

        public int uses(AdjustmentUse use) {
            return uses.getOrDefault(use, 0);
        }

        /** How many sessions recommended it. */
        public int timesAdvised() {
            return uses.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many were used, of those that somebody has decided about. */
        public Share shareUsed() {
            int used = uses(AdjustmentUse.APPLIED);
            return new Share(used, used + uses(AdjustmentUse.DECLINED), uses(AdjustmentUse.WAITING));
        }

        /** How many sessions applied it whose follow-up is due. */
        public int timesApplied() {
            return less.of() + less.missing();
        }
    }
}
