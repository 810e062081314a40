package org.tenderpoint.followup.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tenderpoint.shared.OpeningHours;

/**
 * When a session is followed up (FUP-01 to FUP-04). Hours since the session are elapsed time, exact across clock changes;
 * opening hours and message hours are by the practice's clock.
 *
 * @param end the moment at which the session ended
 */
public record FollowUpWindow(Instant end, ZoneId zone, OpeningHours hours) {

    public static final LocalTime MESSAGES_FROM = LocalTime.of(9, 0);
    /** No message goes out at or after this time. */
    public static final LocalTime MESSAGES_UNTIL = LocalTime.of(20, 0);

    private static final Duration DUE_FROM = Duration.ofHours(48);
    private static final Duration DUE_TO = Duration.ofHours(72);
    private static final Duration OVERDUE_FROM = Duration.ofHours(96);
    private static final Duration EARLY_CHECK = Duration.ofHours(24);
    private static final Duration REMINDER = Duration.ofHours(18);

    /** Where a follow-up stands by the clock alone. */
    public enum State {
        BEFORE,
        DUE,
        /** The window has passed; it is still called. */
        LATE,
        OVERDUE
    }

    public Instant dueFrom() {
        return end.plus(DUE_FROM);
    }

    public Instant dueTo() {
        return end.plus(DUE_TO);
    }

    public Instant overdueFrom() {
        return end.plus(OVERDUE_FROM);
    }

    public State state(Instant now) {
        if (now.isBefore(dueFrom())) {
            return State.BEFORE;
        }
        if (!now.isAfter(dueTo())) {
            return State.DUE;
        }
        return now.isBefore(overdueFrom()) ? State.LATE : State.OVERDUE;
    }

    /** Exact time since the session. */
    public Duration elapsed(Instant now) {
        return Duration.between(end, now);
    }

    /** The first open moment at or after 48 hours; empty if the practice does not open within a year. */
    public Optional<Instant> firstCall() {
        return hours.nextOpening(dueFrom(), zone);
    }

    /** When the link goes out: the first minute at or after 48 hours inside message hours. */
    public Instant linkAt() {
        return messageAt(dueFrom());
    }

    /** When the link of an early check goes out: the first minute at or after 24 hours inside message hours. */
    public Instant earlyCheckAt() {
        return messageAt(end.plus(EARLY_CHECK));
    }

    /** When an unanswered link is reminded of: 18 hours after it was sent, or when message hours begin after that. */
    public Instant reminderAt(Instant linkSent) {
        return messageAt(linkSent.plus(REMINDER));
    }

    /** The first whole minute at or after {@code earliest} inside message hours, on any day of the week. */
    public Instant messageAt(Instant earliest) {
        var minute = earliest.truncatedTo(ChronoUnit.MINUTES);
        var first = minute.isBefore(earliest) ? minute.plus(Duration.ofMinutes(1)) : minute;
        var local = first.atZone(zone);
        if (local.toLocalTime().isBefore(MESSAGES_FROM)) {
            return at(local.toLocalDate(), MESSAGES_FROM);
        }
        return local.toLocalTime().isBefore(MESSAGES_UNTIL) ? first : at(local.toLocalDate().plusDays(1), MESSAGES_FROM);
    }

    /** The day by which the therapist rings after an answer: the next day after it on which the practice opens. */
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
