package org.tenderpoint.followup.rules.adjustment;

import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.adjustment.NextPlan.DroppedAdjustment.Why;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** Combines the wishes of all fired rows into one plan: the gentlest wish wins, and all reasons are kept. */
final class PlanMaker {

    /** Gentle modalities in the order of preference. */
    private static final List<Modality> GENTLE = List.of(Modality.SWEDISH, Modality.LYMPHATIC_DRAINAGE,
            Modality.CRANIOSACRAL, Modality.REFLEXOLOGY);

    private final String ruleSet;
    private final AdjustmentCase c;
    private final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> rows;
    private final List<NextPlan.OpenFact> asks;
    /** The distinct wishes of each fired row, in the order of the rows. */
    private final Map<Row<AdjustmentCase, AdjustmentRow.Wishes>, Set<AdjustmentWish>> wishes = new LinkedHashMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<NextPlan.DroppedAdjustment> dropped = new ArrayList<>();

    PlanMaker(String ruleSet, AdjustmentCase c, List<Row<AdjustmentCase, AdjustmentRow.Wishes>> fired,
            List<NextPlan.OpenFact> asks) {
        this.ruleSet = ruleSet;
        this.c = c;
        this.rows = new ArrayList<>(fired);
        this.asks = asks;
        for (var row : fired) {
            wishes.put(row, new LinkedHashSet<>(AdjustmentRow.wishes(row, c)));
        }
    }

    NextPlan plan() {
        var avoided = avoidedModalities();
        avoidedTechniques();
        var regions = avoidedRegions();
        var oneDown = atLeastOneDown();
        var newCaps = caps(oneDown);
        var pressures = new PressurePlan(c, levels(oneDown), newCaps, regions);
        pressures.reductions().forEach(adjustments::add);
        var raises = raises(pressures, avoided);
        var minutes = minutes();
        var rests = restsAndGaps();
        changesWithoutNumber();
        preferGentle(avoided);
        adjustments.sort(Comparator.comparing(Adjustment::kind));
        boolean everything = withScreening(avoided).containsAll(EnumSet.allOf(Modality.class));
        return new NextPlan(
                ruleSet,
                rows.stream().map(Row::id).toList(),
                adjustments,
                dropped,
                pressures.planned(raises, everything),
                minutes,
                pressures.ceilings(),
                rests,
                asks,
                notes(everything));
    }

    // --- what is left out

    private Set<Modality> avoidedModalities() {
        var by = grouped(AdjustmentWish.AvoidModality.class, AdjustmentWish.AvoidModality::modality);
        by.forEach((modality, because) -> adjustments.add(
                adjustment(AVOID_MODALITY, Set.of(), OptionalInt.empty(), Optional.of(modality), because)));
        return by.keySet();
    }

    private void avoidedTechniques() {
        var by = grouped(AdjustmentWish.AvoidTechnique.class, AdjustmentWish.AvoidTechnique::technique);
        by.forEach((technique, because) -> {
            var where = wishes(AdjustmentWish.AvoidTechnique.class).stream()
                    .filter(wish -> wish.technique() == technique)
                    .map(AdjustmentWish.AvoidTechnique::regions)
                    .toList();
            boolean everywhere = where.stream().anyMatch(Set::isEmpty);
            var regions = where.stream().flatMap(Set::stream).collect(Collectors.toSet());
            adjustments.add(new Adjustment(
                    AVOID_TECHNIQUE,
                    everywhere ? Set.of() : parts(regions),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.of(technique),
                    Set.of(),
                    because));
        });
    }

    private Map<Region, List<RuleReason>> avoidedRegions() {
        var by = grouped(AdjustmentWish.AvoidRegion.class, AdjustmentWish.AvoidRegion::region);
        var byReasons = new LinkedHashMap<List<RuleReason>, Set<Region>>();
        by.forEach((region, because) -> byReasons.computeIfAbsent(because, none -> EnumSet.noneOf(Region.class))
                .add(region));
        byReasons.forEach((because, regions) -> adjustments
                .add(adjustment(AVOID_REGION, regions, OptionalInt.empty(), Optional.empty(), because)));
        return by;
    }

    // --- caps and levels

    /** All wished caps, including those of the least reductions. */
    private PressurePlan.Caps caps(Map<Region, List<RuleReason>> oneDown) {
        var caps = new PressurePlan.Caps();
        each(AdjustmentWish.Cap.class, (row, cap) -> caps.add(cap, because(row)));
        oneDown.forEach((region, because) -> because
                .forEach(one -> caps
                        .add(new AdjustmentWish.Cap(EnumSet.of(region), Math.max(1, c.pressure(region) - 1)), one)));
        adjustments.addAll(caps.adjustments());
        return caps;
    }

    private PressurePlan.Levels levels(Map<Region, List<RuleReason>> oneDown) {
        var levels = new PressurePlan.Levels();
        each(AdjustmentWish.Reduce.class,
                (row, down) -> levels.add(down.part(), down.levels(), down.furtherDown(), because(row)));
        oneDown.forEach((region, because) -> levels.add(BodyPart.of(region), 1, false, because));
        each(AdjustmentWish.Bound.class, (row, bound) -> levels.bound(bound.region(), bound.cap(), because(row)));
        return levels;
    }

    private Map<Region, List<RuleReason>> atLeastOneDown() {
        var by = grouped(AdjustmentWish.ReduceAtLeast.class, AdjustmentWish.ReduceAtLeast::region);
        each(AdjustmentWish.Reduce.class, (row, down) -> {
            if (row.has(FollowUpTrait.REDUCES)) {
                by.remove(down.part().region());
            }
        });
        return by;
    }

    // --- stronger, only where nothing speaks against it

    private Map<Region, Integer> raises(PressurePlan pressures, Set<Modality> avoided) {
        var raised = new EnumMap<Region, Integer>(Region.class);
        boolean forbidden = any(AdjustmentWish.NoRaise.class);
        var loosened = grouped(AdjustmentWish.LoosenStoredCap.class, AdjustmentWish.LoosenStoredCap::region);
        grouped(AdjustmentWish.Raise.class, AdjustmentWish.Raise::region).forEach((region, because) -> {
            var reasons = new ArrayList<>(because);
            reasons.addAll(loosened.getOrDefault(region, List.of()));
            var raise = adjustment(RAISE_PRESSURE, EnumSet.of(region), OptionalInt.of(1), Optional.empty(), reasons);
            int most = pressures.most(region, loosened.containsKey(region));
            if (forbidden) {
                drop(raise, Why.ANSWERS_MISSING);
            } else if (pressures.touched(region) || methodAvoided(region, avoided)) {
                drop(raise, Why.GENTLER_THERE);
            } else if (most <= c.pressure(region)) {
                drop(raise, Why.NO_MORE_ALLOWED);
            } else {
                adjustments.add(raise);
                raised.put(region, c.pressure(region) + 1);
            }
        });
        boolean noneLeft = raised.isEmpty();
        rows.removeIf(row -> noneLeft && row.has(FollowUpTrait.ONLY_RAISES));
        return raised;
    }

    private boolean methodAvoided(Region region, Set<Modality> avoided) {
        boolean technique = wishes(AdjustmentWish.AvoidTechnique.class).stream()
                .anyMatch(wish -> wish.regions().isEmpty() || wish.regions().contains(region));
        return technique || c.usedOn(Set.of(region)).stream().anyMatch(avoided::contains);
    }

    // --- time

    private Map<Region, Integer> minutes() {
        var minutes = new EnumMap<Region, Integer>(Region.class);
        wishes(AdjustmentWish.Shorten.class).stream()
                .filter(wish -> wish.minutes() < c.minutes(wish.region()))
                .forEach(wish -> minutes.merge(wish.region(), wish.minutes(), Math::min));
        var because = grouped(AdjustmentWish.Shorten.class, AdjustmentWish.Shorten::region);
        minutes.forEach((region, least) -> adjustments.add(adjustment(
                SHORTEN_REGION_TIME,
                EnumSet.of(region),
                OptionalInt.of(least),
                Optional.empty(),
                because.getOrDefault(region, List.of()))));
        return minutes;
    }

    /** Rest wins over a longer gap, which wins over closer sessions; losers are recorded with the reason. */
    private Set<Rest> restsAndGaps() {
        var rests = grouped(AdjustmentWish.WaitFor.class, AdjustmentWish.WaitFor::rest);
        var because = rests.values().stream().flatMap(List::stream).distinct().toList();
        if (!rests.isEmpty()) {
            adjustments.add(new Adjustment(
                    REST_BEFORE_NEXT,
                    Set.of(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    rests.keySet(),
                    because));
        }
        each(AdjustmentWish.Gap.class, (row, gap) -> {
            var longer = adjustment(
                    LONGER_GAP, Set.of(), OptionalInt.of(gap.days()), Optional.empty(), List.of(because(row)));
            if (rests.isEmpty()) {
                adjustments.add(longer);
            } else {
                drop(longer, Why.WAITS_ANYWAY);
            }
        });
        return rests.keySet();
    }

    private void changesWithoutNumber() {
        var by = grouped(AdjustmentWish.WithoutNumber.class, AdjustmentWish.WithoutNumber::kind);
        by.forEach((kind, because) -> {
            var regions = wishes(AdjustmentWish.WithoutNumber.class).stream()
                    .filter(wish -> wish.kind() == kind)
                    .flatMap(wish -> wish.regions().stream())
                    .collect(Collectors.toSet());
            var adjustment = adjustment(kind, regions, OptionalInt.empty(), Optional.empty(), because);
            if (kind == CLOSER_SESSIONS && (any(AdjustmentWish.WaitFor.class) || any(AdjustmentWish.Gap.class))) {
                drop(adjustment, Why.WAITS_ANYWAY);
            } else {
                adjustments.add(adjustment);
            }
        });
    }

    // --- what to use instead

    private void preferGentle(Set<Modality> avoided) {
        var because = new ArrayList<RuleReason>();
        each(AdjustmentWish.PreferGentle.class, (row, gentle) -> because.add(because(row)));
        if (because.isEmpty()) {
            return;
        }
        var excluded = withScreening(avoided);
        wishes(AdjustmentWish.PreferGentle.class).forEach(wish -> excluded.addAll(wish.noneOf()));
        GENTLE.stream()
                .filter(modality -> !excluded.contains(modality))
                .filter(modality -> !modality.needsAdvancedTraining()
                        || c.facts().session().credentials().contains(Credential.of(modality)))
                .findFirst()
                .ifPresent(modality -> adjustments.add(adjustment(
                        PREFER_MODALITY, Set.of(), OptionalInt.empty(), Optional.of(modality), because)));
    }

    private Set<Modality> withScreening(Set<Modality> avoided) {
        var all = EnumSet.noneOf(Modality.class);
        all.addAll(avoided);
        all.addAll(c.facts().stored().screening().avoidedModalities());
        return all;
    }

    private List<RuleReason> notes(boolean everything) {
        var notes = new ArrayList<RuleReason>();
        each(AdjustmentWish.TherapistNote.class, (row, tell) -> notes.add(new RuleReason(row.id(), tell.words())));
        if (everything) {
            AdjustmentRules.ids(FollowUpTrait.NOTHING_LEFT).forEach(id -> notes
                    .add(new RuleReason(id,
                            Phrase.of("row.ADJ-009.tells"))));
        }
        return notes;
    }

    // --- small helpers

    private void drop(Adjustment adjustment, Why why) {
        dropped.add(new NextPlan.DroppedAdjustment(adjustment, why));
    }

    private static RuleReason because(Row<AdjustmentCase, AdjustmentRow.Wishes> row) {
        return new RuleReason(row.id(), row.reason());
    }

    private boolean any(Class<? extends AdjustmentWish> type) {
        for (var of : wishes.values()) {
            for (var wish : of) {
                if (type.isInstance(wish)) {
                    return true;
                }
            }
        }
        return false;
    }

    private <T extends AdjustmentWish> List<T> wishes(Class<T> type) {
        var found = new ArrayList<T>();
        each(type, (_, wish) -> found.add(wish));
        return found;
    }

    private <T extends AdjustmentWish> void each(
            Class<T> type, BiConsumer<Row<AdjustmentCase, AdjustmentRow.Wishes>, T> use) {
        wishes.forEach((row, all) -> all.forEach(wish -> {
            if (type.isInstance(wish)) {
                use.accept(row, type.cast(wish));
            }
        }));
    }

    private <T extends AdjustmentWish, K extends Enum<K>> Map<K, List<RuleReason>> grouped(Class<T> type,
            Function<T, K> key) {
        var by = new TreeMap<K, List<RuleReason>>();
        each(type, (row, wish) -> {
            var reasons = by.computeIfAbsent(key.apply(wish), none -> new ArrayList<>());
            if (!reasons.contains(because(row))) {
                reasons.add(because(row));
            }
        });
        return by;
    }

    static Set<BodyPart> parts(Set<Region> regions) {
        return regions.isEmpty()
                ? Set.of()
                : regions.stream().map(BodyPart::of).collect(Collectors.toUnmodifiableSet());
    }

    static Adjustment adjustment(
            AdjustmentKind kind,
            Set<Region> regions,
            OptionalInt number,
            Optional<Modality> modality,
            List<RuleReason> because) {
        return new Adjustment(kind, parts(regions), number, modality, Optional.<Technique>empty(), Set.of(), because);
    }
}
