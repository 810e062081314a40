package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.shared.Area;
import org.tenderpoint.shared.Ceilings;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.facts.Condition;
import org.tenderpoint.shared.facts.Detail;

/** One run of the rule book over one set of facts. */
final class Evaluation {

    /** Held back while an alarm stands, so that nothing distracts from it. */
    private static final Set<String> HELD_BACK = Set.of("SCR-402", "SCR-403", "SCR-408", "SCR-413", "SCR-414");

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::level).reversed().thenComparing(Finding::id);

    private final List<DerivedRule> derived;
    private final Reading facts;
    private final List<EffectOverride> overrides;

    private Evaluation(List<DerivedRule> derived, ScreeningFacts facts, List<EffectOverride> overrides) {
        this.derived = derived;
        this.facts = Reading.of(facts);
        this.overrides = overrides;
    }

    static ScreeningDecision decide(
            String ruleSet, List<Rule> rules, List<DerivedRule> derived, ScreeningFacts facts,
            List<EffectOverride> overrides) {
        return new Evaluation(derived, facts, overrides).decide(ruleSet, rules);
    }

    /** The limits that the rows set for these facts, without the zeroing of a day's alarm. */
    static StandingLimits limits(List<Rule> rules, List<DerivedRule> derived, ScreeningFacts facts) {
        var findings = new Evaluation(derived, facts, List.of()).findings(rules);
        var combined = Combined.of(findings);
        return new StandingLimits(combined.ceilings(), combined.modalities(), combined.techniques(),
                ScreeningLevel.worst(findings.stream().map(Finding::level).toList()));
    }

    private ScreeningDecision decide(String ruleSet, List<Rule> rules) {
        var findings = findings(rules);
        // what follows for the plan only tells; it limits nothing itself
        var combined = Combined.of(findings);
        findings.addAll(DerivedRules.onPlan(derived, combined, findings, facts));
        var conflicts = DerivedRules.conflicts(derived, combined, facts);
        var level = ScreeningLevel.worst(findings.stream().map(Finding::level).toList());
        var ceilings = combined.ceilings();
        var modalities = combined.modalities();
        var toAvoid = toAvoid(findings, combined);
        if (level.stops()) {
            findings.replaceAll(finding -> HELD_BACK.contains(finding.row()) ? finding.asHeldBack() : finding);
            var limits = new ArrayList<>(ceilings.limits());
            for (var finding : findings) {
                if (finding.level().stops()) {
                    limits.add(new Ceilings.Limit(Area.EVERYWHERE, 0, finding.id()));
                    for (var modality : Modality.values()) {
                        modalities.add(modality, Area.EVERYWHERE, finding.id());
                    }
                }
            }
            ceilings = Ceilings.of(limits);
            toAvoid = EnumSet.allOf(Modality.class);
        }
        findings.sort(WORST_FIRST);
        return new ScreeningDecision(ruleSet, facts.facts().stage(), level, findings, ceilings, modalities, toAvoid,
                combined.techniques(), combined.positionsOrSeated(), openAsks(findings, combined), conflicts);
    }

    /** Every row's finding, with what clearances resolve and overrides take away, and what follows for modalities. */
    private List<Finding> findings(List<Rule> rules) {
        var found = new ArrayList<Finding>();
        for (var rule : rules) {
            rule.apply(facts).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Finding::id));
        askForDetails(found);
        found.replaceAll(finding -> Overrides.apply(Clearances.resolve(finding, facts), overrides));
        for (var follows : DerivedRules.onModalities(derived, List.copyOf(found), facts)) {
            found.add(Overrides.apply(follows, overrides));
        }
        return found;
    }

    /** Every unknown detail of a condition that is yes gives one question, with the first finding about it alone. */
    private void askForDetails(List<Finding> findings) {
        for (var condition : Condition.values()) {
            if (!facts.yes(condition)) {
                continue;
            }
            for (var detail : condition.details()) {
                if (!facts.open(condition, detail) || asked(findings, condition, detail)) {
                    continue;
                }
                firstAbout(findings, condition).ifPresent(index -> {
                    var finding = findings.get(index);
                    var effects = new ArrayList<>(finding.effects());
                    effects.add(Then.detailAsk(finding.id(), condition, detail, Questions.of(condition, detail)));
                    findings.set(index, finding.with(finding.level(), effects));
                });
            }
        }
    }

    private static boolean asked(
            List<Finding> findings, Condition condition, Detail detail) {
        return findings.stream()
                .filter(finding -> finding.about().contains(condition))
                .flatMap(finding -> finding.effects(Effect.Ask.class).stream())
                .anyMatch(ask -> ask.condition().equals(Optional.of(condition)) && ask.detail().equals(Optional.of(detail)));
    }

    private static Optional<Integer> firstAbout(List<Finding> findings, Condition condition) {
        for (var about : List.of(Set.of(condition), Set.<Condition>of())) {
            for (int index = 0; index < findings.size(); index++) {
                var finding = findings.get(index);
                if (about.isEmpty() ? finding.about().contains(condition) : finding.about().equals(about)) {
                    return Optional.of(index);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Left out everywhere (places without contact aside), in a region of the plan or, without a plan, anywhere. Standing
     * limits of everyone count only where something is planned.
     */
    private Set<Modality> toAvoid(List<Finding> findings, Combined combined) {
        var own = Combined.of(findings, finding -> !finding.row().equals("SCR-420")).modalities();
        var planned = facts.planned();
        var all = EnumSet.noneOf(Modality.class);
        for (var modality : Modality.values()) {
            var area = own.where(modality);
            boolean everywhere = !area.isEmpty() && area.or(combined.leftOut()).isEverywhere();
            boolean inPlan = combined.modalities().where(modality).meets(planned);
            if (everywhere || inPlan || planned.isEmpty() && !area.isEmpty()) {
                all.add(modality);
            }
        }
        return all;
    }

    private List<OpenAsk> openAsks(List<Finding> findings, Combined combined) {
        Map<String, List<Effect.Ask>> byQuestion = new LinkedHashMap<>();
        Map<String, List<String>> askedBy = new LinkedHashMap<>();
        for (var finding : findings) {
            if (finding.heldBack()) {
                continue;
            }
            for (var ask : finding.effects(Effect.Ask.class)) {
                if (Asks.open(ask, facts)) {
                    byQuestion.computeIfAbsent(ask.question(), _ -> new ArrayList<>()).add(ask);
                    askedBy.computeIfAbsent(ask.question(), _ -> new ArrayList<>()).add(finding.id());
                }
            }
        }
        var open = new ArrayList<OpenAsk>();
        byQuestion.forEach((question, asks) -> open.add(new OpenAsk(
                asks.getFirst(),
                asks.stream().map(Effect.Ask::key).distinct().toList(),
                askedBy.getOrDefault(question, List.of()))));
        if (combined.noPositionLeft()) {
            var ask = new Effect.Ask("positions", "No position suits every finding: which one is comfortable and safe?",
                    Effect.Ask.Kind.TEXT, Optional.empty(), Optional.empty(), false, false, "");
            if (Asks.open(ask, facts)) {
                open.add(new OpenAsk(ask, List.of(ask.key()), List.of()));
            }
        }
        return open;
    }
}
