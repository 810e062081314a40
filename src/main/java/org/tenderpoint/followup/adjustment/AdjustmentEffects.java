package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.platform.id.SessionId;

/** The effects of a client's adjustments, from the feedback on the sessions before and after. */
public final class AdjustmentEffects {

    private final Set<SessionId> ended;
    private final Map<UUID, Integer> worst;

    /**
     * @param ended sessions that are over
     * @param worst that was told of the soreness after each session
     */
    public AdjustmentEffects(Collection<SessionId> ended, Map<UUID, Integer> worst) {
        this.ended = Set.copyOf(ended);
        this.worst = Map.copyOf(worst);
    }

    /** Empty unless it was applied to a session that has ended. */
    public Optional<AdjustmentEffect> of(StandingAdjustment adjustment, SessionId origin) {
        return adjustment.appliedTo()
                .filter(_ -> adjustment.state() == AdjustmentState.APPLIED)
                .filter(ended::contains)
                .map(session -> new AdjustmentEffect(worst(origin), worst(session)));
    }

    /** The highest value reported for a session at any time; empty until somebody has answered. */
    OptionalInt worst(SessionId session) {
        var level = worst.get(session.value());
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }
}
