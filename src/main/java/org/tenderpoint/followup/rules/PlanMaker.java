package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.AdjustmentKind.*;

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
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Technique;
import org.tenderpoint.vocabulary.rule.Row;

/** Combines what all fired rows want into one plan: the gentlest wish wins, and every reason is kept. */
final class PlanMaker {

    /** In the order in which they are preferred. */
    private static final List<Modality> GENTLE = List.of(Modality.SWEDISH, Modality.LYMPHATIC_DRAINAGE,
            Modality.CRANIOSACRAL, Modality.REFLEXOLOGY);

    private final String ruleSet;
    private final AdjustmentCase c;
    private final List<Row<AdjustmentCase, AdjustmentRow.Wanted>> rows;
    private final List<NextPlan.OpenFact> asks;
    /** What all fired rows want, in their order, nothing twice. */
    private final Set<Wish> wishes = new LinkedHashSet<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<NextPlan.DroppedAdjustment> dropped = new ArrayList<>();

    /** One change that one row wants. */
    private record Wish(Row<AdjustmentCase, AdjustmentRow.Wanted> row, Change change) {
        Because because() {
            return new Because(row.id(), row.reason());
        }
    }

    PlanMaker(String ruleSet, AdjustmentCase c, List<Row<AdjustmentCase, AdjustmentRow.Wanted>> fired,
            List<NextPlan.OpenFact> asks) {
        this.ruleSet = ruleSet;
        this.c = c;
        this.rows = new ArrayList<>(fired);
        this.asks = asks;
        for (var row : fired) {
            for (var change : AdjustmentRow.changes(row, c)) {
                wishes.add(new Wish(row, change));
            }
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
        var rests = gaps();
        simpleOnes();
        prefer(avoided);
        adjustments.sort(Comparator.comparing(Adjustment::kind));
        boolean everything = withScreening(avoided).containsAll(EnumSet.allOf(Modality.class));
        return new NextPlan(
                ruleSet,
                rows.stream()
                        .map(row -> new NextPlan.AdjustmentFinding(row.id(), row.title(), row.reason(), row.source()))
                        .toList(),
                adjustments,
                dropped,
                pressures.planned(raises, everything),
                minutes,
                pressures.ceilings(),
                newCaps.lowest(),
                rests,
                rests.isEmpty() ? longestGap() : OptionalInt.empty(),
                asks,
                notes(everything),
                everything,
                c.quiet(),
                any(Change.NoRaise.class));
    }

    // --- what is left out

    private Set<Modality> avoidedModalities() {
        var by = grouped(Change.AvoidModality.class, Change.AvoidModality::modality);
        by.forEach((modality, because) -> adjustments.add(
                adjustment(AVOID_MODALITY, Set.of(), OptionalInt.empty(), Optional.of(modality), because)));
        return by.keySet();
    }

    private void avoidedTechniques() {
        var by = grouped(Change.AvoidTechnique.class, Change.AvoidTechnique::technique);
        by.forEach((technique, because) -> {
            var where = changes(Change.AvoidTechnique.class).stream()
                    .filter(change -> change.technique() == technique)
                    .map(Change.AvoidTechnique::regions)
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

    private Map<Region, List<Because>> avoidedRegions() {
        var by = grouped(Change.AvoidRegion.class, Change.AvoidRegion::region);
        var byReasons = new LinkedHashMap<List<Because>, Set<Region>>();
        by.forEach((region, because) -> byReasons.computeIfAbsent(because, none -> EnumSet.noneOf(Region.class))
                .add(region));
        byReasons.forEach((because, regions) -> adjustments
                .add(adjustment(AVOID_REGION, regions, OptionalInt.empty(), Optional.empty(), because)));
        return by;
    }

    // --- caps and levels

    /** Every wished cap, one level down at least where no row has reduced yet. */
    private PressurePlan.Caps caps(Map<Region, List<Because>> oneDown) {
        var caps = new PressurePlan.Caps();
        each(Change.Cap.class, (wish, cap) -> caps.add(cap.regions(), cap.level(), wish.because()));
        oneDown.forEach((region, because) -> because
                .forEach(one -> caps.add(EnumSet.of(region), Math.max(1, c.pressure(region) - 1), one)));
        adjustments.addAll(caps.adjustments());
        return caps;
    }

    private PressurePlan.Levels levels(Map<Region, List<Because>> oneDown) {
        var levels = new PressurePlan.Levels();
        each(Change.Reduce.class,
                (wish, down) -> levels.add(down.part(), down.levels(), down.furtherDown(), wish.because()));
        oneDown.forEach((region, because) -> levels.add(BodyPart.of(region), 1, false, because));
        each(Change.Bound.class, (wish, bound) -> levels.bound(bound.region(), bound.cap(), wish.because()));
        return levels;
    }

    private Map<Region, List<Because>> atLeastOneDown() {
        var by = grouped(Change.ReduceAtLeast.class, Change.ReduceAtLeast::region);
        each(Change.Reduce.class, (wish, down) -> {
            if (wish.row().has(FollowUpTrait.REDUCES)) {
                by.remove(down.part().region());
            }
        });
        return by;
    }

    // --- stronger, only where nothing speaks against it

    private Map<Region, Integer> raises(PressurePlan pressures, Set<Modality> avoided) {
        var raised = new EnumMap<Region, Integer>(Region.class);
        boolean forbidden = any(Change.NoRaise.class);
        var loosened = grouped(Change.LoosenStoredCap.class, Change.LoosenStoredCap::region);
        grouped(Change.Raise.class, Change.Raise::region).forEach((region, because) -> {
            var reasons = new ArrayList<>(because);
            reasons.addAll(loosened.getOrDefault(region, List.of()));
            var raise = adjustment(RAISE_PRESSURE, EnumSet.of(region), OptionalInt.of(1), Optional.empty(), reasons);
            int most = pressures.most(region, loosened.containsKey(region));
            if (forbidden) {
                drop(raise, "answers are missing");
            } else if (pressures.touched(region) || methodAvoided(region, avoided)) {
                drop(raise, "something there is to get gentler");
            } else if (most <= c.pressure(region)) {
                drop(raise, "a cap or the client's preference allows no more");
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
        boolean technique = changes(Change.AvoidTechnique.class).stream()
                .anyMatch(change -> change.regions().isEmpty() || change.regions().contains(region));
        return technique || c.usedOn(Set.of(region)).stream().anyMatch(avoided::contains);
    }

    // --- time

    private Map<Region, Integer> minutes() {
        var minutes = new EnumMap<Region, Integer>(Region.class);
        changes(Change.Shorten.class).stream()
                .filter(change -> change.minutes() < c.minutes(change.region()))
                .forEach(change -> minutes.merge(change.region(), change.minutes(), Math::min));
        var because = grouped(Change.Shorten.class, Change.Shorten::region);
        minutes.forEach((region, least) -> adjustments.add(adjustment(
                SHORTEN_REGION_TIME,
                EnumSet.of(region),
                OptionalInt.of(least),
                Optional.empty(),
                because.getOrDefault(region, List.of()))));
        return minutes;
    }

    /** Rest before longer gap before closer sessions; what loses is kept with its reason. */
    private Set<Rest> gaps() {
        var rests = grouped(Change.WaitFor.class, Change.WaitFor::rest);
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
        each(Change.Gap.class, (wish, gap) -> {
            var longer = adjustment(
                    LONGER_GAP, Set.of(), OptionalInt.of(gap.days()), Optional.empty(), List.of(wish.because()));
            if (rests.isEmpty()) {
                adjustments.add(longer);
            } else {
                drop(longer, "the next session has to wait anyway");
            }
        });
        return rests.keySet();
    }

    private OptionalInt longestGap() {
        return changes(Change.Gap.class).stream().mapToInt(Change.Gap::days).max();
    }

    private void simpleOnes() {
        var by = grouped(Change.Simply.class, Change.Simply::kind);
        by.forEach((kind, because) -> {
            var regions = changes(Change.Simply.class).stream()
                    .filter(change -> change.kind() == kind)
                    .flatMap(change -> change.regions().stream())
                    .collect(Collectors.toSet());
            var adjustment = adjustment(kind, regions, OptionalInt.empty(), Optional.empty(), because);
            if (kind == CLOSER_SESSIONS && (any(Change.WaitFor.class) || any(Change.Gap.class))) {
                drop(adjustment, "the next session has to wait longer");
            } else {
                adjustments.add(adjustment);
            }
        });
    }

    // --- what to use instead

    private void prefer(Set<Modality> avoided) {
        var because = new ArrayList<Because>();
        each(Change.PreferGentle.class, (wish, gentle) -> because.add(wish.because()));
        if (because.isEmpty()) {
            return;
        }
        var excluded = withScreening(avoided);
        changes(Change.PreferGentle.class).forEach(change -> excluded.addAll(change.noneOf()));
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
        all.addAll(c.facts().screening().avoidedModalities());
        return all;
    }

    private List<Because> notes(boolean everything) {
        var notes = new ArrayList<Because>();
        each(Change.Tell.class, (wish, tell) -> notes.add(new Because(wish.row().id(), tell.words())));
        if (everything) {
            AdjustmentRules.ids(FollowUpTrait.NOTHING_LEFT).forEach(id -> notes
                    .add(new Because(id, "Every modality is to be left out: the therapist decides what is possible.")));
        }
        return notes;
    }

    // --- small helpers

    private void drop(Adjustment adjustment, String why) {
        dropped.add(new NextPlan.DroppedAdjustment(adjustment, why));
    }

    private boolean any(Class<? extends Change> type) {
        for (var wish : wishes) {
            if (type.isInstance(wish.change())) {
                return true;
            }
        }
        return false;
    }

    private <T extends Change> List<T> changes(Class<T> type) {
        var found = new ArrayList<T>();
        each(type, (wish, change) -> found.add(change));
        return found;
    }

    private <T extends Change> void each(Class<T> type, BiConsumer<Wish, T> use) {
        for (var wish : wishes) {
            if (type.isInstance(wish.change())) {
                use.accept(wish, type.cast(wish.change()));
            }
        }
    }

    private <T extends Change, K extends Enum<K>> Map<K, List<Because>> grouped(Class<T> type, Function<T, K> key) {
        var by = new TreeMap<K, List<Because>>();
        each(type, (wish, change) -> {
            var reasons = by.computeIfAbsent(key.apply(change), none -> new ArrayList<>());
            if (!reasons.contains(wish.because())) {
                reasons.add(wish.because());
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
            List<Because> because) {
        return new Adjustment(kind, parts(regions), number, modality, Optional.<Technique>empty(), Set.of(), because);
    }
}
