package org.tenderpoint.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * A session as planned, and its state.
 *
 * @param version how often plan and time were edited, for {@code PlanService.changePlan}; a new screening does not
 * count
 * @param localStart the wall-clock time in {@code zone}; the time promised to the client
 * @param start the same as an instant
 * @param plan the work planned now, in the order of entry
 * @param firstPlan for each body part the work as first entered for this visit; lowering the plan does not change it
 */
public record PlannedSessionRecord(
        SessionId id,
        int version,
        ClientId client,
        UserId therapist,
        PracticePlaceId place,
        LocalDateTime localStart,
        ZoneId zone,
        Instant start,
        int minutes,
        List<Work> plan,
        List<Work> firstPlan,
        SessionState state,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /** Sessions run over; what happens later after the planned length happens to a chart that was left open. */
    public static final Duration RUNS_OVER = Duration.ofMinutes(30);

    public PlannedSessionRecord {
        plan = List.copyOf(plan);
        firstPlan = List.copyOf(firstPlan);
    }

    /** The day of the visit, to which facts are aged. */
    public LocalDate day() {
        return localStart.toLocalDate();
    }

    /** The form whose draft keeps what was told at its arrival so far. */
    public String arrivalForm() {
        return "arrival:" + id;
    }
}
