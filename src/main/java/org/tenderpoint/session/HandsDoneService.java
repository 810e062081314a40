package org.tenderpoint.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.session.ChartRepository.PressureMinutes;
import org.tenderpoint.vocabulary.facts.Bounds;

/**
 * How long hands worked at pressure 4 and 5. Therapists read their own days, a manager the sum of everybody's; nobody
 * reads a colleague's.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
public class HandsDoneService {

    private static final int DAYS = DayOfWeek.values().length;

    private final ChartRepository charts;
    private final UserService users;
    private final CurrentUser user;
    private final PracticeTime time;

    HandsDoneService(ChartRepository charts, UserService users, CurrentUser user, PracticeTime time) {
        this.charts = charts;
        this.users = users;
        this.user = user;
        this.time = time;
    }

    /** The reader's own weeks from Monday on, this one first. */
    @PreAuthorize("hasRole('THERAPIST')")
    public List<HandsWeek> ownWeeks(int weeks) {
        return weeks(List.of(user.id().value()), weeks);
    }

    /**
     * The last whole week of everybody who treats or treated clients, together; empty if it would tell the reader what
     * one colleague did.
     */
    @PreAuthorize("hasRole('MANAGER')")
    public Optional<HandsWeek> lastWeekOfAll() {
        var week = weeks(users.list().stream().map(UserRecord::id).map(id -> id.value()).toList(), 2).getLast();
        return charts.colleagues(user.id().value(), start(week.monday()), start(week.monday().plusWeeks(1))) == 1
                ? Optional.empty()
                : Optional.of(week);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }

    private List<HandsWeek> weeks(Collection<UUID> therapists, int weeks) {
        var zone = time.zone();
        var monday = time.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = monday.minusWeeks(weeks - 1L);
        var all = charts.pressed(therapists, start(first), start(monday.plusWeeks(1)), Bounds.DEEP);
        var byDay = all.stream().collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.startedAt(), zone)));
        return Stream.iterate(monday, week -> week.minusWeeks(1)).limit(weeks)
                .map(week -> new HandsWeek(week, IntStream.range(0, DAYS)
                        .mapToObj(day -> sumOf(byDay.getOrDefault(week.plusDays(day), List.of())))
                        .toList()))
                .toList();
    }

    private static DayDone sumOf(List<PressureMinutes> sessions) {
        return new DayDone(
                sessions.stream().mapToLong(PressureMinutes::firm).sum(),
                sessions.stream().mapToLong(PressureMinutes::all).sum());
    }

    /** @param firm minutes at pressure 4 and 5; @param all minutes at any pressure */
    public record DayDone(long firm, long all) {}

    /** @param monday its first day; @param days Monday to Sunday */
    public record HandsWeek(LocalDate monday, List<DayDone> days) {

        public long firm() {
            return days.stream().mapToLong(DayDone::firm).sum();
        }

        public long all() {
            return days.stream().mapToLong(DayDone::all).sum();
        }
    }
}
