package org.tenderpoint.client;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.SampleRecord.Appointment;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleTurn;
import org.tenderpoint.practice.setup.SampleTwin;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.practice.setup.SampleWorld.Twin;

/**
 * Most clients of a large sample practice: each is entered by the front desk and has the same record as one to whom
 * everything has happened, some days earlier or later, when the therapist had time. Rows are written as they stand, so
 * that whatever the services store of a visit stands in both records.
 */
@Component
class SampleTwins implements SampleWorld.Part {

    /** Twins come last, when those whom they are like are there. */
    private static final Duration LAST = Duration.ofSeconds(60);

    /** Nothing in a twin's record is newer than that. */
    private static final Duration LATEST = Duration.ofHours(12);

    /** From one client's beginning to the next one's. */
    private static final Duration APART = Duration.ofMinutes(75);

    private final SampleClients clients;
    private final List<RecordKinds> records;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    SampleTwins(
            SampleClients clients, List<RecordKinds> records, JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.clients = clients;
        this.records = List.copyOf(records);
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void create(SampleWorld world) {
        var making = new TwinMaker(world);
        var newestFirst = Comparator.comparingInt((Twin twin) -> twin.line().firstDay(world.size().weeks())).reversed();
        world.twins().stream().sorted(newestFirst).forEach(twin -> world.at(SampleTurn.TWINS, SampleTopic.CLIENTS,
                world.now().minus(LAST), world.frontDesk(), () -> making.make(twin)));
    }

    /** What is known while the twins of one practice are made. */
    private final class TwinMaker {

        private final SampleWorld world;
        private final Map<SampleClient, SampleRecord> known = new HashMap<>();
        private final Map<UUID, NavigableSet<LocalDateTime>> taken = new HashMap<>();

        TwinMaker(SampleWorld world) {
            this.world = world;
        }

        void make(Twin twin) {
            if (taken.isEmpty()) {
                SampleRecord.appointments(jdbc).forEach(this::take);
            }
            for (var like : twin.like()) {
                var record = known.computeIfAbsent(like, one -> SampleRecord.of(one.id(), one.name(), records, jdbc));
                var days = record.isOver() ? free(record, twin) : OptionalInt.empty();
                if (days.isPresent()) {
                    write(record, like, twin, days.getAsInt());
                    world.madeTwin();
                    return;
                }
            }
            throw new IllegalStateException("Nobody has time for one more client");
        }

        /** How many days later than the other, nearest to when the description has them come. */
        private OptionalInt free(SampleRecord record, Twin twin) {
            var appointments = record.appointments();
            var first = record.first();
            int near = (int) ChronoUnit.DAYS.between(first, world.opening().plusDays(
                    twin.line().firstDay(world.size().weeks())));
            int least = (int) ChronoUnit.DAYS.between(first, world.opening().plusDays(2));
            int most = (int) Duration.between(record.latest(), world.now().minus(LATEST)).toDays();
            return IntStream.rangeClosed(least, most)
                    .boxed()
                    .sorted(Comparator.comparing(days -> Math.abs(days - near)))
                    .filter(days -> appointments.stream().map(one -> one.later(days)).allMatch(this::free))
                    .mapToInt(Integer::intValue)
                    .findFirst();
        }

        private boolean free(Appointment wanted) {
            var start = wanted.start();
            var near = taken.computeIfAbsent(wanted.therapist(), _ -> new TreeSet<>())
                    .subSet(start.minus(APART), false, start.plus(APART), false);
            return near.isEmpty() && world.hours().on(start.toLocalDate()).stream()
                    .anyMatch(open -> !start.toLocalTime().isBefore(open.opens())
                            && start.toLocalTime().isBefore(open.closes()));
        }

        private void take(Appointment one) {
            taken.computeIfAbsent(one.therapist(), _ -> new TreeSet<>()).add(one.start());
        }

        private void write(SampleRecord record, SampleClient like, Twin twin, int days) {
            var first = record.first().plusDays(days);
            var client = new SampleClient(twin.number(), twin.line(), world.today(), first, like.therapist());
            var entered = world.instant(first.minusDays(2).atTime(LocalTime.of(11, twin.number() % 60)));
            world.during(entered, () -> {
                clients.enter(world, client, false);
                return true;
            });
            var same = new SampleTwin(like.id(), like.name(), client.id(), client.name(), days, world.zone());
            record.write(same, jdbc);
            events.publishEvent(same);
            record.appointments().forEach(one -> take(one.later(days)));
        }
    }
}
