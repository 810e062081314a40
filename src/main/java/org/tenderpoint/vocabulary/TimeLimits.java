package org.tenderpoint.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The most minutes that all work together may take, and the most that soreness-prone work may take on a region, with
 * the rules that set them. Limits combine by minimum; the left and the right of a region keep their own. Immutable.
 */
public record TimeLimits(List<Limit> limits) {

    public static final TimeLimits NONE = new TimeLimits(List.of());

    public TimeLimits {
        limits = List.copyOf(limits);
    }

    /**
     * One rule's limit.
     *
     * @param where of soreness-prone work: each region there may take so long; of all work: everywhere
     * @param sorenessProne whether it limits soreness-prone work on a region, or all work together
     * @param most in minutes, at least 1
     * @param rule the id of the finding that sets it
     */
    public record Limit(Area where, boolean sorenessProne, int most, String rule) {

        public Limit {
            if (most < 1) {
                throw new IllegalArgumentException("Work takes at least a minute, not " + most);
            }
        }
    }

    /**
     * Work that takes longer than allowed.
     *
     * @param where the region of soreness-prone work; everywhere for all work together
     * @param sorenessProne whether only soreness-prone work counts
     * @param rules the ids of the findings that set the limit
     */
    public record TooLong(Area where, boolean sorenessProne, int minutes, int most, Set<String> rules) {

        public TooLong {
            rules = Set.copyOf(rules);
        }

        /** Whether this work adds to the minutes. */
        public boolean concerns(Work work) {
            return where.meets(work.part()) && (!sorenessProne || work.modality().sorenessProne());
        }
    }

    public TimeLimits and(TimeLimits other) {
        return new TimeLimits(Stream.concat(limits.stream(), other.limits.stream()).toList());
    }

    /** The most minutes of all work together; empty where nothing limits them. */
    public OptionalInt minutesTogether() {
        return least(limit -> !limit.sorenessProne());
    }

    /** The most minutes of soreness-prone work there; for a whole region the lower of its sides. */
    public OptionalInt sorenessProneAt(BodyPart part) {
        return least(limit -> limit.sorenessProne() && limit.where().meets(part));
    }

    private OptionalInt least(Predicate<Limit> which) {
        return limits.stream().filter(which).mapToInt(Limit::most).min();
    }

    private Set<String> rules(Predicate<Limit> which, int most) {
        return limits.stream().filter(which).filter(limit -> limit.most() == most).map(Limit::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything about this work that takes too long, each once. */
    public List<TooLong> passedBy(List<Work> works) {
        var all = new ArrayList<TooLong>();
        int sum = works.stream().mapToInt(Work::minutes).sum();
        minutesTogether().ifPresent(most -> {
            if (sum > most) {
                all.add(new TooLong(Area.EVERYWHERE, false, sum, most, rules(limit -> !limit.sorenessProne(), most)));
            }
        });
        for (var side : sides(works)) {
            tooLongAt(side, works).ifPresent(found -> add(all, found));
        }
        return all;
    }

    private Optional<TooLong> tooLongAt(BodyPart side, List<Work> works) {
        Predicate<Limit> here = limit -> limit.sorenessProne() && limit.where().meets(side);
        int sum = works.stream().filter(work -> onSide(work, side)).mapToInt(Work::minutes).sum();
        var most = least(here);
        return most.isPresent() && sum > most.getAsInt()
                ? Optional.of(new TooLong(
                        Area.ofPart(side), true, sum, most.getAsInt(), rules(here, most.getAsInt())))
                : Optional.empty();
    }

    /** Left and right that take too long alike are one region. */
    private static void add(List<TooLong> all, TooLong found) {
        if (!all.isEmpty()) {
            var last = all.getLast();
            var both = last.where().or(found.where());
            var merged = new TooLong(both, true, found.minutes(), found.most(), found.rules());
            if (both.regions().size() == 1 && merged.equals(
                    new TooLong(both, last.sorenessProne(), last.minutes(), last.most(), last.rules()))) {
                all.set(all.size() - 1, merged);
                return;
            }
        }
        all.add(found);
    }

    /** The ids of the rules that allow less time somewhere than {@code other} does, sorted. */
    public Set<String> shorterThan(TimeLimits other) {
        var rules = new TreeSet<String>();
        minutesTogether().ifPresent(most -> {
            if (most < other.minutesTogether().orElse(Integer.MAX_VALUE)) {
                rules.addAll(rules(limit -> !limit.sorenessProne(), most));
            }
        });
        for (var side : Area.EVERYWHERE.sides()) {
            sorenessProneAt(side).ifPresent(most -> {
                if (most < other.sorenessProneAt(side).orElse(Integer.MAX_VALUE)) {
                    rules.addAll(rules(limit -> limit.sorenessProne() && limit.where().meets(side), most));
                }
            });
        }
        return rules;
    }

    /** The same work, shortened to the limits. */
    public List<Work> within(List<Work> works) {
        var kept = new ArrayList<>(works);
        shorten(kept);
        return List.copyOf(kept);
    }

    /**
     * Shortens work to the limits: lines that are too long together, each by the same share.
     *
     * @return the lines for which not a minute is left
     */
    public List<Work> shorten(List<Work> works) {
        var gone = new ArrayList<Work>();
        for (var side : sides(works)) {
            sorenessProneAt(side).ifPresent(most -> gone.addAll(shorten(works, work -> onSide(work, side), most)));
        }
        minutesTogether().ifPresent(most -> gone.addAll(shorten(works, work -> true, most)));
        return gone;
    }

    public static List<Work> shorten(List<Work> works, Predicate<Work> meant, int most) {
        var gone = new ArrayList<Work>();
        int sum = works.stream().filter(meant).mapToInt(Work::minutes).sum();
        int left = most;
        for (var lines = works.listIterator(); sum > most && lines.hasNext();) {
            var line = lines.next();
            if (!meant.test(line)) {
                continue;
            }
            int share = Math.min(left, Math.max(1, line.minutes() * most / sum));
            if (share == 0) {
                lines.remove();
                gone.add(line);
            } else {
                lines.set(new Work(line.part(), line.modality(), line.pressure(), share));
                left -= share;
            }
        }
        return gone;
    }

    private static boolean onSide(Work work, BodyPart side) {
        return work.modality().sorenessProne() && work.part().meets(side);
    }

    /** Each side of a region with soreness-prone work. */
    private static List<BodyPart> sides(List<Work> works) {
        return Area.ofParts(works.stream().filter(work -> work.modality().sorenessProne()).map(Work::part).toList())
                .sides();
    }
}
