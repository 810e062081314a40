package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * What became of an adjustment that came from a session, most telling first: with the same kind at two places, one may
 * be used and the other not.
 */
public enum AdjustmentUse implements Coded {
    /** The plan of a later session applied it. */
    APPLIED,
    /** Nobody has decided yet; counts as neither. */
    WAITING,
    /** A therapist left it out, or planned a session without it. */
    DECLINED;

    /** Empty for adjustments that a newer result has replaced. */
    static Optional<AdjustmentUse> of(AdjustmentState state) {
        return switch (state) {
            case APPLIED -> Optional.of(APPLIED);
            case PROPOSED, ACCEPTED -> Optional.of(WAITING);
            case DECLINED, DISMISSED -> Optional.of(DECLINED);
            case LAPSED -> Optional.empty();
        };
    }

    /**
     * The adjustments of some clients by session. The same kind at several places counts once, as used if any was; to
     * keep the plan changes nothing and counts as none.
     *
     * @param came adjustments that came from a session
     * @param applied adjustments applied to a session
     */
    public record BySession(Map<UUID, Map<AdjustmentKind, AdjustmentUse>> came,
            Map<UUID, Set<AdjustmentKind>> applied) {

        public static BySession of(Collection<StoredUse> all) {
            var came = new HashMap<UUID, Map<AdjustmentKind, AdjustmentUse>>();
            var applied = new HashMap<UUID, Set<AdjustmentKind>>();
            for (var one : all) {
                var kind = one.kind();
                if (kind == AdjustmentKind.KEEP_PLAN) {
                    continue;
                }
                AdjustmentUse.of(one.state()).ifPresent(use -> came
                        .computeIfAbsent(one.cameOf(), _ -> new EnumMap<>(AdjustmentKind.class))
                        .merge(kind, use, BySession::moreTelling));
                if (one.state() == AdjustmentState.APPLIED && one.decidedFor() != null) {
                    applied.computeIfAbsent(one.decidedFor(), _ -> EnumSet.noneOf(AdjustmentKind.class)).add(kind);
                }
            }
            return new BySession(came, applied);
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

    /**
     * An adjustment between the session that it came from and the one that it was decided for.
     *
     * @param decidedFor the session whose plan applied it or was made without it
     */
    public record StoredUse(UUID cameOf, AdjustmentKind kind, AdjustmentState state, @Nullable UUID decidedFor) {}
}
