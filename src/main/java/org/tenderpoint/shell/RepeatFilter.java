package org.tenderpoint.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lets through what is new and counts what repeats, so that nobody can fill the disk by causing the same line over and
 * over. A few kinds in each minute count as new; further ones wait for the next minute.
 */
final class RepeatFilter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** After this the same is logged in full again, since the earlier log may have been archived. */
    private static final Duration TOLD_ANEW = Duration.ofDays(1);
    private static final int REMEMBERED = 500;
    private static final int NAMED = 20;

    private final int newInAMinute;
    private final InstantSource clock;
    private final Map<String, Instant> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, Integer> again = new TreeMap<>();
    private Instant minute = Instant.EPOCH;
    private int inThisMinute;

    RepeatFilter(int newInAMinute, InstantSource clock) {
        this.newInAMinute = newInAMinute;
        this.clock = clock;
    }

    /**
     * @param kind the same for what counts as the same
     * @param name under which it is counted if it is not to be logged now
     */
    synchronized boolean isNew(String kind, String name) {
        var now = clock.instant();
        // also after the clock was set back, for the minute that it was in is still to come
        if (now.isBefore(minute) || !now.isBefore(minute.plus(MINUTE))) {
            minute = now;
            inThisMinute = 0;
        }
        var before = Optional.ofNullable(told.get(kind));
        boolean known = before.filter(at -> !at.isAfter(now) && now.isBefore(at.plus(TOLD_ANEW))).isPresent();
        if (known || inThisMinute == newInAMinute) {
            if (again.containsKey(name) || again.size() < REMEMBERED) {
                again.merge(name, 1, Integer::sum);
            }
            return false;
        }
        inThisMinute++;
        told.remove(kind);
        told.put(kind, now);
        return true;
    }

    /** What repeated since the last call, as part of one line. */
    synchronized Optional<String> counted() {
        if (again.isEmpty()) {
            return Optional.empty();
        }
        var named = again.entrySet().stream()
                .limit(NAMED)
                .map(one -> one.getKey() + " " + one.getValue() + "×")
                .collect(Collectors.joining(", "));
        var words = again.size() > NAMED ? named + " and " + (again.size() - NAMED) + " others" : named;
        again.clear();
        return Optional.of(words);
    }
}
