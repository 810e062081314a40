package org.tenderpoint.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleScene;
import org.tenderpoint.practice.setup.SampleWorld;

/**
 * What a newcomer finds in the first minute, on whatever day and at whatever hour the sample is made: sessions today,
 * for whoever has set the practice up and for the others, calls that are due, an alert, an offer that waits. Nobody
 * stands in for two of them.
 */
final class SampleDay {

    private static final Duration SLOT = Duration.ofMinutes(75);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration ASKED_AFTER = Duration.ofHours(48);
    private static final int DAYS_KNOWN = 10;
    private static final int DAYS_APART = 6;
    private static final int CALLS_DUE = 3;
    private static final int OFFERS = 3;
    private static final int DAYS_OF_HOST = 6;

    private final SampleWorld world;
    private final List<SampleCalendar.Slot> known;
    private final Set<SampleClient> used = new HashSet<>();
    private final List<SampleCalendar.Slot> added = new ArrayList<>();

    SampleDay(SampleWorld world, List<SampleCalendar.Slot> known) {
        this.world = world;
        this.known = known;
    }

    List<SampleCalendar.Slot> fill() {
        behind();
        today();
        world.host().ifPresent(this::comesTo);
        free().limit(OFFERS).toList().forEach(client -> take(client, SampleScene.OFFERED));
        return added;
    }

    /** Sessions two days before the practice was last open: their calls are due since then. */
    private void behind() {
        var due = local(world.lastOpen());
        for (int number = 0; number <= CALLS_DUE; number++) {
            var ended = due.minus(ASKED_AFTER).minusMinutes(20L * (number + 1));
            var scene = number == 0 ? SampleScene.ALERT : SampleScene.CALL_DUE;
            next().ifPresent(client -> {
                take(client, scene);
                addFree(client, quarter(ended.minusHours(1)));
            });
        }
    }

    /** On a day on which nobody works otherwise, some do: one has been, one is there, one comes. */
    private void today() {
        if (known.stream().anyMatch(slot -> slot.start().toLocalDate().equals(world.today()))) {
            return;
        }
        var therapists = world.therapists();
        for (int number = 0; number < 3; number++) {
            var therapist = therapists.get(number % therapists.size());
            var start = onToday(
                    local(world.now()).minusMinutes(150).plus(SLOT.multipliedBy(2L * number - (number > 1 ? 1 : 0))));
            next().ifPresent(client -> {
                take(client, SampleScene.COMES);
                add(client, therapist, start);
            });
        }
    }

    private void comesTo(SamplePerson host) {
        var first = quarter(local(world.now()).plus(QUARTER));
        var start = onToday(first);
        for (int number = 0; number < 3 && start.toLocalDate().equals(world.today()); number++) {
            comes(host, start);
            start = start.plus(SLOT);
        }
        for (int days = 1; days <= DAYS_OF_HOST; days++) {
            var day = world.today().plusDays(days);
            world.hours().on(day).stream().findFirst().ifPresent(open -> {
                comes(host, day.atTime(open.opens()));
                var later = day.atTime(open.opens()).plus(SLOT);
                if (!later.plus(SLOT).isAfter(day.atTime(open.closes()))) {
                    comes(host, later);
                }
            });
        }
    }

    private void comes(SamplePerson host, LocalDateTime start) {
        if (world.zone().getRules().getValidOffsets(start).isEmpty()) {
            return;
        }
        next().ifPresent(client -> {
            take(client, SampleScene.COMES);
            add(client, host, start);
        });
    }

    private void take(SampleClient client, SampleScene scene) {
        used.add(client);
        client.plays(scene);
    }

    /** With their own therapist or whoever has time then; a little earlier where nobody has. */
    private void addFree(SampleClient client, LocalDateTime wanted) {
        for (var start = wanted; start.isAfter(wanted.minusHours(6)); start = start.minus(QUARTER)) {
            var begins = start;
            var therapist = Stream.concat(Stream.of(client.therapist()), world.therapists().stream())
                    .filter(one -> isFree(one, begins))
                    .findFirst();
            if (therapist.isPresent() && !world.zone().getRules().getValidOffsets(begins).isEmpty()) {
                add(client, therapist.get(), begins);
                return;
            }
        }
    }

    private boolean isFree(SamplePerson therapist, LocalDateTime start) {
        return Stream.concat(known.stream(), added.stream())
                .filter(slot -> slot.therapist().equals(therapist))
                .noneMatch(slot -> Duration.between(slot.start(), start).abs().compareTo(SLOT) < 0);
    }

    private void add(SampleClient client, SamplePerson therapist, LocalDateTime start) {
        added.add(new SampleCalendar.Slot(client, therapist, start, true));
    }

    private Optional<SampleClient> next() {
        return free().findFirst();
    }

    /**
     * Clients who know the practice, have nothing that keeps them from it, and are not here these days anyway; else
     * whoever is not.
     */
    private Stream<SampleClient> free() {
        return Stream.of(DAYS_APART, 1, 0)
                .flatMap(apart -> world.clients().stream()
                        .filter(client -> !used.contains(client))
                        .filter(client -> client.conditions().isEmpty() || apart == 0)
                        .filter(client -> client.firstVisit().isBefore(world.today().minusDays(DAYS_KNOWN)))
                        .filter(client -> away(client, apart)))
                .distinct();
    }

    private boolean away(SampleClient client, int apart) {
        var from = world.today().minusDays(apart);
        var until = world.today().plusDays(apart);
        return known.stream()
                .filter(slot -> slot.client().equals(client))
                .map(slot -> slot.start().toLocalDate())
                .noneMatch(day -> !day.isBefore(from) && !day.isAfter(until));
    }

    /** This time, if it is still today, else the nearest that is. */
    private LocalDateTime onToday(LocalDateTime wanted) {
        LocalDate today = world.today();
        var earliest = today.atTime(0, 15);
        var latest = today.atTime(23, 30);
        return quarter(wanted.isBefore(earliest) ? earliest : wanted.isAfter(latest) ? latest : wanted);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, world.zone());
    }

    private static LocalDateTime quarter(LocalDateTime time) {
        return time.withSecond(0).withNano(0).minusMinutes(time.getMinute() % 15);
    }
}
