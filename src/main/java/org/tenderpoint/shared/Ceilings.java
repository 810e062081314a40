package org.tenderpoint.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The highest pressure that is allowed at each place of the body, and which rules say so. Limits combine by minimum; the
 * left and the right of a region keep their own. 0 means that the place is left out. Immutable.
 */
public final class Ceilings {

    /** No rule limits anything. */
    public static final Ceilings NONE = new Ceilings(List.of());

    private final List<Limit> limits;
    private final int[] levels = new int[Area.SITES];

    /**
     * One rule's limit.
     *
     * @param level 0 to 5
     * @param rule the id of the rule or adjustment that sets it
     */
    public record Limit(Area where, int level, String rule) {
        public Limit {
            Pressure.checked(level);
        }
    }

    private Ceilings(List<Limit> limits) {
        this.limits = List.copyOf(limits);
        Arrays.fill(levels, Pressure.DEEPEST);
        for (var limit : this.limits) {
            limit.where().lower(levels, limit.level());
        }
    }

    public static Ceilings of(List<Limit> limits) {
        return new Ceilings(limits);
    }

    /** The same with one more limit. */
    public Ceilings with(Area where, int level, String rule) {
        var all = new ArrayList<>(limits);
        all.add(new Limit(where, level, rule));
        return new Ceilings(all);
    }

    /** Both together. */
    public Ceilings and(Ceilings other) {
        var all = new ArrayList<>(limits);
        all.addAll(other.limits);
        return new Ceilings(all);
    }

    /** What is left when only these rules' limits count. */
    public Ceilings only(Predicate<String> rules) {
        return new Ceilings(limits.stream().filter(limit -> rules.test(limit.rule())).toList());
    }

    /** The highest pressure allowed, 0 to 5; of a whole region the lower one of its sides. */
    public int at(BodyPart part) {
        int left = part.region().ordinal() * 2;
        return switch (part.side()) {
            case BOTH -> Math.min(levels[left], levels[left + 1]);
            case LEFT -> levels[left];
            case RIGHT -> levels[left + 1];
        };
    }

    /** The highest pressure allowed on a whole region: the lower one of its sides. */
    public int at(Region region) {
        return at(BodyPart.of(region));
    }

    /** The ids of the rules whose limit is the one that counts there, sorted; empty where nothing limits. */
    public Set<String> rulesAt(BodyPart part) {
        int lowest = at(part);
        var rules = new TreeSet<String>();
        for (var limit : limits) {
            if (limit.level() == lowest && limit.level() < Pressure.DEEPEST && limit.where().meets(part)) {
                rules.add(limit.rule());
            }
        }
        return rules;
    }

    /** Every place with exactly this ceiling. */
    public Area where(int level) {
        return whereLevel(found -> found == level);
    }

    /** Every place with a ceiling below this level. */
    public Area below(int level) {
        return whereLevel(found -> found < level);
    }

    /** The ceiling of most of the body; the map shows only what differs from it. */
    public int bodyWide() {
        int[] count = new int[Pressure.DEEPEST + 1];
        for (int level : levels) {
            count[level]++;
        }
        int most = Pressure.DEEPEST;
        for (int level = Pressure.DEEPEST; level >= Pressure.NONE; level--) {
            if (count[level] > count[most]) {
                most = level;
            }
        }
        return most;
    }

    public List<Limit> limits() {
        return limits;
    }

    private Area whereLevel(IntPredicate wanted) {
        var area = Area.NOWHERE;
        for (int site = 0; site < levels.length; site++) {
            if (wanted.test(levels[site])) {
                area = area.or(Area.ofSite(site));
            }
        }
        return area;
    }

    /** Equal when every place has the same ceiling, whichever rules set it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ceilings ceilings && Arrays.equals(levels, ceilings.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int level = Pressure.NONE; level <= Pressure.DEEPEST; level++) {
            var area = where(level);
            if (!area.isEmpty()) {
                text.append(text.isEmpty() ? "" : "; ").append(level).append(": ").append(area);
            }
        }
        return text.toString();
    }
}
