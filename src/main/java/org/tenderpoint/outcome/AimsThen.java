package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimWay;
import org.tenderpoint.platform.id.SessionId;

/**
 * What of a client's own aims counts for one session (OUT-08).
 *
 * @param aims how many were worked towards when it ended
 * @param start the sum of their ratings at the start
 * @param now the sum of all of them as told in the follow-up, or else at the next visit
 */
record AimsThen(int aims, OptionalInt start, OptionalInt now) {

    private static final AimsThen NONE = new AimsThen(0, OptionalInt.empty(), OptionalInt.empty());

    /**
     * @param episodes of the client
     * @param end of the session
     * @param next the client's next session
     */
    static AimsThen of(List<AimSetRecord> episodes, Instant end, SessionId session, Optional<SessionId> next) {
        return episodes.stream()
                .filter(set -> !set.setAt().isAfter(end) && set.ended().filter(over -> !over.at().isAfter(end)).isEmpty())
                .findFirst()
                .map(set -> new AimsThen(set.aims().size(), set.sum(AimWay.START, Optional.empty()), told(set, session, next)))
                .orElse(NONE);
    }

    private static OptionalInt told(AimSetRecord set, SessionId session, Optional<SessionId> next) {
        var called = set.sum(AimWay.CALL, Optional.of(session));
        return called.isPresent() || next.isEmpty() ? called : set.sum(AimWay.VISIT, next);
    }
}
