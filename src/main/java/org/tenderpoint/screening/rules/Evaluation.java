package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.screening.rules.ScreeningRules.StandingLimits;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** One run of the rule book over one set of facts. */
final class Evaluation {

    private static final Comparator<Finding> BY_ID = Comparator.comparing(Finding::id);
    /** Applied after {@link #BY_ID}, whose order it keeps within a level. */
    private static final Comparator<Finding> WORST_FIRST = (one, other) -> other.level().compareTo(one.level());

    private final List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived;
    private final Reading facts;
    private final List<EffectOverride> overrides;

    private Evaluation(List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived, ScreeningFacts facts,
            List<EffectOverride> overrides) {
        this.derived = derived;
        this.facts = Reading.of(facts);
        this.overrides = overrides;
    }

    static ScreeningDecision decide(
            String ruleSet, List<Row<Reading, ScreeningRow.Result>> rules,
            List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived, ScreeningFacts facts,
            List<EffectOverride> overrides) {
        return decide(ruleSet, reading -> fired(rules, reading), derived, facts, overrides);
    }

    /** The same with {@code rows} finding what fires. */
    static ScreeningDecision decide(
            String ruleSet, Function<Reading, List<Finding>> rows,
            List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived, ScreeningFacts facts,
            List<EffectOverride> overrides) {
        var evaluation = new Evaluation(derived, facts, overrides);
        return evaluation.decide(ruleSet, evaluation.findings(rows.apply(evaluation.facts)));
    }

    private static List<Finding> fired(List<Row<Reading, ScreeningRow.Result>> rules, Reading facts) {
        var found = new ArrayList<Finding>();
        for (var rule : rules) {
            if (ScreeningRow.fires(rule, facts)) {
                found.add(ScreeningRow.finding(rule, facts));
            }
        }
        return found;
    }

    /** The limits that the rows set for these facts; a level that stops the session does not set them to zero. */
    static StandingLimits limits(List<Row<Reading, ScreeningRow.Result>> rules,
            List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derived, ScreeningFacts facts) {
        var evaluation = new Evaluation(derived, facts, List.of());
        var findings = evaluation.findings(fired(rules, evaluation.facts));
        var combined = Combined.of(findings);
        return new StandingLimits(combined.ceilings(), combined.minutes(), combined.modalities());
    }

    private static ScreeningLevel worst(List<Finding> findings) {
        var worst = ScreeningLevel.CLEAR;
        for (var finding : findings) {
            worst = worst.worst(finding.level());
        }
        return worst;
    }

    private ScreeningDecision decide(String ruleSet, List<Finding> findings) {
        // without the findings about the plan, which set no limits
        var combined = Combined.of(findings);
        findings.replaceAll(finding -> needless(finding, combined) ? finding.asHeldBack() : finding);
        findings.addAll(DerivedRules.onPlan(derived, combined, findings, facts));
        var conflicts = DerivedRules.conflicts(derived, combined, facts);
        var level = worst(findings);
        var ceilings = combined.ceilings();
        var modalities = combined.modalities();
        var toAvoid = toAvoid(combined);
        if (level.stops()) {
            findings.replaceAll(
                    finding -> finding.has(ScreeningTrait.HELD_BACK_BY_ALARM) ? finding.asHeldBack() : finding);
            var limits = new ArrayList<>(ceilings.limits());
            for (var finding : findings) {
                if (finding.level().stops()) {
                    limits.add(new Ceilings.Limit(Area.EVERYWHERE, 0, finding.id()));
                    modalities.add(EnumSet.allOf(Modality.class), Area.EVERYWHERE, finding);
                }
            }
            ceilings = Ceilings.of(limits);
            toAvoid = EnumSet.allOf(Modality.class);
        }
        findings.sort(BY_ID);
        findings.sort(WORST_FIRST);
        return new ScreeningDecision(ruleSet, facts.visit().stage(), level, findings, ceilings, modalities, toAvoid,
                combined.techniques(), combined.positionsOrSeated(), openAsks(findings, combined), combined.minutes(),
                conflicts, DerivedRules.tooLong(derived, combined, facts));
    }

    /** Whether it only asks about planned work, all of which others leave out. */
    private boolean needless(Finding finding, Combined combined) {
        return finding.has(ScreeningTrait.ASKS_BEFORE_HOT_STONES)
                && finding.level() == ScreeningLevel.CLEAR
                && !facts.plans(work -> work.modality() == Modality.HOT_STONE
                        && DerivedRules.forbidding(combined, work).isEmpty());
    }

    /** The rows' findings after clearances and overrides, with those derived for modalities. */
    private List<Finding> findings(List<Finding> found) {
        found.sort(BY_ID);
        askForDetails(found);
        found.replaceAll(finding -> Overrides.apply(Clearances.resolve(finding, facts), overrides));
        for (var follows : DerivedRules.onModalities(derived, List.copyOf(found), facts)) {
            found.add(Overrides.apply(follows, overrides));
        }
        return found;
    }

    /**
     * Adds a question for each unknown detail of a present condition, to the first finding about that condition alone.
     */
    private void askForDetails(List<Finding> findings) {
        var asked = detailsAsked(findings);
        for (var condition : Condition.values()) {
            if (!facts.yes(condition)) {
                continue;
            }
            for (var detail : condition.details()) {
                if (!facts.open(condition, detail) || asked.getOrDefault(condition, Set.of()).contains(detail)) {
                    continue;
                }
                firstAbout(findings, condition).ifPresent(index -> {
                    var finding = findings.get(index);
                    var effects = new ArrayList<>(finding.effects());
                    effects.add(AskEffects.detailAsk(finding.id(), condition, detail, Questions.of(condition, detail)));
                    findings.set(index, finding.with(finding.level(), effects));
                });
            }
        }
    }

    /** The details that findings already ask for, by condition. */
    private static Map<Condition, Set<Detail>> detailsAsked(List<Finding> findings) {
        var asked = new EnumMap<Condition, Set<Detail>>(Condition.class);
        for (var finding : findings) {
            for (var effect : finding.effects()) {
                if (effect instanceof Effect.Ask ask && ask.condition().isPresent() && ask.detail().isPresent()
                        && finding.about().contains(ask.condition().get())) {
                    asked.computeIfAbsent(ask.condition().get(), _ -> EnumSet.noneOf(Detail.class))
                            .add(ask.detail().get());
                }
            }
        }
        return asked;
    }

    /** The first finding about this condition alone, or else about it among others. */
    private static OptionalInt firstAbout(List<Finding> findings, Condition condition) {
        var first = OptionalInt.empty();
        for (int index = 0; index < findings.size(); index++) {
            var about = findings.get(index).about();
            if (about.contains(condition)) {
                if (about.size() == 1) {
                    return OptionalInt.of(index);
                }
                first = first.isPresent() ? first : OptionalInt.of(index);
            }
        }
        return first;
    }

    /**
     * The modalities that are left out everywhere (except at places without contact), in a planned region or, without a
     * plan, anywhere. Limits of everyone count only where something is planned.
     */
    private Set<Modality> toAvoid(Combined combined) {
        var planned = facts.plannedArea();
        var all = EnumSet.noneOf(Modality.class);
        for (var modality : combined.modalities().anywhere()) {
            var area = combined.modalities().ownWhere(modality);
            boolean everywhere = !area.isEmpty() && area.or(combined.leftOut()).isEverywhere();
            boolean inPlan = combined.modalities().where(modality).meets(planned);
            if (everywhere || inPlan || planned.isEmpty() && !area.isEmpty()) {
                all.add(modality);
            }
        }
        return all;
    }

    /** One question, which several findings may ask. */
    private record Question(Effect.Ask first, Set<String> keys, List<String> askedBy) {
        Question(Effect.Ask first) {
            this(first, new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    private List<OpenAsk> openAsks(List<Finding> findings, Combined combined) {
        var byQuestion = new LinkedHashMap<Phrase, Question>();
        for (var finding : findings) {
            if (finding.heldBack()) {
                continue;
            }
            for (var effect : finding.effects()) {
                if (effect instanceof Effect.Ask ask && isOpen(ask)) {
                    var question = byQuestion.computeIfAbsent(ask.question(), _ -> new Question(ask));
                    question.keys.add(ask.key());
                    question.askedBy.add(finding.id());
                }
            }
        }
        var open = new ArrayList<OpenAsk>();
        for (var question : byQuestion.values()) {
            open.add(new OpenAsk(question.first, List.copyOf(question.keys), question.askedBy));
        }
        if (combined.noPositionLeft()) {
            var ask = Effect.Ask.of("positions", Questions.of("positions"), Effect.Ask.Kind.TEXT);
            if (isOpen(ask)) {
                open.add(new OpenAsk(ask, List.of(ask.key()), List.of()));
            }
        }
        return open;
    }

    /**
     * Whether the question is open: a don't know leaves it open, and some cannot be dismissed. A question is closed if
     * the fact that its yes would set is already true.
     */
    private boolean isOpen(Effect.Ask ask) {
        var asks = facts.visit().asks();
        boolean knownAlready = !ask.onYes().isEmpty() && ask.condition().filter(facts::yes).isPresent();
        if (knownAlready) {
            return false;
        }
        if (asks.dismissed().contains(ask.key()) && !ask.mustBeAnswered()) {
            return false;
        }
        var answer = asks.answer(ask.key());
        return switch (ask.kind()) {
            // a client's yes at arrival still needs the words
            case TEXT -> !asks.answered().contains(ask.key())
                    && (ask.asked() == Effect.Ask.AskTime.AT_ARRIVAL ? !answer.no() : answer == Answer.UNKNOWN);
            case YES_NO -> answer == Answer.UNKNOWN;
            case CONSENT -> !answer.yes();
            // the rule stops asking once the fact is filled in
            case FACT, PRESSURE -> true;
        };
    }
}
