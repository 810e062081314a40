package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * How sore the client was after the session that an adjustment came from, and after the session it was applied to. One
 * session is no proof: it shows what happened, not why.
 *
 * @param before the worst reported, 0 to 10
 * @param after the same after the adjusted session; empty until somebody has answered
 */
public record AdjustmentEffect(OptionalInt before, OptionalInt after) {

    public enum Change implements Coded {
        LESS,
        SAME,
        MORE,
        /** Nobody has answered for one of the two sessions: never counted as better. */
        NOT_KNOWN
    }

    public Change change() {
        if (before.isEmpty() || after.isEmpty()) {
            return Change.NOT_KNOWN;
        }
        int compared = Integer.compare(after.getAsInt(), before.getAsInt());
        return compared < 0 ? Change.LESS : compared == 0 ? Change.SAME : Change.MORE;
    }

    /** The effects of a client's adjustments, from the feedback on the sessions before and after. */
    public static final class Effects {

        private final Set<SessionId> ended;
        private final Map<SessionId, Integer> worst;

        /**
         * @param ended sessions that are over
         * @param worst that was told of the soreness after each session
         */
        public Effects(Collection<SessionId> ended, Map<SessionId, Integer> worst) {
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
            var level = worst.get(session);
            return level == null ? OptionalInt.empty() : OptionalInt.of(level);
        }
    }
}
