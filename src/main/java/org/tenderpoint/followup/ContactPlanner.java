package org.tenderpoint.followup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.rules.Call;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.OpeningHours;

/**
 * Which contacts a result sets off, and when (FUP-10 to FUP-16). What is due at once is due at once, open or not: outside
 * opening hours the screen tells the client the emergency number, and the call waits for whoever comes first.
 */
record ContactPlanner(OpeningHours hours, ZoneId zone) {

    private static final int ROUNDS_OF_EMERGENCY = 3;
    private static final Duration BETWEEN_EMERGENCY_TRIES = Duration.ofMinutes(10);

    List<PlannedContact> after(TriageLevel level, Optional<Call> call, Instant now) {
        var contacts = new ArrayList<PlannedContact>();
        switch (level) {
            case EXPECTED -> {}
            case WATCH -> contacts.add(new PlannedContact(ContactKind.RECHECK, open(now.plus(Duration.ofHours(24)))));
            case THERAPIST -> {
                contacts.add(new PlannedContact(ContactKind.CALL, workingDayAfter(now)));
                contacts.add(new PlannedContact(ContactKind.RECHECK, open(now.plus(Duration.ofHours(48)))));
            }
            case DOCTOR -> {
                contacts.add(new PlannedContact(ContactKind.CALL, workingDayAfter(now)));
                contacts.add(new PlannedContact(ContactKind.DOCTORS_ANSWER, open(now.plus(Duration.ofDays(3)))));
                contacts.add(new PlannedContact(ContactKind.DOCTORS_ANSWER, open(now.plus(Duration.ofDays(7)))));
            }
            case URGENT -> {
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, now));
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, now.plus(Duration.ofHours(1))));
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, now.plus(Duration.ofHours(3))));
                contacts.add(new PlannedContact(ContactKind.SAFETY_CALL, nextMorning(now)));
                contacts.add(new PlannedContact(ContactKind.DOCTORS_ANSWER, open(now.plus(Duration.ofDays(3)))));
            }
            case EMERGENCY -> {
                for (int round = 0; round < ROUNDS_OF_EMERGENCY; round++) {
                    contacts.add(new PlannedContact(
                            ContactKind.SAFETY_CALL, now.plus(BETWEEN_EMERGENCY_TRIES.multipliedBy(round))));
                }
                contacts.add(new PlannedContact(
                        ContactKind.EMERGENCY_CONTACT, now.plus(BETWEEN_EMERGENCY_TRIES.multipliedBy(ROUNDS_OF_EMERGENCY))));
                contacts.add(new PlannedContact(ContactKind.DOCTORS_ANSWER, open(now.plus(Duration.ofDays(3)))));
            }
        }
        call.map(soon -> new PlannedContact(ContactKind.RECHECK, by(soon, now)))
                .filter(wanted -> contacts.stream().noneMatch(planned -> !planned.due().isAfter(wanted.due())))
                .ifPresent(contacts::add);
        return contacts;
    }

    private Instant by(Call call, Instant now) {
        return switch (call) {
            case NOW -> open(now);
            case TODAY -> open(now.plus(Duration.ofHours(1)));
            case WITHIN_24H -> open(now.plus(Duration.ofHours(20)));
        };
    }

    /** The same moment if the practice is open then, else when it next opens. */
    Instant open(Instant from) {
        return hours.nextOpening(from, zone).orElse(from);
    }

    /** Not later than the end of the next working day: shown as due from its opening. */
    private Instant workingDayAfter(Instant now) {
        return hours.isOpen(now, zone) ? now : open(now);
    }

    private Instant nextMorning(Instant now) {
        return open(now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Hours of a practice that has set none. */
    static OpeningHours ordinary() {
        return OpeningHours.daily(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
    }
}
