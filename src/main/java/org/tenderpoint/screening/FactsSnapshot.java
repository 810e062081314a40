package org.tenderpoint.screening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.Effect.EffectOverride;
import org.tenderpoint.screening.rules.MedicalClearance;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningFacts;
import org.tenderpoint.screening.rules.ScreeningFacts.Holds;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;

/**
 * The facts behind a screening, as recorded and not yet aged: stored as JSON, and enough to decide again. The live
 * screening and a replay both go through {@link #decide}.
 *
 * @param intake the intake version that was read; empty if there was none yet
 * @param visit the visit's answers that were read; empty for a provisional screening
 * @param overrides those that counted
 */
public record FactsSnapshot(
        boolean provisional,
        Optional<UUID> intake,
        Optional<UUID> visit,
        StandingAnswers standing,
        LocalDate day,
        ClientFacts.NowFacts nowFacts,
        Map<RedFlag, Recorded> redFlags,
        OptionalInt painNow,
        Set<BodyPart> painRegions,
        Map<Region, Integer> pressurePreference,
        Set<BodyPart> sensitiveRegions,
        Set<BodyPart> avoidRegions,
        SideEffectsBefore sideEffectsBefore,
        Answer strenuous48h,
        Set<BodyPart> strenuousRegions,
        List<Work> plan,
        List<Work> firstPlan,
        Set<Credential> credentials,
        Map<String, Answer> asks,
        Set<String> answeredAsks,
        Set<String> dismissedAsks,
        List<MedicalClearance> clearances,
        Map<String, LocalDate> foundOn,
        Holds holds,
        Instant plannedStart,
        OptionalDouble hoursSinceLastSession,
        ZoneId zone,
        List<EffectOverride> overrides) {

    /** The facts of a case, as if a client had told them on the day. */
    static FactsSnapshot of(ScreeningFacts facts) {
        var client = facts.client();
        var told = Stream.of(Condition.values()).collect(Collectors.toMap(condition -> condition, client::told));
        return new FactsSnapshot(
                facts.stage() == ScreeningFacts.Stage.PROVISIONAL, Optional.empty(), Optional.empty(),
                new StandingAnswers(told, client.day(), client.age(), client.massagesLast12Months()), client.day(),
                ClientFacts.NowFacts.AS_TOLD, facts.redFlags(), facts.painNow(), facts.painRegions(),
                facts.pressurePreference(), facts.sensitiveRegions(), facts.avoidRegions(), facts.sideEffectsBefore(),
                facts.strenuous48h(), facts.strenuousRegions(), facts.plan(), facts.firstPlan(),
                facts.therapistCredentials(), facts.asks(), facts.answeredAsks(), facts.dismissedAsks(),
                facts.clearances(), facts.foundOn(), facts.holds(), facts.plannedStart(), facts.hoursSinceLastSession(),
                facts.zone(), List.of());
    }

    /** By the rules in force. */
    ScreeningDecision decide() {
        return decide(ScreeningRules.CURRENT);
    }

    public ScreeningDecision decide(ScreeningRules rules) {
        return rules.decide(facts(), overrides);
    }

    @JsonIgnore
    ScreeningFacts facts() {
        var builder = ScreeningFacts.of(clientFacts())
                .stage(provisional ? ScreeningFacts.Stage.PROVISIONAL : ScreeningFacts.Stage.ARRIVAL)
                .redFlags(redFlags)
                .pain(painNow, painRegions)
                .pressurePreference(pressurePreference)
                .sensitive(sensitiveRegions)
                .avoid(avoidRegions)
                .soreBefore(sideEffectsBefore)
                .strenuous48h(strenuous48h, strenuousRegions)
                .plan(plan)
                .firstPlan(firstPlan)
                .therapistCredentials(credentials)
                .asks(asks)
                .answeredAsks(answeredAsks)
                .dismissedAsks(dismissedAsks)
                .clearances(clearances)
                .foundOn(foundOn)
                .holds(holds)
                .plannedStart(plannedStart)
                .zone(zone);
        if (hoursSinceLastSession.isPresent()) {
            builder.hoursSinceLastSession(hoursSinceLastSession.getAsDouble());
        }
        return builder.build();
    }

    /** The recorded facts, aged to the day. */
    ClientFacts clientFacts() {
        return ClientFacts.read(standing, day, nowFacts);
    }

    /** Conditions known then and not known here. */
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
        var first = new ArrayList<>(firstPlan);
        var known = firstPlan.stream().map(Work::part).toList();
        changed.stream().filter(work -> !known.contains(work.part())).forEach(first::add);
        return new FactsSnapshot(
                provisional, intake, visit, standing, day, nowFacts, redFlags, painNow, painRegions, pressurePreference,
                sensitiveRegions, avoidRegions, sideEffectsBefore, strenuous48h, strenuousRegions, changed, first,
                credentials, asks, answeredAsks, dismissedAsks, clearances, foundOn, holds, plannedStart,
                hoursSinceLastSession, zone, overrides);
    }

    /** The same with red flags that were told and not confirmed yet: each counts as a yes. */
    FactsSnapshot withTold(Set<RedFlag> told) {
        if (told.isEmpty()) {
            return this;
        }
        var flags = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        flags.putAll(redFlags);
        told.forEach(flag -> flags.put(flag, Recorded.YES));
        return new FactsSnapshot(
                provisional, intake, visit, standing, day, nowFacts, flags, painNow, painRegions, pressurePreference,
                sensitiveRegions, avoidRegions, sideEffectsBefore, strenuous48h, strenuousRegions, plan, firstPlan,
                credentials, asks, answeredAsks, dismissedAsks, clearances, foundOn, holds, plannedStart,
                hoursSinceLastSession, zone, overrides);
    }

    /** The same with the holds that are open now. */
    public FactsSnapshot withHolds(Holds open) {
        return new FactsSnapshot(
                provisional, intake, visit, standing, day, nowFacts, redFlags, painNow, painRegions, pressurePreference,
                sensitiveRegions, avoidRegions, sideEffectsBefore, strenuous48h, strenuousRegions, plan, firstPlan,
                credentials, asks, answeredAsks, dismissedAsks, clearances, foundOn, open, plannedStart,
                hoursSinceLastSession, zone, overrides);
    }
}
