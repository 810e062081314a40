package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.platform.id.SessionId;

/**
 * The adjustments of some clients by session. The same kind at several places counts once, as used if any was.
 *
 * @param came adjustments that came from a session
 * @param applied adjustments applied to a session
 */
public record GivenAdvice(Map<UUID, Map<AdjustmentKind, AdjustmentUse>> came, Map<UUID, Set<AdjustmentKind>> applied) {

    public static GivenAdvice of(Collection<StandingAdjustmentRepository.Advice> all) {
        var came = new HashMap<UUID, Map<AdjustmentKind, AdjustmentUse>>();
        var applied = new HashMap<UUID, Set<AdjustmentKind>>();
        for (var one : all) {
            var kind = one.kind();
            AdjustmentUse.of(one.state()).ifPresent(use -> came
                    .computeIfAbsent(one.cameOf(), _ -> new EnumMap<>(AdjustmentKind.class))
                    .merge(kind, use, GivenAdvice::moreTelling));
            if (one.state() == AdjustmentState.APPLIED && one.decidedFor() != null) {
                applied.computeIfAbsent(one.decidedFor(), _ -> EnumSet.noneOf(AdjustmentKind.class)).add(kind);
            }
        }
        return new GivenAdvice(came, applied);
    }

    private static AdjustmentUse moreTelling(AdjustmentUse one, AdjustmentUse other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    public Map<AdjustmentKind, AdjustmentUse> from(SessionId session) {
        return came.getOrDefault(session.value(), Map.of());
    }

    public Set<AdjustmentKind> appliedTo(SessionId session) {
        return applied.getOrDefault(session.value(), Set.of());
    }
}
