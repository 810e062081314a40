package org.tenderpoint.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleWorld;

/** Who comes when in the sample practice: regulars at their own rhythm, to their own therapist, in opening hours. */
final class SampleCalendar {

    /** How far ahead clients have an appointment. */
    static final int DAYS_AHEAD = 8;

    private static final Duration SLOT = Duration.ofMinutes(75);
    private static final int DAYS_TO_TRY = 12;
    private static final int[] RHYTHMS = {14, 21, 21, 28, 28, 35, 42, 56};

    private final SampleWorld world;
    private final Set<Taken> taken = new HashSet<>();

    /**
     * One appointment.
     *
     * @param sure takes place: nobody calls it off or has a red flag
     */
    record Slot(SampleClient client, SamplePerson therapist, LocalDateTime start, boolean sure) {}

    private record Taken(SamplePerson therapist, LocalDateTime start) {}

    SampleCalendar(SampleWorld world) {
        this.world = world;
    }

    List<Slot> fill() {
        var slots = new ArrayList<Slot>();
        for (var client : world.clients()) {
            int rhythm = RHYTHMS[client.random().nextInt(RHYTHMS.length)];
            // one in four does not come back for long
            int visits = client.chance(25) ? 1 + client.random().nextInt(3) : Integer.MAX_VALUE;
            var day = client.firstVisit();
            while (visits-- > 0 && !day.isAfter(world.today().plusDays(DAYS_AHEAD))) {
                var slot = place(client, day);
                slot.ifPresent(slots::add);
                var last = slot.map(found -> found.start().toLocalDate()).orElse(day);
                day = last.plusDays(Math.max(7, rhythm - 4 + client.random().nextInt(9)));
            }
        }
        slots.addAll(new SampleDay(world, slots).fill());
        return slots;
    }

    private Optional<Slot> place(SampleClient client, LocalDate wanted) {
        var therapist = client.chance(88)
                ? client.therapist()
                : world.therapists().get(client.random().nextInt(world.therapists().size()));
        for (int i = 0; i < DAYS_TO_TRY; i++) {
            var free = freeOn(therapist, wanted.plusDays(i));
            if (!free.isEmpty()) {
                var start = free.get(client.random().nextInt(free.size()));
                taken.add(new Taken(therapist, start));
                return Optional.of(new Slot(client, therapist, start, false));
            }
        }
        return Optional.empty();
    }

    private List<LocalDateTime> freeOn(SamplePerson therapist, LocalDate day) {
        var free = new ArrayList<LocalDateTime>();
        for (var open : world.hours().on(day)) {
            var closes = day.atTime(open.closes());
            for (var start = day.atTime(open.opens()); !start.plus(SLOT).isAfter(closes); start = start.plus(SLOT)) {
                if (!taken.contains(new Taken(therapist, start)) && isAnHour(start)) {
                    free.add(start);
                }
            }
        }
        return free;
    }

    /** Clocks that go forward leave one out. */
    private boolean isAnHour(LocalDateTime start) {
        return !world.zone().getRules().getValidOffsets(start).isEmpty();
    }
}
