package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.screening.PlannedSessionRecord;

/**
 * Sessions that were started and that nobody has ended. Not for screens: it asks nobody's permission, since the program
 * itself looks for them.
 */
public interface LeftRunning {

    /** Those whose planned end lies between these moments. */
    List<PlannedSessionRecord> endedByPlan(Instant from, Instant to);
}
