package org.tenderpoint.practice.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.ClientId;

/**
 * The sample practice while it is being made: its people, and a timeline of what happens to them. Parts put steps on
 * the timeline, steps may put later ones; what lies after the present moment never happens, so that today and the next
 * days stand as they would.
 */
public final class SampleWorld {

    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    private final SampleSize size;
    private final Instant now;
    private final ZoneId zone;
    private final OpeningHours hours;
    private final List<SamplePerson> therapists;
    private final SamplePerson frontDesk;
    private final Optional<SamplePerson> host;
    private final List<SampleClient> clients;
    private final PriorityQueue<Step> timeline = new PriorityQueue<>(
            Comparator.comparing(Step::at).thenComparing(Step::number));
    private long steps;

    /** One thing that happens; in its own moment, done by one person. */
    public record Step(Instant at, long number, SampleWhat what, SamplePerson by, Runnable action) {}

    public SampleWorld(
            SampleSize size, Instant now, ZoneId zone, OpeningHours hours, List<SamplePerson> therapists,
            SamplePerson frontDesk, Optional<SamplePerson> host, List<SampleClient> clients) {
        this.size = size;
        this.now = now;
        this.zone = zone;
        this.hours = hours;
        this.therapists = List.copyOf(therapists);
        this.frontDesk = frontDesk;
        this.host = host;
        this.clients = List.copyOf(clients);
    }

    public SampleSize size() {
        return size;
    }

    /** The true present moment. */
    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
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

    /** The sample's client with this id; empty if it is no client of the sample. */
    public Optional<SampleClient> client(ClientId id) {
        return clients.stream().filter(client -> client.is(id)).findFirst();
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /**
     * The last moment but half an hour at which the practice was open; half an hour ago where that is more than a week
     * back.
     */
    public Instant lastOpen() {
        var latest = now.minus(JUST_NOW);
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
    public void at(SampleWhat what, Instant moment, SamplePerson by, Runnable action) {
        var step = new Step(moment, steps++, what, by, action);
        if (moment.isBefore(now)) {
            timeline.add(step);
        }
    }

    /** The next thing to happen; empty when the present moment is reached. */
    public Optional<Step> next() {
        return Optional.ofNullable(timeline.poll());
    }

    int left() {
        return timeline.size();
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
