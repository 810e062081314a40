package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.rules.Durations;
import org.tenderpoint.outcome.rules.Share;

/** The counts over all sessions together. */
public final class Totals extends OutcomeCounter.OfSessions<Totals> {

    private static final List<Measure> MEASURES = List.of(Measure.values());

    private final Tally[] tallies = MEASURES.stream().map(_ -> new Tally()).toArray(Tally[]::new);
    private final Map<TriageLevel, Integer> levels = new EnumMap<>(TriageLevel.class);
    private final List<Integer> contactMinutes = new ArrayList<>();
    private int alerted;
    private int sessions;
    private int unwanted;

    Totals(OutcomeFilter filter) {
        super(filter);
    }

    @Override
    public Totals fresh() {
        return new Totals(filter);
    }

    @Override
    void add(SessionOutcome row, Instant now) {
        sessions++;
        unwanted += row.followed() ? 0 : 1;
        for (var measure : MEASURES) {
            tallies[measure.ordinal()].add(measure.of(row, now));
        }
        if (row.level() != null) {
            levels.merge(row.level(), 1, Integer::sum);
        }
        if (row.alerted()) {
            alerted++;
            Optional.ofNullable(row.contactMinutes()).ifPresent(contactMinutes::add);
        }
    }

    @Override
    public void addAll(Totals part) {
        sessions += part.sessions;
        unwanted += part.unwanted;
        for (int i = 0; i < tallies.length; i++) {
            tallies[i].add(part.tallies[i]);
        }
        part.levels.forEach((level, number) -> levels.merge(level, number, Integer::sum));
        alerted += part.alerted;
        contactMinutes.addAll(part.contactMinutes);
    }

    public int sessions() {
        return sessions;
    }

    /** Sessions about which the client did not want to be asked. */
    int unwanted() {
        return unwanted;
    }

    public Map<Measure, Share> shares() {
        var shares = new EnumMap<Measure, Share>(Measure.class);
        MEASURES.forEach(measure -> shares.put(measure, tally(measure).share()));
        return shares;
    }

    /** For some measures, how many sessions are known but cannot be judged. */
    Map<Measure, Integer> unjudged() {
        return MEASURES.stream()
                .filter(measure -> tally(measure).unjudged() > 0)
                .collect(Collectors.toMap(Function.identity(), measure -> tally(measure).unjudged()));
    }

    private Tally tally(Measure measure) {
        return tallies[measure.ordinal()];
    }

    /** How many sessions led to each result, reports before 48 hours included. */
    Map<TriageLevel, Integer> levels() {
        return Collections.unmodifiableMap(levels);
    }

    /** The time from an alert to the first contact that reached somebody; empty if there was none. */
    Optional<Durations> contact() {
        return contactMinutes.isEmpty()
                ? Optional.empty()
                : Optional.of(Durations.of(
                        contactMinutes.stream().map(Duration::ofMinutes).toList(), alerted - contactMinutes.size()));
    }
}
