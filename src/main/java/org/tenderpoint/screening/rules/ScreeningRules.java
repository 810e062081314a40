package org.tenderpoint.screening.rules;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.Effect.EffectOverride;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.screening.rules.facts.VisitPlan;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revised.SwitchedOff;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.WhatIf.Explanation;

/**
 * The screening rule book. Deciding is pure: the same facts give the same decision, in whatever order the rows stand.
 * Every version that was delivered can still be asked. What the rows mean and where their sources left a choice:
 * docs/clinical-decisions.md.
 */
public final class ScreeningRules {

    /** The version in force, kept with every decision. */
    public static final String VERSION = RuleSetVersion.CURRENT.code();

    /** The rows in all their revisions, without the guard and the pairs. */
    static final List<Row<Reading, ScreeningRow.Result>> SINGLE_ROWS = Stream.of(
            RedFlagRules.ROWS,
            HoldRules.ROWS,
            NotAskedRules.ROWS,
            HerniatedDiscRules.ROWS,
            BoneAndFibromyalgiaRules.ROWS,
            SurgeryRules.ROWS,
            SurgerySiteRules.ROWS,
            ArthritisRules.ROWS,
            BloodAndCancerRules.ROWS,
            PregnancyHeartRules.ROWS,
            OtherHealthRules.ROWS,
            InjurySkinRules.ROWS,
            IllnessRules.ROWS,
            InjectionRules.ROWS,
            ExperienceRules.ROWS,
            PlanRules.ROWS,
            CredentialRules.ROWS,
            CompoundRules.ROWS,
            FeverRules.ROWS)
            .flatMap(List::stream)
            .toList();

    static final List<Row<Reading, Pairs>> PAIR_ROWS = ModalityPairRules.ROWS;

    private static final Map<RuleSetVersion, ScreeningRules> BY_VERSION = RuleSetVersion.KNOWN.stream()
            .collect(Collectors.toUnmodifiableMap(
                    version -> version, version -> of(version, SINGLE_ROWS, PAIR_ROWS, DerivedRules.ROWS)));

    /** The rules in force. */
    public static final ScreeningRules CURRENT = inVersion(RuleSetVersion.CURRENT);

    private final RuleSetVersion version;
    private final SwitchedOff off;
    private final List<Row<Reading, ScreeningRow.Result>> rules;
    private final List<Row<Reading, Pairs>> pairs;
    private final List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived;

    private ScreeningRules(RuleSetVersion version, SwitchedOff off, List<Row<Reading, ScreeningRow.Result>> rules,
            List<Row<Reading, Pairs>> pairs,
            List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived) {
        this.version = version;
        this.off = off;
        this.rules = List.copyOf(rules);
        this.pairs = List.copyOf(pairs);
        this.derived = List.copyOf(derived);
    }

    /** The rule book as it was, or is, in a version: the same facts give what they gave then. */
    public static ScreeningRules inVersion(RuleSetVersion version) {
        return Objects.requireNonNull(BY_VERSION.get(version), () -> "No such rule-set version: " + version);
    }

    /**
     * The rule book of a stored decision, by the version that stands with it; the one in force if that is none of them.
     */
    public static ScreeningRules thatDecided(String ruleSet) {
        return RuleSetVersion.of(ruleSet).map(ScreeningRules::inVersion).orElse(CURRENT);
    }

    /**
     * Of all revisions of these rows, those of the version; and the guard over every condition that they do not read.
     */
    static ScreeningRules of(RuleSetVersion version, List<Row<Reading, ScreeningRow.Result>> single,
            List<Row<Reading, Pairs>> pairs, List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived) {
        var pairsThen = Revised.in(version, pairs);
        var rules = Stream.concat(
                Revised.in(version, single).stream(),
                pairsThen.stream().flatMap(row -> Pairs.rules(row).stream()))
                .toList();
        return new ScreeningRules(version, SwitchedOff.NONE, guarded(version, rules), pairsThen,
                Revised.in(version, derived));
    }

    /** A rule book of these rows and the guard, for tests of the rule book itself. */
    static ScreeningRules of(List<Row<Reading, ScreeningRow.Result>> rows) {
        return new ScreeningRules(RuleSetVersion.CURRENT, SwitchedOff.NONE, guarded(RuleSetVersion.CURRENT, rows),
                List.of(),
                DerivedRules.ROWS);
    }

    /**
     * The same book as if these rules said nothing, to see what they change. Never a decision about a client: its rule
     * set is named for what was left out.
     *
     * <p>
     * A condition whose only rule is left out this way does not go to the guard (SCR-999). The guard stands for "nobody
     * has thought about this"; here somebody has, and asks what it would be without. It would hide the very difference
     * that is asked for: leaving a rule out would make the result stricter. The guard itself cannot be left out.
     */
    public ScreeningRules without(Set<String> ids) {
        var left = off.and(ids);
        return new ScreeningRules(
                version,
                left,
                rules.stream().filter(rule -> rule.has(ScreeningTrait.GUARD) || !left.has(rule.id())).toList(),
                left.of(pairs),
                left.of(derived));
    }

    private static List<Row<Reading, ScreeningRow.Result>> guarded(
            RuleSetVersion version, List<Row<Reading, ScreeningRow.Result>> rows) {
        return Stream.concat(rows.stream(), Stream.of(NotAskedRules.guard(covered(version, rows))))
                .sorted(Comparator.comparing(Row::id))
                .toList();
    }

    private static Set<Condition> covered(RuleSetVersion version, List<Row<Reading, ScreeningRow.Result>> rows) {
        var covered = EnumSet.allOf(Condition.class);
        covered.removeIf(condition -> condition.knownIn(version));
        rows.stream().filter(row -> !row.has(ScreeningTrait.NOT_ASKED)).forEach(row -> covered.addAll(row.about()));
        return covered;
    }

    /** The same rows and the guard, changed; for tests of the rule book itself. */
    ScreeningRules with(UnaryOperator<List<Row<Reading, ScreeningRow.Result>>> change) {
        return new ScreeningRules(version, off, change.apply(rules), pairs, derived);
    }

    List<Row<Reading, ScreeningRow.Result>> rules() {
        return rules;
    }

    /** The decision without overrides. */
    public ScreeningDecision decide(ScreeningFacts facts) {
        return decide(facts, List.of());
    }

    /**
     * Applies every rule; an override that names nothing which stands, or what cannot be overridden, changes nothing.
     */
    public ScreeningDecision decide(ScreeningFacts facts, List<EffectOverride> overrides) {
        return Evaluation.decide(off.name(version), rules, derived, facts.knownIn(version), overrides);
    }

    /** The decision of this book with its rows applied by something else: the benchmark compares the two. */
    ScreeningDecision decide(ScreeningFacts facts, Function<Reading, List<Finding>> rows) {
        return Evaluation.decide(off.name(version), rows, derived, facts.knownIn(version), List.of());
    }

    /**
     * Why these facts are decided so, and what each single fact would change. It decides some hundred times, so it is
     * for somebody who asks, not for each keystroke.
     */
    public Explanation<ScreeningDecision, ScreeningLevel> explain(ScreeningFacts facts,
            List<EffectOverride> overrides) {
        return new ScreeningWhatIf(off.name(version), rules, derived, facts.knownIn(version), overrides).explanation();
    }

    /**
     * What holds for this client whatever the day brings: limits that rest neither on red flags, pain now, pressure
     * preference nor the plan. Limits that the client set (sensitive and forbidden regions) are among them.
     */
    public StandingLimits standingCeilings(ScreeningFacts facts) {
        var standing = facts.knownIn(version).with(visit -> visit
                .stage(Stage.PROVISIONAL)
                .redFlags(List.of(RedFlag.values()), Recorded.NO)
                .holds(Holds.NONE)
                .plan(VisitPlan::withoutWork)
                .wishes(wishes -> wishes.withPressure(Map.of()))
                .effort(effort -> effort.withStrenuous48h(Answer.NO, Set.of())));
        return Evaluation.limits(
                rules.stream().filter(rule -> !rule.has(ScreeningTrait.OF_THE_DAY)).toList(), derived, standing);
    }

    /** The ids of the findings that a row gives: its own, or that of each of its pairs. */
    public Set<String> findings(String row) {
        var ids = rules.stream().map(Row::id).filter(id -> id.startsWith(row + ".")).collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of(row) : ids;
    }

    /** The rows with this trait. */
    public Set<String> ids(ScreeningTrait trait) {
        return rules.stream().filter(rule -> rule.has(trait)).map(Row::id).collect(Collectors.toSet());
    }

    /** Every row as people read it, by id. */
    public List<RuleEntry> entries() {
        return RuleBook.entries(rules, pairs, derived);
    }

    /**
     * What holds for this client whatever the day brings: limits that rest neither on red flags, pain now, preference
     * nor a plan. A result that stops one visit's session does not lower these to 0.
     */
    public record StandingLimits(
            Ceilings ceilings,
            TimeLimits minutes,
            Avoided<Modality> avoidedModalities,
            Avoided<Technique> avoidedTechniques,
            ScreeningLevel level) {}
}
