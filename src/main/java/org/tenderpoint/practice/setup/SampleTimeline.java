package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.tenderpoint.practice.setup.SamplePractice.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld.Person;

/** What happens on one strand of the sample practice, in the order of its moments. */
public final class SampleTimeline {

    private final PriorityQueue<Step> steps = new PriorityQueue<>(
            Comparator.comparing(Step::at).thenComparing(Step::number));
    private long number;

    /** One thing that happens; in its own moment, done by one person. */
    public record Step(Instant at, long number, SampleTopic topic, Person by, Runnable action) {}

    /** Steps of one moment happen in the order of the calls. */
    void add(SampleTopic topic, Instant at, Person by, Runnable action) {
        steps.add(new Step(at, number++, topic, by, action));
    }

    public Optional<Step> soonest() {
        return Optional.ofNullable(steps.peek());
    }

    public Optional<Step> next() {
        return Optional.ofNullable(steps.poll());
    }

    /** To be handed to {@link #undo}. */
    public long mark() {
        return number;
    }

    /** These steps did not happen after all, nor did they put anything on the timeline. */
    public void undo(long mark, List<Step> taken) {
        steps.removeIf(step -> step.number() >= mark);
        taken.stream().filter(step -> step.number() < mark).forEach(steps::add);
    }
}
