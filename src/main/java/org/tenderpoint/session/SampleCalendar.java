package org.tenderpoint.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleWorld;

/**
 * Who comes when in the sample practice. Regulars come at their own rhythm, to their own therapist, in opening hours.
 * Whenever the sample is made, a newcomer finds something of everything in the first minute: sessions today for the
 * person who has set the practice up and for the others, calls that are due, an alert, an open offer. Each of these is
 * shown by another client.
 */
final class SampleCalendar {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int MOST_DAYS_CLOSED = 4;

    private final Duration slotLength = Duration.ofMinutes(Description.read().slotMinutes);
    private final SampleWorld world;
    private final List<Slot> slots = new ArrayList<>();
    private final Set<SampleClient> used = new HashSet<>();

    /**
     * @param daysAhead how far ahead clients have an appointment
     * @param daysToTry on how many days a free slot is looked for
     * @param otherTherapist how many of a hundred visits are to another therapist
     * @param earlierOrLater by how many days a visit lies beside the client's rhythm, at most
     */
    private record Description(
            int daysAhead, int slotMinutes, int daysToTry, double otherTherapist, int earlierOrLater, int leastDays,
            Today today) {

        static Description read() {
            return SampleDescription.read("calendar", Description.class);
        }
    }

    /**
     * What there is at the present moment.
     *
     * @param sessions at least so many today, also where the practice is closed
     * @param onOpenDays at least so many where it is open, if as many therapists have time
     * @param daysOfHost on how many days clients come to whoever has set the practice up, or looks around
     * @param daysKnown for how many days clients have come who stand for something now
     * @param daysApart how many days before and after they have no other visit
     */
    private record Today(
            int sessions, int onOpenDays, int callsDue, int askedAfterHours, int offers, int daysOfHost, int daysKnown,
            int daysApart) {}

    /**
     * One appointment.
     *
     * @param number how many visits this client had before
     * @param sure takes place: the client neither cancels nor has a red flag
     */
    record Slot(SampleClient client, SamplePerson therapist, LocalDateTime start, int number, boolean sure) {}

    private SampleCalendar(SampleWorld world) {
        this.world = world;
    }

    static List<Slot> of(SampleWorld world) {
        var calendar = new SampleCalendar(world);
        world.clients().stream().filter(client -> client.scene() == Scene.OVER).forEach(calendar.used::add);
        world.clients().forEach(calendar::visitsOf);
        calendar.planOverdueCalls();
        calendar.planToday();
        // whoever looks around as a therapist finds a day ahead
        calendar.planFor(world.host().orElseGet(() -> world.therapists().getFirst()));
        calendar.available().limit(Description.read().today.offers).toList()
                .forEach(client -> calendar.assign(client, Scene.OFFERED));
        return calendar.slots;
    }

    /** How long before a visit it is planned. */
    static Duration leadTime() {
        return Duration.ofDays(Description.read().daysAhead);
    }

    private void visitsOf(SampleClient client) {
        int visits = client.line().visits().orElse(Integer.MAX_VALUE);
        var day = client.firstVisit();
        Optional<LocalDateTime> last = Optional.empty();
        for (int number = 0; number < visits
                && !day.isAfter(world.today().plusDays(Description.read().daysAhead)); number++) {
            var start = freeFrom(client, day, number, last.map(LocalDateTime::toLocalTime));
            last = start;
            day = start.map(LocalDateTime::toLocalDate).orElse(day).plusDays(days(client));
        }
    }

    /** Days from one visit to the next. */
    private static int days(SampleClient client) {
        if (client.scene() == Scene.OVER) {
            return client.line().everyWeeks() * 7;
        }
        int aside = client.random().nextInt(2 * Description.read().earlierOrLater + 1)
                - Description.read().earlierOrLater;
        return Math.max(Description.read().leastDays, client.line().every() + aside);
    }

    /** @param usual when somebody comes whose twins come at the same time of other days */
    private Optional<LocalDateTime> freeFrom(SampleClient client, LocalDate wanted, int number,
            Optional<LocalTime> usual) {
        var therapist = client.chance(Description.read().otherTherapist)
                ? client.oneOf(world.therapists())
                : client.therapist();
        for (int days = 0; days < Description.read().daysToTry; days++) {
            var free = freeOn(therapist, wanted.plusDays(days));
            if (!free.isEmpty()) {
                var drawn = client.oneOf(free);
                var start = usual.map(wanted.plusDays(days)::atTime).filter(free::contains)
                        .filter(_ -> client.scene() == Scene.OVER)
                        .orElse(drawn);
                slots.add(new Slot(client, therapist, start, number, false));
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private List<LocalDateTime> freeOn(SamplePerson therapist, LocalDate day) {
        var taken = new HashSet<LocalDateTime>();
        slots.stream().filter(slot -> slot.therapist().equals(therapist)).map(Slot::start).forEach(taken::add);
        var free = new ArrayList<LocalDateTime>();
        for (var open : world.hours().on(day)) {
            var closes = day.atTime(open.closes());
            for (var start = day.atTime(open.opens()); !end(start).isAfter(closes); start = end(start)) {
                if (!taken.contains(start) && isAnHour(start)) {
                    free.add(start);
                }
            }
        }
        return free;
    }

    /** When the slot that begins then is over. */
    private LocalDateTime end(LocalDateTime start) {
        return start.plus(slotLength);
    }

    /** A switch to summer time skips an hour. */
    private boolean isAnHour(LocalDateTime start) {
        return !world.zone().getRules().getValidOffsets(start).isEmpty();
    }

    /** Plans sessions for two days before the practice was last open, so that their calls are overdue now. */
    private void planOverdueCalls() {
        var due = local(world.lastOpen());
        for (int number = 0; number <= Description.read().today.callsDue; number++) {
            var ended = due.minusHours(Description.read().today.askedAfterHours).minusMinutes(20L * (number + 1));
            var scene = number == 0 ? Scene.ALERT : Scene.CALL_DUE;
            var start = inHours(quarter(ended.minusHours(1)));
            next(start).ifPresent(client -> {
                assign(client, scene);
                addFree(client, start);
            });
        }
    }

    /**
     * The wanted time if the practice is open then, else the last open time in the few days before it, else the wanted
     * time.
     */
    private LocalDateTime inHours(LocalDateTime wanted) {
        for (var start = wanted; start.isAfter(wanted.minusDays(MOST_DAYS_CLOSED)); start = start.minus(QUARTER)) {
            if (isInHours(start)) {
                return start;
            }
        }
        return wanted;
    }

    private boolean isInHours(LocalDateTime start) {
        return world.hours().on(start.toLocalDate()).stream()
                .anyMatch(open -> !start.toLocalTime().isBefore(open.opens())
                        && !end(start).isAfter(start.toLocalDate().atTime(open.closes())));
    }

    /**
     * Plans today's sessions. On an open day most therapists have somebody; on any day one session is over, one is
     * under way and one is still to come.
     */
    private void planToday() {
        for (var therapist : world.therapists()) {
            var free = freeOn(therapist, world.today());
            if (sessionsToday(therapist) == 0 && !free.isEmpty()
                    && sessionsToday() < Description.read().today.onOpenDays) {
                planAt(therapist, free.get(world.therapists().indexOf(therapist) % free.size()));
            }
        }
        for (int number = (int) sessionsToday(); number < Description.read().today.sessions; number++) {
            var start = onToday(
                    local(world.now()).minusMinutes(150)
                            .plus(slotLength.multipliedBy(2L * number - (number > 1 ? 1 : 0))));
            planAt(start);
        }
        if (slots.stream().noneMatch(slot -> isStillToCome(slot.start()))) {
            planAt(onToday(local(world.now()).plusMinutes(30)));
        }
    }

    private boolean isStillToCome(LocalDateTime start) {
        return start.toLocalDate().equals(world.today()) && start.isAfter(local(world.now()));
    }

    /** Plans a session at this time with a therapist who is free then. */
    private void planAt(LocalDateTime start) {
        world.therapists().stream()
                .filter(therapist -> isFree(therapist, start))
                .min(Comparator.comparing(this::sessionsToday))
                .ifPresent(therapist -> planAt(therapist, start));
    }

    private long sessionsToday() {
        return slots.stream().filter(slot -> slot.start().toLocalDate().equals(world.today())).count();
    }

    private long sessionsToday(SamplePerson therapist) {
        return slots.stream()
                .filter(slot -> slot.therapist().equals(therapist))
                .filter(slot -> slot.start().toLocalDate().equals(world.today()))
                .count();
    }

    private void planFor(SamplePerson visitor) {
        var start = onToday(quarter(local(world.now()).plus(QUARTER)));
        for (int number = 0; number < Description.read().today.sessions
                && start.toLocalDate().equals(world.today()); number++) {
            planAt(visitor, start);
            start = end(start);
        }
        for (int days = 1; days <= Description.read().today.daysOfHost; days++) {
            var day = world.today().plusDays(days);
            world.hours().on(day).stream().findFirst().ifPresent(open -> {
                planAt(visitor, day.atTime(open.opens()));
                var later = end(day.atTime(open.opens()));
                if (!end(later).isAfter(day.atTime(open.closes()))) {
                    planAt(visitor, later);
                }
            });
        }
    }

    private void planAt(SamplePerson therapist, LocalDateTime start) {
        if (isAnHour(start) && isFree(therapist, start)) {
            next(start).ifPresent(client -> {
                assign(client, Scene.COMES);
                add(client, therapist, start);
            });
        }
    }

    private void assign(SampleClient client, Scene scene) {
        used.add(client);
        client.standsFor(scene);
    }

    /** Plans a session with the client's own therapist or one who is free then; a little earlier if nobody is. */
    private void addFree(SampleClient client, LocalDateTime wanted) {
        for (var start = wanted; start
                .isAfter(wanted.minusDays(MOST_DAYS_CLOSED)); start = inHours(start.minus(QUARTER))) {
            var begins = start;
            var therapist = Stream.concat(Stream.of(client.therapist()), world.therapists().stream())
                    .filter(one -> isFree(one, begins))
                    .findFirst();
            if (therapist.isPresent() && isFree(client, begins) && isAnHour(begins)) {
                add(client, therapist.get(), begins);
                return;
            }
        }
    }

    private boolean isFree(SamplePerson therapist, LocalDateTime start) {
        return isFree(slots.stream().filter(slot -> slot.therapist().equals(therapist)), start);
    }

    private boolean isFree(SampleClient client, LocalDateTime start) {
        return isFree(slots.stream().filter(slot -> slot.client().equals(client)), start);
    }

    private boolean isFree(Stream<Slot> taken, LocalDateTime start) {
        return taken.noneMatch(slot -> Duration.between(slot.start(), start).abs().compareTo(slotLength) < 0);
    }

    private void add(SampleClient client, SamplePerson therapist, LocalDateTime start) {
        int before = (int) slots.stream().filter(slot -> slot.client().equals(client)).count();
        slots.add(new Slot(client, therapist, start, before, true));
    }

    /** The first of {@link #available} who can come then. */
    private Optional<SampleClient> next(LocalDateTime start) {
        return available().filter(client -> isFree(client, start)).findFirst();
    }

    /**
     * Clients who have known the practice for a while and do not come today: last those who were here lately, of whom a
     * call may be due already, then those with conditions or with another visit near today.
     */
    private Stream<SampleClient> available() {
        int apart = Description.read().today.daysApart;
        var known = world.today().minusDays(Description.read().today.daysKnown);
        return world.clients().stream()
                .filter(client -> !used.contains(client) && client.firstVisit().isBefore(known))
                .filter(client -> isAway(client, 0, 0))
                .sorted(Comparator.<SampleClient, Boolean>comparing(client -> !isAway(client, apart, 0))
                        .thenComparing(client -> !client.conditions().isEmpty())
                        .thenComparing(client -> !isAway(client, 1, 1))
                        .thenComparing(client -> !isAway(client, 0, apart)));
    }

    private boolean isAway(SampleClient client, int before, int after) {
        var from = world.today().minusDays(before);
        var until = world.today().plusDays(after);
        return slots.stream()
                .filter(slot -> slot.client().equals(client))
                .map(slot -> slot.start().toLocalDate())
                .noneMatch(day -> !day.isBefore(from) && !day.isAfter(until));
    }

    /**
     * The wanted time if it is still today, else the nearest time that is; moved past the hour that summer time skips.
     */
    private LocalDateTime onToday(LocalDateTime wanted) {
        var earliest = world.today().atTime(0, 15);
        var latest = world.today().atTime(23, 30);
        var start = quarter(wanted.isBefore(earliest) ? earliest : wanted.isAfter(latest) ? latest : wanted);
        return isAnHour(start) ? start : start.plusHours(1);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, world.zone());
    }

    private static LocalDateTime quarter(LocalDateTime time) {
        return time.withSecond(0).withNano(0).minusMinutes(time.getMinute() % 15);
    }
}
