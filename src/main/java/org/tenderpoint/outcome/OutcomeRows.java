package org.tenderpoint.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All rows as they were at one moment, by day and by client. Never changed; what follows on it shares the days and
 * clients in which nothing has changed, with all that was counted of them.
 */
public final class OutcomeRows {

    /** No rows at all. */
    public static final OutcomeRows NONE = new OutcomeRows(new TreeMap<>(), ClientGroups.NONE);

    private final NavigableMap<YearMonth, Month> months;
    private final ClientGroups groups;

    private OutcomeRows(NavigableMap<YearMonth, Month> months, ClientGroups groups) {
        this.months = months;
        this.groups = groups;
    }

    /** The days of a month with any session, and all of them together. */
    private record Month(NavigableMap<LocalDate, OutcomeDay> days, Batch<SessionOutcome> all) {

        static final Month EMPTY = new Month(new TreeMap<>());

        Month(NavigableMap<LocalDate, OutcomeDay> days) {
            this(days, new Batch.Joined<>(days.values().stream().map(OutcomeDay::all).toList()));
        }

        /**
         * @param changed days
         * @param rows all rows of the changed clients
         */
        Month with(List<LocalDate> changed, Map<LocalDate, List<SessionOutcome>> rows, Set<UUID> clients) {
            var after = new TreeMap<>(days);
            for (var day : changed) {
                after.put(day,
                        after.getOrDefault(day, OutcomeDay.EMPTY).with(clients, rows.getOrDefault(day, List.of())));
            }
            after.values().removeIf(OutcomeDay::empty);
            return new Month(after);
        }
    }

    static OutcomeRows of(Collection<SessionOutcome[]> clients) {
        return NONE.with(clients);
    }

    /** @param clients for some clients all of their rows, at least one each, in the place of those that there were */
    OutcomeRows with(Collection<SessionOutcome[]> clients) {
        var changed = new HashMap<UUID, SessionOutcome[]>();
        clients.forEach(rows -> changed.put(rows[0].client(), rows));
        return new OutcomeRows(monthsWith(changed), groups.with(changed.values()));
    }

    private NavigableMap<YearMonth, Month> monthsWith(Map<UUID, SessionOutcome[]> changed) {
        var rows = new HashMap<LocalDate, List<SessionOutcome>>();
        changed.values().stream()
                .flatMap(Arrays::stream)
                .forEach(row -> rows.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row));
        var months = new TreeMap<>(this.months);
        changed.entrySet().stream()
                .flatMap(one -> changedDays(groups.rows(one.getKey()), one.getValue()))
                .distinct()
                .collect(Collectors.groupingBy(YearMonth::from))
                .forEach((month, days) -> months.put(
                        month, months.getOrDefault(month, Month.EMPTY).with(days, rows, changed.keySet())));
        months.values().removeIf(month -> month.days().isEmpty());
        return months;
    }

    /** The days of which any row differs. */
    private static Stream<LocalDate> changedDays(SessionOutcome[] before, SessionOutcome[] now) {
        var gone = Set.of(before);
        var here = Set.of(now);
        return Stream.concat(
                Arrays.stream(before).filter(row -> !here.contains(row)),
                Arrays.stream(now).filter(row -> !gone.contains(row)))
                .map(SessionOutcome::day);
    }

    /** The months in which sessions ended. */
    public Set<YearMonth> months() {
        return months.keySet();
    }

    /** Counts what most views ask and what takes long when nothing of it is remembered. */
    void countAhead(Instant now) {
        var all = OutcomeFilter.of(LocalDate.MIN, LocalDate.MAX);
        count(new Totals.Of(all), all.from(), all.to(), now);
        count(new Parts.Tallies<>(By.WORK, Measure.MARKED, all), all.from(), all.to(), now);
        count(new Mix.Of(Optional.empty(), all), all.from(), all.to(), now);
        count(new ClientsSo(Measure.MARKED, all), now);
    }

    /** What all sessions of a period come to. */
    <A> A count(Question<SessionOutcome, A> question, LocalDate from, LocalDate to, Instant now) {
        return Batch.count(batches(from, to), question, now);
    }

    /** What all clients come to. */
    <A> A count(Question<SessionOutcome[], A> question, Instant now) {
        return groups.count(question, now);
    }

    /** Months that lie in a period, and days of those that begin or end outside. */
    private List<Batch<SessionOutcome>> batches(LocalDate from, LocalDate to) {
        var batches = new ArrayList<Batch<SessionOutcome>>();
        inPeriod(from, to).forEach((month, rows) -> {
            if (!from.isAfter(month.atDay(1)) && !to.isBefore(month.atEndOfMonth())) {
                batches.add(rows.all());
            } else {
                rows.days().subMap(from, true, to, true).values().forEach(day -> batches.add(day.all()));
            }
        });
        return batches;
    }

    /** The days of a period with any session, the latest first. */
    private Stream<OutcomeDay> latestDays(LocalDate from, LocalDate to) {
        return inPeriod(from, to).descendingMap().values().stream()
                .flatMap(month -> month.days().subMap(from, true, to, true).descendingMap().values().stream());
    }

    private NavigableMap<YearMonth, Month> inPeriod(LocalDate from, LocalDate to) {
        return months.subMap(YearMonth.from(from), true, YearMonth.from(to), true);
    }

    /** Sessions that stand behind a mark, the latest first; days with none of them are passed over. */
    List<SessionOutcome> page(Mix.Of which, OutcomeFilter period, Instant now, int offset, int limit) {
        int before = offset;
        var found = new ArrayList<SessionOutcome>();
        for (var days = latestDays(period.from(), period.to()).iterator(); days.hasNext() && found.size() < limit;) {
            var day = days.next();
            var here = which.nothing();
            day.all().addTo(here, which, now);
            if (here.sessions() > before) {
                day.sessions()
                        .filter(row -> which.takes(row, now))
                        .sorted(SessionOutcome.LATEST_FIRST)
                        .skip(before)
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
            before = Math.max(0, before - here.sessions());
        }
        return found;
    }

    /** The first day on which one of these sessions ended. */
    Optional<LocalDate> first(OutcomeFilter filter) {
        return inPeriod(filter.from(), filter.to()).values().stream()
                .flatMap(month -> month.days().values().stream())
                .flatMap(OutcomeDay::sessions)
                .filter(filter::takes)
                .map(SessionOutcome::day)
                .findFirst();
    }

    /** The rows of each client. */
    Stream<SessionOutcome[]> clients() {
        return groups.clients();
    }

    /**
     * The sessions of a day. They lie in parts, those of a client in the same one at any time, so that a change counts
     * few of them anew.
     */
    private record OutcomeDay(List<Batch.Single<SessionOutcome>> parts, Batch<SessionOutcome> all) {

        static final OutcomeDay EMPTY = new OutcomeDay(Collections.nCopies(OutcomeDay.PARTS, part(List.of())));

        private static final int PARTS = 16;

        private OutcomeDay(List<Batch.Single<SessionOutcome>> parts) {
            this(parts, new Batch.Joined<>(parts));
        }

        private static Batch.Single<SessionOutcome> part(Collection<SessionOutcome> rows) {
            return new Batch.Single<>(rows, rows.size(), SessionOutcome::same);
        }

        private static int partOf(UUID client) {
            return Math.floorMod(client.hashCode(), PARTS);
        }

        /**
         * @param clients whose rows are replaced
         * @param rows what they have on this day
         */
        OutcomeDay with(Set<UUID> clients, Collection<SessionOutcome> rows) {
            var changed = clients.stream().map(OutcomeDay::partOf).collect(Collectors.toSet());
            var newer = rows.stream().collect(Collectors.groupingBy(row -> partOf(row.client())));
            return new OutcomeDay(IntStream.range(0, PARTS)
                    .mapToObj(no -> changed.contains(no)
                            ? with(no, clients, newer.getOrDefault(no, List.of()))
                            : parts.get(no))
                    .toList());
        }

        private Batch.Single<SessionOutcome> with(int no, Set<UUID> clients, List<SessionOutcome> newer) {
            return part(Stream
                    .concat(parts.get(no).ones().stream().filter(row -> !clients.contains(row.client())),
                            newer.stream())
                    .toList());
        }

        boolean empty() {
            return all.rows() == 0;
        }

        Stream<SessionOutcome> sessions() {
            return parts.stream().flatMap(part -> part.ones().stream());
        }
    }
}
