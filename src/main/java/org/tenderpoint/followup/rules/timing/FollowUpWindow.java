package org.tenderpoint.followup.rules.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.vocabulary.facts.Bounds;

/**
 * When a session is followed up (FUP-01, FUP-03). Hours since the session are elapsed time, exact across clock changes;
 * opening hours are by the practice's clock. {@link MessageTimes} has the times of messages.
 *
 * @param end the moment at which the session ended
 */
public record FollowUpWindow(Instant end, ZoneId zone, OpeningHours hours) {

    private static final Duration DUE_FROM = Duration.ofHours(Bounds.TWO_DAYS);
    private static final Duration DUE_TO = Duration.ofHours(Bounds.THREE_DAYS);
    private static final Duration OVERDUE_FROM = Duration.ofHours(Bounds.FOUR_DAYS);

    public Instant dueFrom() {
        return end.plus(DUE_FROM);
    }

    public Instant dueTo() {
        return end.plus(DUE_TO);
    }

    public Instant overdueFrom() {
        return end.plus(OVERDUE_FROM);
    }

    /** The first open moment at or after 48 hours; empty if the practice does not open within a year. */
    public Optional<Instant> firstCall() {
        return hours.nextOpening(dueFrom(), zone);
    }

    /** The day by which the therapist rings after an answer: the next day on which the practice opens. */
    public LocalDate nextWorkingDay(Instant answeredAt) {
        var day = answeredAt.atZone(zone).toLocalDate().plusDays(1);
        return hours.nextOpening(at(day, LocalTime.MIN), zone)
                .map(opening -> opening.atZone(zone).toLocalDate())
                .orElse(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
