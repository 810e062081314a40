package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.facts.VisitPlan;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.Work;

/**
 * The findings that a therapist reads before the session: those that change today's work. All others still count and
 * are folded by kind. It depends only on the decision and the plan, and is computed from them each time.
 *
 * @param lines what is read first, the most important first
 * @param folded all other shown findings, by kind
 */
public record ReadFirst(List<Line> lines, Map<Kind, List<Finding>> folded) {

    /** Findings with a limit for today come before those that only leave out modalities or state a preference. */
    private static final Comparator<Finding> FIRST = Comparator.comparing(Finding::level).reversed()
            .thenComparing(ReadFirst::isOfModalitiesOrWishes)
            .thenComparing(Finding::id);

    /** The first numbers of sections 4 and 6 of the rule tables. */
    private static final int FIRST_OF_MODALITIES = 300;
    private static final int FIRST_OF_CREDENTIALS = 500;

    public ReadFirst {
        lines = List.copyOf(lines);
        folded = Map.copyOf(folded);
    }

    /**
     * A finding that is read first.
     *
     * @param matters what it changes today; empty where the whole finding is meant
     * @param more other findings behind the same changes
     */
    public record Line(Finding finding, List<ChangedArea> matters, List<Finding> more) {
        public Line {
            matters = List.copyOf(matters);
            more = List.copyOf(more);
        }
    }

    public record ChangedArea(Change change, Area where) {}

    /** A change of the plan. */
    public sealed interface Change {

        /** @param most 0 where no contact is allowed */
        record TooDeep(int planned, int most) implements Change {}

        record LeftOut(Modality modality) implements Change {}

        record WithoutTechnique(Modality modality, Technique technique) implements Change {}

        /** @param sorenessProne whether the limit is for soreness-prone work at one place */
        record TooLong(boolean sorenessProne, int minutes, int most) implements Change {}
    }

    /** Groups of folded findings. */
    public enum Kind implements Coded {
        /** Limits that the plan respects. */
        LIMITS,
        /** Modalities and techniques that are not planned. */
        NOT_TODAY,
        /** Notes on the plan that repeat a line that is read first. */
        SAID,
        /** Findings without limits. */
        TO_KNOW,
        EVERYONE
    }

    /** How the plan stands against the findings. */
    public enum State {
        /** There are no findings except everyone's limits. */
        NOTHING_AGAINST,
        /** The plan respects all findings. */
        ALL_KEPT,
        SOME_FIRST
    }

    public static ReadFirst of(ScreeningDecision decision, VisitPlan plan) {
        return new Choice(decision, plan).build();
    }

    public State state() {
        if (!lines.isEmpty()) {
            return State.SOME_FIRST;
        }
        return folded.keySet().stream().allMatch(kind -> kind == Kind.EVERYONE)
                ? State.NOTHING_AGAINST
                : State.ALL_KEPT;
    }

    public List<Finding> findings() {
        return lines.stream().map(Line::finding).toList();
    }

    /** The folded findings of one kind, in the order of the decision. */
    public List<Finding> folded(Kind kind) {
        return folded.getOrDefault(kind, List.of());
    }

    /**
     * Whether the rule belongs to sections 4 or 5 of the rule tables: modalities with conditions; wishes, experience
     * and the plan.
     */
    private static boolean isOfModalitiesOrWishes(Finding finding) {
        int number = Integer.parseInt(finding.row().substring("SCR-".length()));
        return number >= FIRST_OF_MODALITIES && number < FIRST_OF_CREDENTIALS;
    }

    private static Kind kind(Finding finding) {
        if (finding.has(ScreeningTrait.EVERYONE)) {
            return Kind.EVERYONE;
        }
        if (DerivedRules.isAboutPlan(finding)) {
            // a wish that the plan does not follow is said nowhere else
            return finding.level() == ScreeningLevel.CLEAR ? Kind.TO_KNOW : Kind.SAID;
        }
        var limits = finding.effects().stream().filter(Effect::limits).toList();
        if (limits.isEmpty()) {
            return DerivedRules.contains(finding) ? Kind.NOT_TODAY : Kind.TO_KNOW;
        }
        return limits.stream().allMatch(
                effect -> effect instanceof Effect.AvoidModality || effect instanceof Effect.AvoidTechnique)
                        ? Kind.NOT_TODAY
                        : Kind.LIMITS;
    }

    /** Chooses the lines step by step. Each step names at most one finding for a change, and none twice. */
    private static final class Choice {

        private final ScreeningDecision decision;
        private final VisitPlan plan;
        private final Map<String, Finding> shown = new LinkedHashMap<>();
        private final Map<String, NamedFinding> named = new LinkedHashMap<>();

        private record NamedFinding(Finding finding, List<ChangedArea> matters, Set<String> more) {}

        Choice(ScreeningDecision decision, VisitPlan plan) {
            this.decision = decision;
            this.plan = plan;
            decision.shownFindings().forEach(finding -> shown.put(finding.id(), finding));
        }

        ReadFirst build() {
            if (decision.level().stops()) {
                nameAll(finding -> finding.level() == decision.level());
            } else {
                nameAll(finding -> finding.level() == ScreeningLevel.CLEARANCE);
                tooDeep();
                leftOut();
                howToLie();
                timeAndTraining();
                nameAll(finding -> finding.has(ScreeningTrait.AT_THE_TABLE));
                if (plan.now().isEmpty()) {
                    // no plan keeps a limit yet: whoever plans reads them all
                    nameAll(finding -> kind(finding) == Kind.LIMITS);
                }
            }
            return new ReadFirst(lines(), foldedByKind());
        }

        private void tooDeep() {
            var deepest = new TreeMap<BodyPart, Integer>();
            plan.now().forEach(work -> deepest.merge(work.part(), work.pressure(), Math::max));
            deepest.forEach((part, planned) -> {
                int most = decision.ceiling(part);
                if (planned > most) {
                    name(decision.ceilings().rulesAt(part),
                            new ChangedArea(new Change.TooDeep(planned, most), Area.ofPart(part)));
                }
            });
        }

        private void leftOut() {
            for (var work : plan.now()) {
                var kinds = decision.avoidedModalities().by(work.modality(), work.part());
                if (kinds.isEmpty()) {
                    withoutTechniques(work);
                } else {
                    var causes = new TreeSet<String>();
                    kinds.forEach(id -> causes.addAll(causes(id, work)));
                    name(causes, new ChangedArea(new Change.LeftOut(work.modality()), Area.ofPart(work.part())));
                }
            }
        }

        /** The findings that leave a modality out; a derived row is replaced by those that it follows from. */
        private Collection<String> causes(String id, Work work) {
            var finding = shown.get(id);
            if (finding == null || !DerivedRules.contains(finding)) {
                return List.of(id);
            }
            var means = ModalityMeans.of(work.modality());
            var techniques = means.inherent().stream()
                    .filter(use -> use.where().meets(work.part()))
                    .flatMap(use -> decision.avoidedTechniques().by(use.technique(), work.part()).stream());
            var limits = decision.ceilings().limits().stream()
                    .filter(limit -> limit.level() < means.floor() && limit.where().meets(work.part()))
                    .map(limit -> limit.rule());
            var positions = work.modality() == Modality.CHAIR
                    ? restricting(only -> !only.allowed().contains(Position.SEATED)).stream()
                    : Stream.<String>empty();
            return Stream.of(techniques, limits, positions).flatMap(ids -> ids).toList();
        }

        /** Names findings that leave out techniques of planned work, except everyone's limits. */
        private void withoutTechniques(Work work) {
            for (var use : ModalityMeans.of(work.modality()).optional()) {
                var ids = decision.avoidedTechniques().by(
                        use.technique(), Area.ofPart(work.part()).and(use.where()));
                ids.removeIf(id -> shown.containsKey(id) && shown.get(id).has(ScreeningTrait.EVERYONE));
                name(ids, new ChangedArea(
                        new Change.WithoutTechnique(work.modality(), use.technique()), Area.ofPart(work.part())));
            }
        }

        private void howToLie() {
            name(restricting(_ -> true));
            name(decision.avoidedTechniques().by(Technique.PRONE_LONG));
            name(decision.avoidedTechniques().by(Technique.SUPINE_FLAT));
        }

        private List<String> restricting(Predicate<Effect.Positions> which) {
            return shown.values().stream()
                    .filter(finding -> finding.effects(Effect.Positions.class).stream().anyMatch(which))
                    .map(Finding::id)
                    .toList();
        }

        private void timeAndTraining() {
            decision.planTooLong().forEach(work -> name(work.rules(), new ChangedArea(
                    new Change.TooLong(work.sorenessProne(), work.minutes(), work.most()), work.where())));
            nameAll(finding -> finding.has(ScreeningTrait.PLAN_MUST_CHANGE));
            nameAll(finding -> finding.effects(Effect.NeedsCredential.class).stream()
                    .anyMatch(needs -> !plan.credentials().contains(needs.credential())));
        }

        private void nameAll(Predicate<Finding> which) {
            shown.values().stream()
                    .filter(which)
                    .filter(finding -> !DerivedRules.contains(finding))
                    .sorted(FIRST)
                    .forEach(finding -> name(List.of(finding.id())));
        }

        private void name(Collection<String> says, ChangedArea... matters) {
            var able = says.stream().distinct()
                    .filter(shown::containsKey)
                    .map(shown::get)
                    .filter(finding -> !DerivedRules.contains(finding))
                    .sorted(FIRST)
                    .toList();
            if (able.isEmpty()) {
                return;
            }
            var first = able.stream().filter(finding -> named.containsKey(finding.id())).findFirst()
                    .orElse(able.getFirst());
            var line = named.computeIfAbsent(
                    first.id(), _ -> new NamedFinding(first, new ArrayList<>(), new TreeSet<>()));
            line.matters().addAll(List.of(matters));
            able.forEach(finding -> line.more().add(finding.id()));
        }

        /** Builds the lines; each finding is in one at most. */
        private List<Line> lines() {
            var told = new TreeSet<>(named.keySet());
            return named.values().stream()
                    .map(line -> new Line(line.finding(), line.matters(),
                            line.more().stream().filter(told::add).map(shown::get).sorted(FIRST).toList()))
                    .toList();
        }

        private Map<Kind, List<Finding>> foldedByKind() {
            var told = new TreeSet<String>();
            named.forEach((id, line) -> {
                told.add(id);
                told.addAll(line.more());
            });
            var folded = new EnumMap<Kind, List<Finding>>(Kind.class);
            shown.values().stream()
                    .filter(finding -> !told.contains(finding.id()))
                    .forEach(finding -> folded.computeIfAbsent(kind(finding), _ -> new ArrayList<>()).add(finding));
            return folded;
        }
    }
}
