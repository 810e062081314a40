package org.tenderpoint.outcome.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.OutcomeReportId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * A kept report of a month.
 *
 * @param by empty if the program made it by itself
 * @param sessions how many sessions it counts
 * @param madeUp whether it counts the sample practice
 */
public record OutcomeReport(
        OutcomeReportId id, YearMonth month, Instant madeAt, Optional<UserId> by, int sessions, boolean madeUp) {}
