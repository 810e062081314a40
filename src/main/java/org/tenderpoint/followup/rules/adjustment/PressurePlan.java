package org.tenderpoint.followup.rules.adjustment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;

/**
 * Calculates the new pressure of each region: reductions add up within a limit, the lowest cap applies, the minimum is
 * 1.
 */
final class PressurePlan {

    private static final int LEVELS = 2;
    private static final int LEVELS_FURTHER_DOWN = 3;
    static final int NEWCOMER = 3;

    private final AdjustmentCase c;
    private final Levels levels;
    private final Caps caps;
    private final Map<Region, List<RuleReason>> avoided;
    private final Map<Region, Integer> ceilings = new EnumMap<>(Region.class);

    PressurePlan(AdjustmentCase c, Levels levels, Caps caps, Map<Region, List<RuleReason>> avoided) {
        this.c = c;
        this.levels = levels;
        this.caps = caps;
        this.avoided = avoided;
        for (var region : Region.values()) {
            int standing = c.standingCap(region);
            ceilings.put(region, avoided.containsKey(region) ? Pressure.NONE : Math.min(standing, caps.at(region)));
        }
    }

    /** The reductions of each place, and its bounds. */
    static final class Levels {

        private record Step(int levels, boolean furtherDown, List<RuleReason> because) {}

        private record BoundedLevel(int cap, RuleReason because) {}

        private final Map<BodyPart, List<Step>> steps = new TreeMap<>();
        private final Map<Region, BoundedLevel> bounds = new EnumMap<>(Region.class);

        void add(BodyPart part, int count, boolean furtherDown, RuleReason because) {
            add(part, count, furtherDown, List.of(because));
        }

        void add(BodyPart part, int count, boolean furtherDown, List<RuleReason> because) {
            steps.computeIfAbsent(part, none -> new ArrayList<>()).add(new Step(count, furtherDown, because));
        }

        void bound(Region region, int cap, RuleReason because) {
            bounds.put(region, new BoundedLevel(cap, because));
        }

        /** The reductions of a place: those of its region, and of its side if it has one. */
        private List<Step> on(BodyPart part) {
            var on = new ArrayList<Step>();
            steps.forEach((stepped, here) -> {
                if (covers(stepped, part)) {
                    on.addAll(here);
                }
            });
            return on;
        }

        private static boolean covers(BodyPart stepped, BodyPart part) {
            return stepped.region() == part.region() && (stepped.side() == Side.BOTH || stepped.side() == part.side());
        }

        private int levelsLess(BodyPart part) {
            int limit = LEVELS;
            int down = 0;
            for (var step : on(part)) {
                limit = step.furtherDown() ? LEVELS_FURTHER_DOWN : limit;
                down += step.levels();
            }
            return Math.min(limit, down);
        }

        private List<RuleReason> because(BodyPart part) {
            var bound = Optional.ofNullable(bounds.get(part.region()));
            return Stream.concat(
                    on(part).stream().flatMap(step -> step.because().stream()),
                    bound.map(BoundedLevel::because).stream())
                    .distinct()
                    .toList();
        }

        private int bound(Region region) {
            var bound = bounds.get(region);
            return bound == null ? Pressure.DEEPEST : bound.cap();
        }

        private boolean touches(Region region) {
            return bounds.containsKey(region) || steps.keySet().stream().anyMatch(part -> part.region() == region);
        }

        /** The places of a region with different reductions: the region, or its two sides if one is lowered further. */
        private List<BodyPart> places(Region region) {
            if (!sided(region)) {
                return List.of(BodyPart.of(region));
            }
            boolean alike = levelsLess(BodyPart.left(region)) == levelsLess(BodyPart.right(region));
            return alike
                    ? List.of(BodyPart.of(region))
                    : List.of(BodyPart.left(region), BodyPart.right(region));
        }

        private boolean sided(Region region) {
            for (var part : steps.keySet()) {
                if (part.region() == region && part.side() != Side.BOTH) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The caps for the next two sessions; the lowest on a region applies. */
    static final class Caps {

        private final Map<AdjustmentWish.Cap, List<RuleReason>> wished = new LinkedHashMap<>();

        void add(AdjustmentWish.Cap cap, RuleReason because) {
            var reasons = wished.computeIfAbsent(cap, none -> new ArrayList<>());
            if (!reasons.contains(because)) {
                reasons.add(because);
            }
        }

        int at(Region region) {
            int lowest = Pressure.DEEPEST;
            for (var cap : wished.keySet()) {
                if (cap.covers(region)) {
                    lowest = Math.min(lowest, cap.level());
                }
            }
            return lowest;
        }

        private List<String> ruleIds(Region region) {
            int least = at(region);
            return wished.entrySet().stream()
                    .filter(entry -> entry.getKey().covers(region) && entry.getKey().level() == least)
                    .flatMap(entry -> entry.getValue().stream())
                    .map(RuleReason::ruleId)
                    .toList();
        }

        List<Adjustment> adjustments() {
            return wished.entrySet().stream()
                    .map(entry -> PlanMaker.adjustment(
                            AdjustmentKind.PRESSURE_CAP,
                            entry.getKey().regions(),
                            OptionalInt.of(entry.getKey().level()),
                            Optional.empty(),
                            entry.getValue()))
                    .toList();
        }
    }

    Map<Region, Integer> ceilings() {
        return ceilings;
    }

    boolean touched(Region region) {
        return levels.touches(region) || avoided.containsKey(region);
    }

    /** The highest pressure that a raise may reach on a region. */
    int most(Region region, boolean storedCapLoosened) {
        int stored = c.facts().stored().history().caps().getOrDefault(region, Pressure.DEEPEST)
                + (storedCapLoosened ? 1 : 0);
        int preference = c.facts().stored().likes().pressure().getOrDefault(region, Pressure.DEEPEST) + 1;
        return Stream.of(
                Pressure.DEEPEST,
                stored,
                preference,
                caps.at(region),
                c.facts().stored().screening().cap(region),
                c.newToMassage().maybe() ? NEWCOMER : Pressure.DEEPEST,
                avoided.containsKey(region) ? Pressure.NONE : Pressure.DEEPEST)
                .min(Integer::compare)
                .get();
    }

    /** One {@code reduce_pressure} for each lowered place, with the levels below the last pressure. */
    List<Adjustment> reductions() {
        return c.regionsWorked().stream()
                .filter(levels::touches)
                .flatMap(region -> levels.places(region).stream())
                .filter(part -> !levels.because(part).isEmpty())
                .map(part -> new Adjustment(
                        AdjustmentKind.REDUCE_PRESSURE,
                        Set.of(part),
                        OptionalInt.of(
                                Math.max(levels.levelsLess(part),
                                        c.pressure(part.region()) - levels.bound(part.region()))),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        levels.because(part)))
                .toList();
    }

    /**
     * @param raised proposed raises by region
     * @param noPlan whether every modality is avoided, so that nothing is planned
     */
    List<NextPlan.PlannedPressure> planned(Map<Region, Integer> raised, boolean noPlan) {
        return c.regionsWorked().stream()
                .flatMap(region -> levels.places(region).stream())
                .map(part -> planned(part, raised, noPlan))
                .toList();
    }

    private NextPlan.PlannedPressure planned(BodyPart part, Map<Region, Integer> raised, boolean noPlan) {
        var region = part.region();
        int before = c.pressure(region);
        if (raised.containsKey(region)) {
            return new NextPlan.PlannedPressure(part, before, noPlan ? Pressure.NONE : raised.get(region),
                    List.copyOf(AdjustmentRules.ids(FollowUpTrait.RAISES)));
        }
        int ceiling = requireNonNull(ceilings.get(region));
        int wanted = Math.min(before - levels.levelsLess(part), ceiling);
        boolean none = noPlan || ceiling == Pressure.NONE;
        int after = none ? Pressure.NONE : Math.max(Pressure.LIGHTEST, wanted);
        return new NextPlan.PlannedPressure(part, before, after, after == before ? List.of() : reasons(part, noPlan));
    }

    private List<String> reasons(BodyPart part, boolean noPlan) {
        if (noPlan) {
            return List.of(NextPlan.PlannedPressure.EVERYTHING_AVOIDED);
        }
        var region = part.region();
        var ids = new ArrayList<>(levels.because(part).stream().map(RuleReason::ruleId).toList());
        avoided.getOrDefault(region, List.of()).forEach(because -> ids.add(because.ruleId()));
        if (caps.at(region) < c.pressure(region)) {
            ids.addAll(caps.ruleIds(region));
        }
        if (c.facts().stored().screening().cap(region) < c.pressure(region)) {
            c.facts().stored().screening().rulesAt(region).stream().sorted().forEach(ids::add);
        }
        if (c.facts().stored().history().caps().getOrDefault(region, Pressure.DEEPEST) < c.pressure(region)) {
            ids.add(NextPlan.PlannedPressure.EARLIER_CAP);
        }
        return ids.stream().distinct().toList();
    }
}
