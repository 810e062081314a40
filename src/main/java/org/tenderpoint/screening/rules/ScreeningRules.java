package org.tenderpoint.screening.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tenderpoint.shared.Answer;
import org.tenderpoint.shared.facts.Condition;
import org.tenderpoint.shared.rule.RuleEntry;

/**
 * The screening rule book. Deciding is pure: the same facts give the same decision, in whatever order the rows stand.
 * What the rows mean and where their sources left a choice: docs/clinical-decisions.md.
 */
public final class ScreeningRules {

    /** The version of the rule book, kept with every decision. */
    public static final String VERSION = "2026-11";

    /** The rows, without the guard and the pairs. */
    private static final List<Rule> SINGLE_ROWS = Stream.of(
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
                    ExperienceRules.ROWS,
                    PlanRules.ROWS,
                    CredentialRules.ROWS,
                    CompoundRules.ROWS)
            .flatMap(List::stream)
            .toList();

    static final List<Pairs> PAIR_ROWS =
            Stream.of(DeepWorkPairRules.ROWS, OtherWorkPairRules.ROWS).flatMap(List::stream).toList();

    /** The rules in force. */
    public static final ScreeningRules CURRENT = of(Stream.concat(
                    SINGLE_ROWS.stream(), PAIR_ROWS.stream().flatMap(row -> row.rules().stream()))
            .toList());

    private final List<Rule> rules;

    private ScreeningRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** A rule book of these rows and the guard, which watches over every condition that they do not read. */
    static ScreeningRules of(List<Rule> rows) {
        return new ScreeningRules(
                Stream.concat(rows.stream(), Stream.of(NotAskedRules.guard(covered(rows)))).toList());
    }

    private static Set<Condition> covered(List<Rule> rows) {
        var covered = EnumSet.noneOf(Condition.class);
        rows.stream().filter(row -> !NotAskedRules.IDS.contains(row.id())).forEach(row -> covered.addAll(row.about()));
        return covered;
    }

    /** The same rows and the guard, changed; for tests of the rule book itself. */
    ScreeningRules with(UnaryOperator<List<Rule>> change) {
        return new ScreeningRules(change.apply(rules));
    }

    List<Rule> rules() {
        return rules;
    }

    /** The decision without overrides. */
    public ScreeningDecision decide(ScreeningFacts facts) {
        return decide(facts, List.of());
    }

    /** Applies every rule; an override that names nothing which stands, or what cannot be overridden, changes nothing. */
    public ScreeningDecision decide(ScreeningFacts facts, List<EffectOverride> overrides) {
        return Evaluation.decide(VERSION, rules, facts, overrides);
    }

    /**
     * What holds for this client whatever the day brings: limits that rest neither on red flags, pain now, pressure
     * preference nor the plan. Limits that the client set (sensitive and forbidden regions) are among them.
     */
    public StandingLimits standingCeilings(ScreeningFacts facts) {
        var standing = facts.toBuilder()
                .stage(ScreeningFacts.Stage.PROVISIONAL)
                .holds(Holds.NONE)
                .plan(List.of())
                .firstPlan(List.of())
                .pressurePreference(Map.of())
                .strenuous48h(Answer.NO, Set.of())
                .build();
        return Evaluation.limits(rules.stream().filter(rule -> !rule.has(Rule.Trait.OF_THE_DAY)).toList(), standing);
    }

    /** Every row as people read it, by id. */
    public List<RuleEntry> entries() {
        return RuleBook.entries(rules, PAIR_ROWS);
    }
}
