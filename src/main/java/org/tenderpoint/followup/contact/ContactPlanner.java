package org.tenderpoint.followup.contact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.timing.ContactTimes;
import org.tenderpoint.followup.rules.timing.MessageTimes;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.screening.rules.Deadline;

/**
 * Which contacts a result needs, and when (FUP-10 to FUP-16). What is due at once is due at once even outside opening
 * hours: the screen then shows the client the emergency number, and the call waits for the first person who comes in.
 */
public record ContactPlanner(OpeningHours hours, ZoneId zone) {

    /** An hour after the third safety call of an urgent result. */
    private static final Duration AFTER_SAFETY_CALLS = Duration.ofHours(4);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration NEARLY_A_DAY = Duration.ofHours(20);
    private static final Duration A_DAY = Duration.ofHours(24);

    /**
     * The contacts that the level and the rules require.
     *
     * @param reading how soon a therapist reads what the client wrote
     * @param byLink when messages are sent; empty for clients who get none
     * @param emergencyContact whether the client agreed that somebody else may be rung
     */
    public List<PlannedContact> after(
            TriageLevel level, Optional<Call> call, Optional<Call> reading, Optional<MessageTimes> byLink,
            boolean emergencyContact,
            Instant now) {
        var contacts = new ArrayList<PlannedContact>();
        switch (level) {
            case EXPECTED -> {}
            case WATCH -> contacts.addAll(recheck(byLink, now.plus(ContactTimes.WATCHED_AGAIN)));
            case THERAPIST -> {
                contacts.add(new PlannedContact(ContactKind.CALL, workingDayAfter(now)));
                contacts.add(new PlannedContact(ContactKind.RECHECK, open(now.plus(ContactTimes.ASKED_AGAIN))));
            }
            case DOCTOR -> {
                contacts.add(new PlannedContact(ContactKind.CALL, workingDayAfter(now)));
                contacts.add(
                        new PlannedContact(ContactKind.DOCTORS_ANSWER, open(now.plus(ContactTimes.DOCTORS_ANSWER))));
                contacts.add(new PlannedContact(ContactKind.DOCTORS_ANSWER,
                        open(now.plus(ContactTimes.DOCTORS_ANSWER_AGAIN))));
            }
            case URGENT -> {
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, now));
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, now.plus(ContactTimes.SAFETY_CALL)));
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, now.plus(ContactTimes.SAFETY_CALL_AGAIN)));
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, nextMorning(now)));
                if (emergencyContact) {
                    contacts.add(new PlannedContact(ContactKind.EMERGENCY_CONTACT,
                            theSameDay(now.plus(AFTER_SAFETY_CALLS), now)));
                }
                contacts.add(
                        new PlannedContact(ContactKind.DOCTORS_ANSWER, open(now.plus(ContactTimes.DOCTORS_ANSWER))));
                contacts.add(new PlannedContact(ContactKind.DOCTORS_ANSWER,
                        open(now.plus(ContactTimes.DOCTORS_ANSWER_AGAIN))));
            }
            case EMERGENCY -> {
                contacts.addAll(afterEmergency(emergencyContact, now));
                contacts.add(
                        new PlannedContact(ContactKind.DOCTORS_ANSWER, open(now.plus(ContactTimes.DOCTORS_ANSWER))));
            }
        }
        reading.map(soon -> new PlannedContact(ContactKind.READ, by(soon, now))).ifPresent(contacts::add);
        call.map(soon -> new PlannedContact(ContactKind.RECHECK, by(soon, now)))
                .filter(wanted -> contacts.stream()
                        .noneMatch(planned -> !planned.kind().isMessage() && !planned.due().isAfter(wanted.due())))
                .ifPresent(contacts::add);
        return contacts;
    }

    /** Three tries in half an hour, then the emergency contact (FUP-15). */
    public List<PlannedContact> afterEmergency(boolean emergencyContact, Instant now) {
        var contacts = new ArrayList<PlannedContact>();
        for (int round = 0; round < ContactTimes.EMERGENCY_TRIES; round++) {
            contacts.add(
                    new PlannedContact(ContactKind.SAFETY_CALL,
                            now.plus(ContactTimes.BETWEEN_EMERGENCY_TRIES.multipliedBy(round))));
        }
        if (emergencyContact) {
            contacts.add(new PlannedContact(
                    ContactKind.EMERGENCY_CONTACT,
                    now.plus(ContactTimes.BETWEEN_EMERGENCY_TRIES.multipliedBy(ContactTimes.EMERGENCY_TRIES))));
        }
        return contacts;
    }

    /**
     * By link at the first minute of message hours, then by call if nobody answers it; by call without a link (FUP-11).
     */
    private List<PlannedContact> recheck(Optional<MessageTimes> byLink, Instant from) {
        return byLink.map(times -> {
            var link = times.messageAt(from);
            return List.of(
                    new PlannedContact(ContactKind.RECHECK_LINK, link),
                    new PlannedContact(ContactKind.RECHECK, times.callAfter(link)));
        })
                .orElseGet(() -> List.of(new PlannedContact(ContactKind.RECHECK, open(from))));
    }

    /** Before the practice closes where an hour later, or the day after, it would be shut. */
    Instant by(Call call, Instant now) {
        return switch (call) {
            case NOW -> open(now);
            case TODAY -> {
                var inAnHour = open(now.plus(AN_HOUR));
                yield sameDay(inAnHour, open(now)) ? inAnHour : open(now);
            }
            case WITHIN_24H -> {
                var tomorrow = open(now.plus(NEARLY_A_DAY));
                yield tomorrow.isAfter(now.plus(A_DAY)) ? by(Call.TODAY, now) : tomorrow;
            }
        };
    }

    private boolean sameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    /** The same moment if the practice is open then, otherwise when it next opens. */
    public Instant open(Instant from) {
        return hours.nextOpening(from, zone).orElse(from);
    }

    /** By the end of the next working day: shown as due from its opening. */
    private Instant workingDayAfter(Instant now) {
        return hours.isOpen(now, zone) ? now : open(now);
    }

    /** Brought forward to the last minute of the day on which it was reported (FUP-14). */
    private Instant theSameDay(Instant wanted, Instant heard) {
        var lastMinute = startOfNextDay(heard).minus(Duration.ofMinutes(1));
        return wanted.isBefore(lastMinute) || !heard.isBefore(lastMinute) ? wanted : lastMinute;
    }

    private Instant startOfNextDay(Instant now) {
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When it is asked whether the doctor was seen to whom a client was sent before the session: after that time. */
    public Instant afterDoctor(Deadline by, Instant sent) {
        return switch (by) {
            case EMERGENCY, SAME_DAY -> nextMorning(sent);
            case WITHIN_24_HOURS -> open(sent.plus(A_DAY));
            case SOON -> open(sent.plus(ContactTimes.DOCTORS_ANSWER));
        };
    }

    private Instant nextMorning(Instant now) {
        return open(startOfNextDay(now));
    }

    /** Default opening hours, for a practice that has set none. */
    static OpeningHours ordinary() {
        return OpeningHours.daily(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
    }

    /** A contact that a result needs (FUP-10 to FUP-16). */
    public record PlannedContact(ContactKind kind, Instant due) {}
}
