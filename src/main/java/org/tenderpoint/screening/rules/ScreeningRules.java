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
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.screening.rules.facts.VisitPlan;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revised.SwitchedOff;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * The screening rule book. Deciding is pure: the same facts give the same decision, in any order of rows. Every
 * delivered version can still decide. What the rows mean and where their sources left a choice:
 * docs/clinical-decisions.md.
 */
public final class ScreeningRules {

    /** The version in force, stored with every decision. */
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

    /** The rule book of a version, which decides as it did then. */
    public static ScreeningRules inVersion(RuleSetVersion version) {
        return Objects.requireNonNull(BY_VERSION.get(version), () -> "No such rule-set version: " + version);
    }

    /** The rule book of a stored decision, by its version; the current one if the version is unknown. */
    public static ScreeningRules thatDecided(String ruleSet) {
        return RuleSetVersion.of(ruleSet).map(ScreeningRules::inVersion).orElse(CURRENT);
    }

    /** The revisions of these rows in a version, and the guard for conditions that they do not read. */
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

    /** A rule book of these rows and the guard, for tests. */
    static ScreeningRules of(List<Row<Reading, ScreeningRow.Result>> rows) {
        return new ScreeningRules(RuleSetVersion.CURRENT, SwitchedOff.NONE, guarded(RuleSetVersion.CURRENT, rows),
                List.of(),
                DerivedRules.ROWS);
    }

    /**
     * The same book without these rules, to see what they change. It never decides about a client; the name of its rule
     * set says what was left out.
     *
     * <p>
     * A condition whose only rule is left out does not go to the guard (SCR-999), or leaving a rule out could make the
     * result stricter and hide the difference that is asked for. The guard itself cannot be left out.
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

    /** The same book with changed rows, for tests. */
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

    /** Applies every rule. An override of an effect that does not exist or cannot be overridden is ignored. */
    public ScreeningDecision decide(ScreeningFacts facts, List<EffectOverride> overrides) {
        return Evaluation.decide(off.name(version), rules, derived, facts.knownIn(version), overrides);
    }

    /** The trainings that these facts ask for, whoever treats the client. */
    public Set<Credential> trainings(ScreeningFacts facts) {
        return decide(facts.with(visit -> visit.plan(plan -> plan.by(Set.of())))).findings().stream()
                .flatMap(finding -> finding.effects(Effect.NeedsCredential.class).stream())
                .map(Effect.NeedsCredential::credential)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The decision of this book with {@code rows} finding what fires, for a benchmark. */
    ScreeningDecision decide(ScreeningFacts facts, Function<Reading, List<Finding>> rows) {
        return Evaluation.decide(off.name(version), rows, derived, facts.knownIn(version), List.of());
    }

    /**
     * Why these facts lead to the decision, and what each single fact would change. It decides some hundred times, so
     * call it on request only.
     */
    public Explanation<ScreeningDecision, ScreeningLevel> explain(ScreeningFacts facts,
            List<EffectOverride> overrides) {
        return new ScreeningWhatIf(off.name(version), rules, derived, facts.knownIn(version), overrides).explanation();
    }

    /**
     * The limits of this client on any day: those that do not depend on red flags, pain now, preferred pressure or the
     * plan. Limits that the client set (sensitive and forbidden regions) are included.
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

    /** The ids of a row's findings: its own, or those of its pairs. */
    public Set<String> findings(String row) {
        var ids = rules.stream().map(Row::id).filter(id -> id.startsWith(row + ".")).collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of(row) : ids;
    }

    public Set<String> ids(ScreeningTrait trait) {
        return rules.stream().filter(rule -> rule.has(trait)).map(Row::id).collect(Collectors.toSet());
    }

    /** The entries of the rule book, by id. */
    public List<RuleEntry> entries() {
        return RuleBook.entries(rules, pairs, derived);
    }

    /**
     * The limits of a client on any day, see {@link #standingCeilings}. A level that stops one session does not set
     * them to 0.
     */
    public record StandingLimits(
            Ceilings ceilings,
            TimeLimits minutes,
            Avoided<Modality> avoidedModalities) {}
}
