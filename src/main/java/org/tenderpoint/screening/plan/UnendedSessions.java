package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.screening.PlannedSessionRecord;

/**
 * Sessions that were started but never ended. Not for screens: it checks no permission, since the program itself looks
 * for them.
 */
public interface UnendedSessions {

    /** Those with a planned end between these moments. */
    List<PlannedSessionRecord> endedByPlan(Instant from, Instant to);
}
