package org.tenderpoint.screening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * The facts of a screening as recorded, before they are aged to the day. Stored as JSON, they are enough to decide
 * again. The live screening and a replay both use {@link #decide}.
 *
 * @param intake the intake version that was read; empty if there was none yet
 * @param answers the visit's answers that were read; empty for a provisional screening
 * @param overrides those that counted
 */
public record FactsSnapshot(
        Optional<UUID> intake,
        Optional<UUID> answers,
        StandingAnswers standing,
        LocalDate day,
        ClientFacts.NowFacts nowFacts,
        VisitFacts visit,
        List<EffectOverride> overrides) {

    /** The facts of an example, as if a client had reported them on the day. */
    public static FactsSnapshot of(ScreeningFacts facts) {
        return new FactsSnapshot(
                Optional.empty(), Optional.empty(), facts.client().asTold(), facts.client().day(),
                ClientFacts.NowFacts.AS_TOLD, facts.visit(), List.of());
    }

    /** Decides by the rules in force. */
    public ScreeningDecision decide() {
        return decide(ScreeningRules.CURRENT);
    }

    public ScreeningDecision decide(ScreeningRules rules) {
        return rules.decide(facts(), overrides);
    }

    @JsonIgnore
    public ScreeningFacts facts() {
        return new ScreeningFacts(clientFacts(), visit);
    }

    /** The recorded facts, aged to the day. */
    ClientFacts clientFacts() {
        return ClientFacts.read(standing, day, nowFacts);
    }

    @JsonIgnore
    boolean withoutIntake() {
        return intake.isEmpty()
                && standing.conditions().values().stream().allMatch(told -> told.recorded() == Recorded.NOT_ASKED);
    }

    /** The same visit and plan for a client about whom nothing is known. */
    FactsSnapshot ofNobody() {
        var unknown = VisitFacts.NOTHING_ASKED.with().stage(visit.stage()).plan(_ -> visit.plan()).build();
        return new FactsSnapshot(
                Optional.empty(), Optional.empty(),
                new StandingAnswers(Map.of(), standing.toldOn(), OptionalInt.empty(), OptionalInt.empty()), day,
                nowFacts, unknown, List.of());
    }

    /** Conditions that were known then and are not known here. */
    Set<Condition> lostSince(FactsSnapshot then) {
        var here = clientFacts();
        var there = then.clientFacts();
        return Arrays.stream(Condition.values())
                .filter(condition -> here.answer(condition) == Answer.UNKNOWN)
                .filter(condition -> there.answer(condition) != Answer.UNKNOWN)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with another plan; new body parts count as first entered with it. */
    public FactsSnapshot withPlan(List<Work> changed) {
        return with(visit -> visit.plan(plan -> plan.changed(changed)));
    }

    /** The same with red flags that were reported and not confirmed yet; each counts as a yes. */
    FactsSnapshot withTold(Set<RedFlag> told) {
        return told.isEmpty() ? this : with(visit -> visit.redFlags(told, Recorded.YES));
    }

    public FactsSnapshot withHolds(Holds open) {
        return with(visit -> visit.holds(open));
    }

    private FactsSnapshot with(UnaryOperator<VisitFacts.Builder> change) {
        return new FactsSnapshot(
                intake, answers, standing, day, nowFacts, change.apply(visit.with()).build(), overrides);
    }
}
