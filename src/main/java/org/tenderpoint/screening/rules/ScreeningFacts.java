package org.tenderpoint.screening.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Everything that a screening looks at. Immutable; what is left out of the builder was not asked, except holds,
 * clearances and the plan, which are then none.
 *
 * @param client the client's facts, aged to the day of the visit
 * @param stage whether this is the provisional or the binding run
 * @param redFlags the questions of every visit as recorded; one that is missing was not asked
 * @param painNow 0 to 10; empty when not asked
 * @param pressurePreference 1 to 5 per region; a region that is missing was not asked
 * @param strenuous48h hard training or physical work in the last 48 hours, with its regions
 * @param plan the work that is planned now
 * @param firstPlan the plan as first entered for this visit; empty means that it was never changed
 * @param therapistCredentials those of the planned therapist that are in date
 * @param asks answers to rules' questions by key, e.g. {@code SCR-152}, {@code SCR-170.clot}
 * @param answeredAsks keys of questions answered in words or by filling in a fact
 * @param dismissedAsks keys of questions dismissed with a reason
 * @param clearances doctors' words in writing that a therapist confirmed
 * @param foundOn since when a finding has stood, by its id; one that is missing was first found at this visit
 * @param hoursSinceLastSession from the end of the last session to the planned start; empty when there was none
 * @param zone the practice's time zone, for moments that people read
 */
public record ScreeningFacts(
        ClientFacts client,
        Stage stage,
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
        Set<Credential> therapistCredentials,
        Map<String, Answer> asks,
        Set<String> answeredAsks,
        Set<String> dismissedAsks,
        List<MedicalClearance> clearances,
        Map<String, LocalDate> foundOn,
        Holds holds,
        Instant plannedStart,
        OptionalDouble hoursSinceLastSession,
        ZoneId zone) {

    /** Which of the two runs this is. */
    public enum Stage {
        /** At booking: leaves out what is asked only at the visit, and never starts a session. */
        PROVISIONAL,
        /** At the visit: has all rules, and alone binds. */
        ARRIVAL
    }

    public ScreeningFacts {
        redFlags = Map.copyOf(redFlags);
        painRegions = Set.copyOf(painRegions);
        pressurePreference = Map.copyOf(pressurePreference);
        sensitiveRegions = Set.copyOf(sensitiveRegions);
        avoidRegions = Set.copyOf(avoidRegions);
        strenuousRegions = Set.copyOf(strenuousRegions);
        plan = List.copyOf(plan);
        firstPlan = firstPlan.isEmpty() ? plan : List.copyOf(firstPlan);
        therapistCredentials = Set.copyOf(therapistCredentials);
        asks = Map.copyOf(asks);
        answeredAsks = Set.copyOf(answeredAsks);
        dismissedAsks = Set.copyOf(dismissedAsks);
        clearances = List.copyOf(clearances);
        foundOn = Map.copyOf(foundOn);
    }

    /** The question as rules see it. */
    public Answer redFlag(RedFlag flag) {
        return redFlags.getOrDefault(flag, Recorded.NOT_ASKED).answer();
    }

    /** The same in the words that this version of the rules knew. */
    ScreeningFacts knownIn(RuleSetVersion rules) {
        var known = client.knownIn(rules);
        return known == client ? this : toBuilder().client(known).build();
    }

    /** Facts of an arrival screening in which nothing but the client's standing facts was asked yet. */
    public static Builder of(ClientFacts client) {
        return new Builder(client);
    }

    /** The same facts, to change some of them. */
    public Builder toBuilder() {
        var builder = new Builder(client);
        builder.stage = stage;
        builder.redFlags.putAll(redFlags);
        builder.painNow = painNow;
        builder.painRegions = painRegions;
        builder.pressurePreference.putAll(pressurePreference);
        builder.sensitiveRegions = sensitiveRegions;
        builder.avoidRegions = avoidRegions;
        builder.sideEffectsBefore = sideEffectsBefore;
        builder.strenuous48h = strenuous48h;
        builder.strenuousRegions = strenuousRegions;
        builder.plan = plan;
        builder.firstPlan = firstPlan;
        builder.therapistCredentials = therapistCredentials;
        builder.asks.putAll(asks);
        builder.answeredAsks.addAll(answeredAsks);
        builder.dismissedAsks.addAll(dismissedAsks);
        builder.clearances.addAll(clearances);
        builder.foundOn.putAll(foundOn);
        builder.holds = holds;
        builder.plannedStart = plannedStart;
        builder.hoursSinceLastSession = hoursSinceLastSession;
        builder.zone = zone;
        return builder;
    }

    /** Collects the facts. */
    public static final class Builder {

        private ClientFacts client;
        private Stage stage = Stage.ARRIVAL;
        private final Map<RedFlag, Recorded> redFlags = new EnumMap<>(RedFlag.class);
        private OptionalInt painNow = OptionalInt.empty();
        private Set<BodyPart> painRegions = Set.of();
        private final Map<Region, Integer> pressurePreference = new EnumMap<>(Region.class);
        private Set<BodyPart> sensitiveRegions = Set.of();
        private Set<BodyPart> avoidRegions = Set.of();
        private SideEffectsBefore sideEffectsBefore = SideEffectsBefore.UNKNOWN;
        private Answer strenuous48h = Answer.UNKNOWN;
        private Set<BodyPart> strenuousRegions = Set.of();
        private List<Work> plan = List.of();
        private List<Work> firstPlan = List.of();
        private Set<Credential> therapistCredentials = Set.of();
        private final Map<String, Answer> asks = new HashMap<>();
        private final Set<String> answeredAsks = new HashSet<>();
        private final Set<String> dismissedAsks = new HashSet<>();
        private final List<MedicalClearance> clearances = new ArrayList<>();
        private final Map<String, LocalDate> foundOn = new HashMap<>();
        private Holds holds = Holds.NONE;
        private Instant plannedStart = Instant.EPOCH;
        private OptionalDouble hoursSinceLastSession = OptionalDouble.empty();
        private ZoneId zone = ZoneOffset.UTC;

        private Builder(ClientFacts client) {
            this.client = client;
        }

        public Builder client(ClientFacts facts) {
            client = facts;
            return this;
        }

        public Builder stage(Stage run) {
            stage = run;
            return this;
        }

        public Builder redFlag(RedFlag flag, Recorded recorded) {
            redFlags.put(flag, recorded);
            return this;
        }

        /** An answer as rules see it; unknown counts as not asked. */
        public Builder redFlag(RedFlag flag, Answer answer) {
            return redFlag(flag, answer == Answer.UNKNOWN ? Recorded.NOT_ASKED : Recorded.of(answer));
        }

        public Builder redFlags(Map<RedFlag, Recorded> recorded) {
            redFlags.putAll(recorded);
            return this;
        }

        /** All ten were asked and denied. */
        public Builder noRedFlags() {
            for (var flag : RedFlag.values()) {
                redFlags.put(flag, Recorded.NO);
            }
            return this;
        }

        public Builder pain(int now, Set<BodyPart> regions) {
            painNow = OptionalInt.of(now);
            painRegions = regions;
            return this;
        }

        public Builder pain(OptionalInt now, Set<BodyPart> regions) {
            painNow = now;
            painRegions = regions;
            return this;
        }

        public Builder prefers(Region region, int pressure) {
            pressurePreference.put(region, pressure);
            return this;
        }

        public Builder pressurePreference(Map<Region, Integer> perRegion) {
            pressurePreference.clear();
            pressurePreference.putAll(perRegion);
            return this;
        }

        /** The client likes each planned region as it is planned. */
        public Builder prefersThePlan() {
            for (var work : plan) {
                pressurePreference.merge(work.part().region(), work.pressure(), Math::max);
            }
            return this;
        }

        public Builder sensitive(Set<BodyPart> parts) {
            sensitiveRegions = parts;
            return this;
        }

        public Builder avoid(Set<BodyPart> parts) {
            avoidRegions = parts;
            return this;
        }

        public Builder soreBefore(SideEffectsBefore before) {
            sideEffectsBefore = before;
            return this;
        }

        public Builder strenuous48h(Answer answer, Set<BodyPart> regions) {
            strenuous48h = answer;
            strenuousRegions = regions;
            return this;
        }

        public Builder plan(List<Work> works) {
            plan = works;
            return this;
        }

        public Builder plan(Work... works) {
            return plan(List.of(works));
        }

        public Builder firstPlan(List<Work> works) {
            firstPlan = works;
            return this;
        }

        public Builder therapistCredentials(Set<Credential> held) {
            therapistCredentials = held;
            return this;
        }

        public Builder ask(String key, Answer answer) {
            asks.put(key, answer);
            return this;
        }

        public Builder asks(Map<String, Answer> answers) {
            asks.putAll(answers);
            return this;
        }

        public Builder answeredAsks(Set<String> keys) {
            answeredAsks.addAll(keys);
            return this;
        }

        public Builder dismissedAsks(Set<String> keys) {
            dismissedAsks.addAll(keys);
            return this;
        }

        public Builder clearance(MedicalClearance clearance) {
            clearances.add(clearance);
            return this;
        }

        public Builder clearances(List<MedicalClearance> confirmed) {
            clearances.addAll(confirmed);
            return this;
        }

        /** These and no others. */
        Builder onlyClearances(List<MedicalClearance> confirmed) {
            clearances.clear();
            return clearances(confirmed);
        }

        public Builder foundOn(Map<String, LocalDate> firstFound) {
            foundOn.putAll(firstFound);
            return this;
        }

        public Builder holds(Holds inForce) {
            holds = inForce;
            return this;
        }

        public Builder plannedStart(Instant start) {
            plannedStart = start;
            return this;
        }

        public Builder hoursSinceLastSession(double hours) {
            return hoursSinceLastSession(OptionalDouble.of(hours));
        }

        public Builder hoursSinceLastSession(OptionalDouble hours) {
            hoursSinceLastSession = hours;
            return this;
        }

        public Builder zone(ZoneId practiceZone) {
            zone = practiceZone;
            return this;
        }

        public ScreeningFacts build() {
            return new ScreeningFacts(client, stage, redFlags, painNow, painRegions, pressurePreference,
                    sensitiveRegions, avoidRegions, sideEffectsBefore, strenuous48h, strenuousRegions, plan, firstPlan,
                    therapistCredentials, asks, answeredAsks, dismissedAsks, clearances, foundOn, holds, plannedStart,
                    hoursSinceLastSession, zone);
        }
    }

    /**
     * What earlier sessions still hold open (SCR-019 to SCR-023).
     *
     * @param awaitingDoctorAnswer an assessment sent the client to a doctor whose answer is not recorded
     * @param awaitingTherapistTalk an assessment wants the therapist to talk to the client, and no talk is recorded
     * @param restUntil no session before this moment
     * @param restOpen no session before the client is free of soreness for 48 hours or a talk is recorded
     * @param lastFollowUpUnanswered the follow-up of the last session was never answered
     * @param emergencyUnchecked the last screening was an emergency and no medical check is recorded since
     */
    public record Holds(
            boolean awaitingDoctorAnswer,
            boolean awaitingTherapistTalk,
            Optional<Instant> restUntil,
            boolean restOpen,
            boolean lastFollowUpUnanswered,
            boolean emergencyUnchecked) {

        public static final Holds NONE = new Holds(false, false, Optional.empty(), false, false, false);
    }
}
