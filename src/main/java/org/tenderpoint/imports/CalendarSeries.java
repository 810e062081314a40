package org.tenderpoint.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The times of a series, each by itself (RFC 5545, 3.8.5): counted on the clock of the zone in which it begins, so that
 * an hour stays the same hour when clocks change.
 */
final class CalendarSeries {

    /** As far as those that repeat are looked up, back and ahead; sessions are planned two years ahead at most. */
    private static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 2;
    private static final int YEARS_OF_ENDLESS = 1;

    private final CalendarEvent event;
    private final CalendarTime begin;
    private final ZoneRules rules;
    private final ZoneId practice;
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final LocalDateTime toOfEndless;
    private final TreeMap<LocalDateTime, Occurrence> all = new TreeMap<>();
    private boolean understood = true;

    /**
     * One of a series.
     *
     * @param original when the rule has it, by which it is known
     * @param event which tells the rest of it
     */
    record Occurrence(CalendarEvent event, Optional<Instant> original, Instant start, Optional<Duration> lasts) {}

    private CalendarSeries(CalendarEvent event, CalendarTime begin, ZoneId practice, Instant now) {
        this.event = event;
        this.begin = begin;
        this.practice = practice;
        rules = begin.rules();
        var today = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        from = today.minusYears(YEARS_BACK);
        to = today.plusYears(YEARS_AHEAD);
        toOfEndless = today.plusYears(YEARS_OF_ENDLESS);
    }

    /** @param understood whether the rules by which it repeats can be read; otherwise only the first one comes */
    record Occurrences(List<Occurrence> all, boolean understood) {}

    /** @param others events that stand for some of the series */
    static Occurrences of(CalendarEvent event, List<CalendarEvent> others, ZoneId practice, Instant now) {
        var series = new CalendarSeries(event, event.begin().orElseThrow(), practice, now);
        series.repeat();
        series.leaveOut();
        series.moveAll(others.stream().filter(CalendarEvent::andFuture).toList());
        series.replace(others);
        var early = series.from.toInstant(ZoneOffset.UTC);
        return new Occurrences(
                series.all.values().stream().filter(one -> one.start().isAfter(early)).toList(), series.understood);
    }

    /** Whether one of an event's series is what another event stands for. */
    static boolean has(CalendarEvent event, CalendarEvent other, ZoneId practice, Instant now) {
        if (event.begin().orElseThrow().day()) {
            return false;
        }
        var series = new CalendarSeries(event, event.begin().orElseThrow(), practice, now);
        series.repeat();
        return !series.find(other.original().orElseThrow()).isEmpty();
    }

    private void repeat() {
        var starts = new ArrayList<LocalDateTime>(List.of(begin.wall()));
        event.component().all("RRULE").forEach(rule -> CalendarRule.of(rule.value(), rules).ifPresentOrElse(
                known -> starts.addAll(known.starts(begin.wall(), known.endless() ? toOfEndless : to)),
                () -> understood = false));
        event.added().forEach(one -> starts.add(onClock(one.begin())));
        event.component().all("EXRULE").forEach(rule -> CalendarRule.of(rule.value(), rules)
                .ifPresent(known -> starts.removeAll(known.starts(begin.wall(), to))));
        var lasts = event.lasts();
        starts.forEach(wall -> all.put(wall, new Occurrence(
                event, Optional.of(at(wall)), at(wall), lasts)));
        event.added().stream().filter(one -> one.lasts().isPresent()).map(one -> Map.entry(
                onClock(one.begin()), one.lasts())).forEach(one -> all.computeIfPresent(one.getKey(),
                        (_, there) -> new Occurrence(event, there.original(), there.start(), one.getValue())));
    }

    private void leaveOut() {
        event.times("EXDATE").forEach(time -> find(time).forEach(all::remove));
    }

    private Instant at(LocalDateTime wall) {
        return CalendarTime.instant(wall, rules);
    }

    /** A day is one at the hour of the series. */
    private LocalDateTime onClock(CalendarTime time) {
        return time.day() ? time.wall().toLocalDate().atTime(begin.wall().toLocalTime()) : time.in(rules);
    }

    /** The occurrences that this time refers to, whatever zone it is in; a day means all of that day. */
    private List<LocalDateTime> find(CalendarTime time) {
        if (!time.day()) {
            var exact = time.in(rules);
            if (all.containsKey(exact)) {
                return List.of(exact);
            }
            var here = all.entrySet().stream()
                    .filter(one -> time.floating() && LocalDateTime.ofInstant(at(one.getKey()), practice).equals(
                            time.wall()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!here.isEmpty() || !time.wall().toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return here;
            }
        }
        var day = time.wall().toLocalDate();
        return all.keySet().stream().filter(wall -> wall.toLocalDate().equals(day)).toList();
    }

    /** Moves each event by as much as the last change before it that says "this and all later ones". */
    private void moveAll(List<CalendarEvent> changes) {
        var sorted = changes.stream()
                .filter(change -> change.original().isPresent()
                        && change.begin().filter(time -> !time.day()).isPresent())
                .sorted(Comparator.comparing(change -> onClock(change.original().orElseThrow())))
                .toList();
        var moved = new HashMap<LocalDateTime, Occurrence>();
        for (var change : sorted) {
            var original = change.original().map(this::onClock).orElseThrow();
            var target = change.begin().map(time -> time.in(rules)).orElseThrow();
            var by = Duration.between(original, target);
            all.tailMap(original).forEach((wall, one) -> moved.put(
                    wall, new Occurrence(change, one.original(), at(wall.plus(by)), change.lasts().or(event::lasts))));
        }
        all.putAll(moved);
    }

    private void replace(List<CalendarEvent> others) {
        for (var other : others) {
            var original = other.original().orElseThrow();
            var meant = find(original);
            meant.forEach(all::remove);
            var wall = meant.isEmpty() ? onClock(original) : meant.getFirst();
            other.begin().filter(time -> !time.day()).ifPresent(time -> all.put(wall, new Occurrence(
                    other, Optional.of(at(wall)), time.instant(), other.lasts().or(event::lasts))));
        }
    }
}
