package org.tenderpoint.practice.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.setup.SampleDescription.Line;

/**
 * The sample practice while it is being made: its people, and a timeline of what happens to them. Parts put steps on
 * the timeline, steps may put later ones; what lies after the present moment never happens, so that today and the next
 * days stand as they would.
 */
public final class SampleWorld {

    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    /** The moment in the past holds on the thread that makes the sample, inside one call. */
    private static final ScopedValue<SampleEvent> NOW = ScopedValue.newInstance();

    private final Size size;
    private final Instant now;
    private final ZoneId zone;
    private final OpeningHours hours;
    private final List<SamplePerson> therapists;
    private final SamplePerson frontDesk;
    private final Optional<SamplePerson> host;
    private final List<SampleClient> clients;
    private final List<Twin> twins;
    private final PriorityQueue<Step> timeline = new PriorityQueue<>(
            Comparator.comparing(Step::turn).thenComparing(Step::at).thenComparing(Step::number));
    private final Set<String> seen = new HashSet<>();
    private long steps;
    private int twinsMade;

    /** What one feature adds to the sample practice. Parts are made from the lowest order to the highest. */
    public interface Part {

        int order();

        /** Puts what is to happen on the world's timeline. Nothing happens yet. */
        void create(SampleWorld world);

        /**
         * Gives what is open at the present moment to whoever had the sample made and treats clients. Done by them,
         * now, when everything else has happened; runs in the caller's transaction.
         */
        default void handOver(SampleWorld world, SamplePerson host) {
            // most parts have nothing to give
        }
    }

    /** One thing that happens; in its own moment, done by one person. */
    public record Step(SampleTurn turn, Instant at, long number, SampleTopic topic, SamplePerson by, Runnable action) {}

    private record SampleEvent(Instant moment, SampleWorld world) {}

    /**
     * How large a sample practice is.
     *
     * @param clients how many people come
     * @param weeks for how many weeks up to today they have come
     * @param own how many of them have a time of their own; the others had the same as one of these, at other times
     */
    public record Size(int clients, int weeks, int own) {

        /** What the set-up offers: a year of six therapists. */
        static final Size FULL = new Size(300, 52, 33);

        /** @throws IllegalArgumentException if there is nothing to make */
        public Size {
            if (weeks < 1 || own < 1 || own > clients) {
                throw new IllegalArgumentException("A sample has clients and weeks");
            }
        }

        /** Where everybody has a time of their own. */
        public Size(int clients, int weeks) {
            this(clients, weeks, clients);
        }

        int days() {
            return weeks * 7;
        }
    }

    /**
     * Somebody who had the same as one of these, at another time.
     *
     * @param number counted on from the clients
     */
    public record Twin(int number, Line line, List<SampleClient> like) {

        public Twin {
            like = List.copyOf(like);
        }
    }

    public SampleWorld(
            Size size, Instant now, ZoneId zone, OpeningHours hours, List<SamplePerson> therapists,
            SamplePerson frontDesk, Optional<SamplePerson> host, List<SampleClient> clients, List<Twin> twins) {
        this.size = size;
        this.now = now;
        this.zone = zone;
        this.hours = hours;
        this.therapists = List.copyOf(therapists);
        this.frontDesk = frontDesk;
        this.host = host;
        this.clients = List.copyOf(clients);
        this.twins = List.copyOf(twins);
    }

    /** Lets something happen in its moment, which only the program's clock can see. */
    public <T> T during(Instant moment, Supplier<T> action) {
        return ScopedValue.where(NOW, new SampleEvent(moment, this)).call(action::get);
    }

    static Optional<Instant> moment() {
        return NOW.isBound() ? Optional.of(NOW.get().moment()) : Optional.empty();
    }

    /** The sample that is being made on this thread. */
    public static Optional<SampleWorld> current() {
        return NOW.isBound() ? Optional.of(NOW.get().world()) : Optional.empty();
    }

    /** This client, if it is one of the sample that is being made on this thread. */
    public static Optional<SampleClient> current(ClientId id) {
        return current().flatMap(
                world -> world.clients.stream().filter(client -> client.is(id)).findFirst());
    }

    public Size size() {
        return size;
    }

    /** The true present moment. */
    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    public LocalDate opening() {
        return today().minusDays(size.days());
    }

    public ZoneId zone() {
        return zone;
    }

    public OpeningHours hours() {
        return hours;
    }

    public List<SamplePerson> therapists() {
        return therapists;
    }

    /** Who of the sample works under this id; else the front desk. */
    public SamplePerson therapist(UserId id) {
        return therapists.stream().filter(person -> person.id().equals(id)).findFirst().orElse(frontDesk);
    }

    public SamplePerson frontDesk() {
        return frontDesk;
    }

    /**
     * Whoever has the sample made, if they treat clients: some of the sample's are theirs from now on. What lies in the
     * past others have done.
     */
    public Optional<SamplePerson> host() {
        return host;
    }

    public List<SampleClient> clients() {
        return clients;
    }

    /** Who comes besides the clients. */
    public List<Twin> twins() {
        return twins;
    }

    public void madeTwin() {
        twinsMade++;
    }

    int twinsMade() {
        return twinsMade;
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** This moment, if the practice is open then; otherwise when it opens next. */
    public Instant open(Instant wanted) {
        return hours.nextOpening(wanted, zone).orElse(wanted);
    }

    /** The last moment but half an hour at which the practice was open. */
    public Instant lastOpen() {
        return lastOpen(now.minus(JUST_NOW));
    }

    /** The last moment up to this one at which the practice was open; this one if it was closed for a week. */
    public Instant lastOpen(Instant latest) {
        for (var moment = latest; moment.isAfter(latest.minus(Duration.ofDays(7))); moment = moment.minus(JUST_NOW)) {
            if (hours.isOpen(moment, zone)) {
                return moment;
            }
        }
        return latest;
    }

    /**
     * Lets something happen at this moment, done by this person; steps of one moment happen in the order of the calls.
     */
    public void at(SampleTurn turn, SampleTopic topic, Instant moment, SamplePerson by, Runnable action) {
        var step = new Step(turn, moment, steps++, topic, by, action);
        if (moment.isBefore(now)) {
            timeline.add(step);
        }
    }

    /** The next thing to happen; empty when the present moment is reached. */
    public Optional<Step> next() {
        return Optional.ofNullable(timeline.poll());
    }

    Optional<Step> next(SampleTurn turn) {
        return soonest(turn).flatMap(_ -> next());
    }

    /** What is to happen next in this turn. */
    Optional<Step> soonest(SampleTurn turn) {
        return Optional.ofNullable(timeline.peek()).filter(step -> step.turn() == turn);
    }

    /** Whether this has not happened here yet, so that even a small practice shows what dice make rare. */
    public boolean first(String what) {
        return seen.add(what);
    }

    /** To be handed to {@link #undo}. */
    public long mark() {
        return steps;
    }

    /** These steps did not happen after all, nor did they put anything on the timeline. */
    public void undo(long mark, List<Step> taken) {
        timeline.removeIf(step -> step.number() >= mark);
        taken.stream().filter(step -> step.number() < mark).forEach(timeline::add);
    }
}
