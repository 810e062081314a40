package org.tenderpoint.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The highest pressure that is allowed at each place of the body, and the rules that set it. Limits combine by minimum;
 * the left and the right of a region keep their own. 0 means that the place is left out. Immutable.
 */
public final class Ceilings {

    /** No rule limits anything. */
    public static final Ceilings NONE = new Ceilings(List.of());

    private final List<Limit> limits;
    /** The places with each ceiling, by level; together the whole body. */
    private final Area[] places = new Area[Pressure.DEEPEST + 1];

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
        Arrays.fill(places, Area.NOWHERE);
        places[Pressure.DEEPEST] = Area.EVERYWHERE;
        for (var limit : this.limits) {
            places[limit.level()] = places[limit.level()].or(limit.where());
        }
        var lower = Area.NOWHERE;
        for (int level = Pressure.NONE; level <= Pressure.DEEPEST; level++) {
            var limited = places[level];
            places[level] = limited.minus(lower);
            lower = lower.or(limited);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ceilings of(List<Limit> limits) {
        return new Ceilings(limits);
    }

    /** The same with one more limit. */
    public Ceilings with(Area where, int level, String rule) {
        var all = new ArrayList<>(limits);
        all.add(new Limit(where, level, rule));
        return new Ceilings(all);
    }

    public Ceilings and(Ceilings other) {
        var all = new ArrayList<>(limits);
        all.addAll(other.limits);
        return new Ceilings(all);
    }

    public Ceilings only(Predicate<String> rules) {
        return new Ceilings(limits.stream().filter(limit -> rules.test(limit.rule())).toList());
    }

    /** The highest pressure allowed, 0 to 5; for a whole region the lower of its sides. */
    public int at(BodyPart part) {
        int level = Pressure.NONE;
        while (!places[level].meets(part)) {
            level++;
        }
        return level;
    }

    /** The highest pressure allowed on a whole region: the lower of its sides. */
    public int at(Region region) {
        return at(BodyPart.of(region));
    }

    /** The ids of the rules whose limit is decisive there, sorted; empty where nothing limits. */
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

    /** The ids of the rules whose limit is decisive somewhere in this area, sorted. */
    public Set<String> rulesIn(Area area) {
        var rules = new TreeSet<String>();
        for (var limit : limits) {
            if (limit.level() < Pressure.DEEPEST && limit.where().and(area).meets(places[limit.level()])) {
                rules.add(limit.rule());
            }
        }
        return rules;
    }

    /** Every place with a lower ceiling than in {@code other}. */
    public Area lowerThan(Ceilings other) {
        var area = Area.NOWHERE;
        for (int level = Pressure.NONE + 1; level <= Pressure.DEEPEST; level++) {
            area = area.or(other.places[level].and(below(level)));
        }
        return area;
    }

    /** Every place with exactly this ceiling. */
    public Area where(int level) {
        return places[level];
    }

    /** Every place with a ceiling below this level. */
    public Area below(int level) {
        var area = Area.NOWHERE;
        for (int lower = Pressure.NONE; lower < level; lower++) {
            area = area.or(places[lower]);
        }
        return area;
    }

    /** The ceiling of most of the body; the map shows only the differences from it. */
    public int bodyWide() {
        int most = Pressure.DEEPEST;
        for (int level = Pressure.DEEPEST; level >= Pressure.NONE; level--) {
            if (places[level].size() > places[most].size()) {
                most = level;
            }
        }
        return most;
    }

    @JsonValue
    public List<Limit> limits() {
        return limits;
    }

    /** Equal when every place has the same ceiling, whichever rules set it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ceilings ceilings && Arrays.equals(places, ceilings.places);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(places);
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
