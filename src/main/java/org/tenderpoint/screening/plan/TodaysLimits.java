package org.tenderpoint.screening.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.screening.FactsSnapshot;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.rules.Deadline;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.PlanRules;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.screening.words.MinutesWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * All limits of one session as one set: what the screening allows with its overrides and clearances, what the client
 * has refused, what was agreed after earlier sessions, and what holds the client back. Plan, copy, painting, list,
 * timer and signature are checked against this set only.
 */
public final class TodaysLimits {

    /** No limit at all; for a chart that is not shown yet. */
    public static final TodaysLimits NONE = new TodaysLimits(List.of(), List.of(), List.of());

    /** Replaces a modality that is left out; the first allowed one (ADJ-009). */
    public static final List<Modality> GENTLE = List.of(Modality.SWEDISH, Modality.LYMPHATIC_DRAINAGE,
            Modality.CRANIOSACRAL, Modality.REFLEXOLOGY);

    private static final int MOST_MINUTES = 240;

    private final List<DecidedToday> decided;
    private final WorkLimits others;
    private final List<Phrase> heeded;
    private final Set<String> fromTheStart;
    private final Ceilings ceilings;

    /**
     * @param decided the session's screening; then, if anything was told since, what follows as of now. The stricter of
     * them counts
     * @param heeded agreed besides, for the hands and without a limit
     */
    TodaysLimits(List<DecidedToday> decided, List<WorkLimits.Limit> others, List<Phrase> heeded) {
        this.decided = List.copyOf(decided);
        this.others = new WorkLimits(others);
        this.heeded = List.copyOf(heeded);
        this.fromTheStart = decided.isEmpty() ? Set.of() : ids(decided.getFirst().decision());
        this.ceilings = ceilings(this.decided.stream().map(DecidedToday::decision).toList());
    }

    /**
     * What the rules say about the plan.
     *
     * @param rules that decided, and that decide on other work
     */
    record DecidedToday(FactsSnapshot facts, ScreeningDecision decision, ScreeningRules rules) {

        ScreeningDecision on(List<Work> work) {
            return work.equals(facts.visit().plan().now()) ? decision : facts.withPlan(work).decide(rules);
        }
    }

    /** The highest pressure at each place, as planned. */
    public Ceilings ceilings() {
        return ceilings;
    }

    /** Agreements besides the screening, in words. */
    public List<String> agreements() {
        return others.lines().stream().map(Say::it).toList();
    }

    /** How long the work may take by the screening, in words: the map does not show it. */
    public List<String> minutes() {
        return MinutesWords.of(minutes(decided.stream().map(DecidedToday::decision).toList()));
    }

    /** What else hands keep to, in words: the map does not show it. */
    public List<String> otherLimits() {
        return Stream.concat(
                decided.stream()
                        .flatMap(each -> new FindingWords(each.facts().facts(), each.decision()).forHands().stream()),
                heeded.stream().map(Say::it))
                .distinct()
                .toList();
    }

    /** What a doctor should look at by when, in words: to be said before the client goes home. */
    public List<String> forDoctor() {
        return decided.stream()
                .flatMap(each -> new FindingWords(each.facts().facts(), each.decision()).forDoctor().stream())
                .distinct()
                .toList();
    }

    /** The soonest of it. */
    public Optional<Deadline> doctorBy() {
        return decided.stream().flatMap(each -> each.decision().deadline().stream()).min(Comparator.naturalOrder());
    }

    /** Modalities that are left out everywhere. */
    public Set<Modality> leftOut() {
        var decisions = decided(List.of());
        var all = EnumSet.noneOf(Modality.class);
        for (var modality : Modality.values()) {
            if (where(modality, decisions).isEverywhere()) {
                all.add(modality);
            }
        }
        return all;
    }

    /** Every limit that this work goes beyond, each once. */
    public List<LimitBreach> against(List<Work> work) {
        var decisions = decided(work);
        var highest = ceilings(decisions);
        var found = new LinkedHashMap<Limit, Map<BodyPart, Integer>>();
        for (var line : work) {
            int allowed = highest.at(line.part());
            if (line.pressure() > allowed) {
                var kind = allowed == 0 ? LimitBreach.Kind.NO_CONTACT : LimitBreach.Kind.PRESSURE;
                add(found, new Limit(kind, OptionalInt.of(allowed), Optional.empty(), highest.rulesAt(line.part())),
                        line);
            }
            var by = leftOutBy(line.modality(), line.part(), decisions);
            if (allowed > 0 && !by.isEmpty()) {
                add(found, new Limit(LimitBreach.Kind.MODALITY, OptionalInt.empty(), Optional.of(line.modality()), by),
                        line);
            }
        }
        others.all().stream().filter(limit -> limit.minutes().isPresent()).forEach(limit -> {
            if (minutes(work, limit.area()) > limit.minutes().getAsInt()) {
                found.put(
                        new Limit(LimitBreach.Kind.MINUTES, limit.minutes(), Optional.empty(),
                                Set.of(limit.words().stored())),
                        minutesEach(work, limit.area()));
            }
        });
        minutes(decisions).passedBy(work).forEach(each -> found
                .computeIfAbsent(
                        new Limit(LimitBreach.Kind.MINUTES, OptionalInt.of(each.most()), Optional.empty(),
                                each.rules()),
                        _ -> new TreeMap<>())
                .putAll(minutesEach(work.stream().filter(each::concerns).toList(), each.where())));
        newRules(decisions).forEach(id -> found.put(
                new Limit(LimitBreach.Kind.RULE, OptionalInt.empty(), Optional.empty(), Set.of(id)),
                work.stream().collect(Collectors.toMap(Work::part, Work::pressure, Math::max, TreeMap::new))));
        return found.entrySet().stream()
                .map(each -> each.getKey().limitBreach(each.getValue()))
                .toList();
    }

    /** The places where this work goes beyond a limit. */
    public Set<BodyPart> exceeding(List<Work> work) {
        return against(work).stream()
                .filter(each -> each.kind() != LimitBreach.Kind.RULE)
                .flatMap(each -> each.done().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Work brought within the limits.
     *
     * @param leftOut work that the limits do not allow in any form
     */
    public record WorkWithinLimits(List<Work> work, List<Work> leftOut) {}

    /**
     * The same work within today's limits: lower, gentler and shorter where needed, and left out only where nothing is
     * allowed.
     */
    public WorkWithinLimits within(List<Work> work) {
        var kept = new ArrayList<Work>();
        var gone = new ArrayList<Work>();
        var decisions = decided(work);
        for (var line : work) {
            int most = Math.min(line.pressure(), ceilings(decisions).at(line.part()));
            var modality = Stream.concat(Stream.of(line.modality()), GENTLE.stream())
                    .filter(each -> most > 0 && leftOutBy(each, line.part(), decisions).isEmpty())
                    .findFirst();
            modality.ifPresentOrElse(
                    chosen -> kept.add(new Work(line.part(), chosen, most, line.minutes())), () -> gone.add(line));
        }
        for (var limit : others.all()) {
            limit.minutes().ifPresent(most -> gone.addAll(
                    TimeLimits.shorten(kept, line -> limit.area().meets(line.part()), most)));
        }
        gone.addAll(minutes(decisions).shorten(kept));
        return new WorkWithinLimits(merged(kept), List.copyOf(gone));
    }

    /** Merges lines that have become alike. */
    private static List<Work> merged(List<Work> lines) {
        record WorkKey(BodyPart part, Modality modality, int pressure) {}

        var all = new LinkedHashMap<WorkKey, Integer>();
        lines.forEach(line -> all.merge(
                new WorkKey(line.part(), line.modality(), line.pressure()), line.minutes(),
                (one, other) -> Math.min(MOST_MINUTES, one + other)));
        return all.entrySet().stream()
                .map(each -> new Work(each.getKey().part(), each.getKey().modality(), each.getKey().pressure(),
                        each.getValue()))
                .toList();
    }

    private record Limit(LimitBreach.Kind kind, OptionalInt allowed, Optional<Modality> modality, Set<String> by) {
        LimitBreach limitBreach(Map<BodyPart, Integer> done) {
            return new LimitBreach(kind, allowed, modality, done, by);
        }
    }

    private static void add(Map<Limit, Map<BodyPart, Integer>> found, Limit limit, Work line) {
        found.computeIfAbsent(limit, _ -> new TreeMap<>()).merge(line.part(), line.pressure(), Math::max);
    }

    private List<ScreeningDecision> decided(List<Work> work) {
        return decided.stream().map(each -> each.on(work)).toList();
    }

    private Ceilings ceilings(List<ScreeningDecision> decisions) {
        var all = Ceilings.NONE;
        for (var decision : decisions) {
            all = all.and(decision.ceilings());
        }
        return all.and(others.ceilings());
    }

    private static TimeLimits minutes(List<ScreeningDecision> decisions) {
        return decisions.stream().map(ScreeningDecision::minutes).reduce(TimeLimits.NONE, TimeLimits::and);
    }

    private Area where(Modality modality, List<ScreeningDecision> decisions) {
        var area = others.without(modality);
        for (var decision : decisions) {
            area = area.or(decision.avoidedModalities().where(modality));
        }
        return area;
    }

    private Set<String> leftOutBy(Modality modality, BodyPart part, List<ScreeningDecision> decisions) {
        var by = new TreeSet<>(others.without(modality, part));
        decisions.forEach(decision -> by.addAll(decision.avoidedModalities().by(modality, part)));
        return by;
    }

    /** Rules that fire because of the work itself and did not in the screening: nobody has decided on them. */
    private Set<String> newRules(List<ScreeningDecision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.findings().stream())
                .filter(finding -> !finding.resolved() && !fromTheStart.contains(finding.id()))
                .filter(finding -> finding.level().atLeast(ScreeningLevel.CLEARANCE) && !finding.level().stops()
                        || PlanRules.mustChangeThePlan(finding.row()))
                .map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(ScreeningDecision decision) {
        return decision.findings().stream().map(Finding::id).collect(Collectors.toUnmodifiableSet());
    }

    private static int minutes(List<Work> work, Area where) {
        return work.stream().filter(line -> where.meets(line.part())).mapToInt(Work::minutes).sum();
    }

    private static Map<BodyPart, Integer> minutesEach(List<Work> work, Area where) {
        var each = new TreeMap<BodyPart, Integer>();
        for (var region : Region.values()) {
            int sum = minutes(work, where.and(Area.of(region)));
            if (sum > 0) {
                each.put(where.and(Area.of(region)).parts().iterator().next(), sum);
            }
        }
        return each;
    }
}
