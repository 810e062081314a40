package org.tenderpoint.vignettes;

import static org.tenderpoint.followup.rules.BookResults.disciplines;
import static org.tenderpoint.followup.rules.BookResults.items;
import static org.tenderpoint.followup.rules.BookResults.kinds;
import static org.tenderpoint.followup.rules.BookResults.refused;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.adjustment.PlanLimits;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.facts.Arrival;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.History;
import org.tenderpoint.followup.rules.facts.Likes;
import org.tenderpoint.followup.rules.facts.OtherHelp;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ReadFirst;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.rules.facts.Effort;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.screening.rules.facts.VisitPlan;
import org.tenderpoint.screening.rules.facts.Wishes;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts;

/** Judges a case with the rules in force and compares the result with what the case expects. */
public final class VignetteJudge {

    /** How the level compares with the expected one. */
    public enum Score {
        EXACT,
        /** More careful than expected. */
        OVER,
        /** Less careful than expected. */
        UNDER
    }

    /**
     * What came of a case.
     *
     * @param level the level that the rules gave, with the ids of the rules behind it
     * @param fired every row of every book that spoke, also those that were held back
     * @param unmet every other expectation that does not hold, in words
     */
    public record Outcome(Vignette vignette, Score score, String level, Set<String> fired, List<String> unmet) {

        public Outcome {
            fired = Set.copyOf(fired);
            unmet = List.copyOf(unmet);
        }
    }

    private VignetteJudge() {}

    public static Outcome judge(Vignette vignette) {
        return vignette.isScreening() ? screening(vignette) : followUp(vignette);
    }

    /** What the screening in force says of a case. */
    public static ScreeningDecision screened(Vignette vignette) {
        return ScreeningRules.CURRENT.decide(screeningFacts(vignette), vignette.overrides());
    }

    /** What is read of it before the session. */
    public static ReadFirst readFirst(Vignette vignette, ScreeningDecision decision) {
        return ReadFirst.of(decision, screeningFacts(vignette).visit().plan());
    }

    /** What the triage in force says of a case with feedback. */
    public static Triage triaged(Vignette vignette) {
        return TriageRules.CURRENT.decide(followUpFacts(vignette, standing(vignette)));
    }

    private static Outcome screening(Vignette vignette) {
        var expect = vignette.expect();
        var decision = screened(vignette);
        var unmet = new ArrayList<String>();
        expect.pressureMax().forEach((part, most) -> atMost(unmet, part, most, decision.ceilings().at(part)));
        includes(unmet, "avoid_modalities", expect.avoidModalities(), decision.modalitiesToAvoid());
        var avoided = expect.avoidRegions().stream().filter(part -> decision.ceilings().at(part) == 0).toList();
        missing(unmet, "avoid_regions", expect.avoidRegions(), avoided);
        includes(unmet, "avoid_techniques", expect.avoidTechniques(), decision.avoidedTechniques().anywhere());
        var credentials = decision.findings().stream()
                .flatMap(finding -> finding.effects(Effect.NeedsCredential.class).stream())
                .map(Effect.NeedsCredential::credential)
                .collect(Collectors.toSet());
        missing(unmet, "needs_credential", expect.needsCredential(), credentials);
        expect.positions().ifPresent(positions -> {
            if (!Set.copyOf(positions).equals(decision.positions())) {
                unmet.add("positions: expected " + codes(positions) + ", left are " + codes(decision.positions()));
            }
        });
        var ids = decision.shownFindings().stream().map(finding -> finding.id()).toList();
        rules(unmet, expect, ids);
        var fired = decision.findings().stream().map(finding -> finding.id()).collect(Collectors.toSet());
        return new Outcome(vignette, score(expect.screening(), decision.level()),
                decision.level().code() + " " + ids, fired, unmet);
    }

    private static Outcome followUp(Vignette vignette) {
        var expect = vignette.expect();
        var facts = followUpFacts(vignette, standing(vignette));
        var triage = TriageRules.CURRENT.decide(facts);
        var plan = AdjustmentRules.CURRENT.decide(facts, triage);
        var care = SelfCareRules.CURRENT.decide(facts, triage);
        var referrals = ReferralRules.CURRENT.decide(facts, triage);
        var unmet = new ArrayList<String>();
        includes(unmet, "adjust_include", expect.adjustInclude(), kinds(plan));
        excludes(unmet, "adjust_exclude", expect.adjustExclude(), kinds(plan));
        expect.pressureMax().forEach((part, most) -> atMost(unmet, part, most, pressure(plan, part)));
        includes(unmet, "self_care_include", expect.careInclude(), items(care));
        excludes(unmet, "self_care_exclude", expect.careExclude(), items(care));
        expect.suggested().ifPresent(suggested -> {
            includes(unmet, "referral_suggested", suggested, disciplines(referrals, ReferralStatus.SUGGESTED));
            if (suggested.isEmpty() && !disciplines(referrals, ReferralStatus.SUGGESTED).isEmpty()) {
                unmet.add("referral_suggested: expected none, suggested are "
                        + codes(disciplines(referrals, ReferralStatus.SUGGESTED)));
            }
        });
        includes(unmet, "referral_not", expect.referralNot(), refused(referrals));
        var modalities = EnumSet.noneOf(Modality.class);
        modalities.addAll(PlanLimits.avoidedModalities(plan));
        modalities.addAll(facts.stored().screening().avoidedModalities());
        includes(unmet, "avoid_modalities", expect.avoidModalities(), modalities);
        var regions = expect.avoidRegions().stream().filter(part -> pressure(plan, part) == 0).toList();
        missing(unmet, "avoid_regions", expect.avoidRegions(), regions);
        var ids = triage.findings().stream().map(finding -> finding.id()).toList();
        var fired = Stream.of(
                ids.stream(),
                triage.notes().stream().map(Triage.Note::id),
                plan.ruleIds().stream(),
                Stream.of(care.set()),
                care.offered().stream().map(SelfCare.Offer::ruleId),
                care.withheld().stream().flatMap(item -> item.because().stream()).map(RuleReason::ruleId),
                referrals.triggers().stream().map(RuleReason::ruleId),
                referrals.notes().stream().map(RuleReason::ruleId),
                // a client who declined a discipline is the whole of what that row says
                facts.stored().otherHelp().declined().stream().map(discipline -> "REF-012"),
                referrals.choices().stream().flatMap(choice -> choice.ruleIds().stream()))
                .flatMap(some -> some)
                .collect(Collectors.toSet());
        rules(unmet, expect, fired);
        return new Outcome(
                vignette, score(expect.triage(), triage.level()), triage.level().code() + " " + ids, fired, unmet);
    }

    /** The most that the next plan allows there: on the side that is named, or on the whole region. */
    private static int pressure(NextPlan plan, BodyPart part) {
        return plan.pressures().stream()
                .filter(planned -> planned.part().meets(part))
                .mapToInt(NextPlan.PlannedPressure::after)
                .min()
                .orElseGet(() -> PlanLimits.pressure(plan, part.region()));
    }

    private static <E extends Enum<E>> Score score(List<E> expected, E level) {
        if (expected.contains(level)) {
            return Score.EXACT;
        }
        var mildest = expected.stream().min(Comparator.naturalOrder()).orElseThrow();
        return level.compareTo(mildest) > 0 ? Score.OVER : Score.UNDER;
    }

    private static <E extends Coded> void includes(
            List<String> unmet, String key, Collection<E> expected, Collection<E> found) {
        var missing = expected.stream().filter(word -> !found.contains(word)).toList();
        if (!missing.isEmpty()) {
            unmet.add(key + ": missing " + codes(missing) + " in " + codes(found));
        }
    }

    private static <T> void missing(List<String> unmet, String key, Collection<T> expected, Collection<T> found) {
        var missing = expected.stream().filter(word -> !found.contains(word)).toList();
        if (!missing.isEmpty()) {
            unmet.add(key + ": missing " + missing);
        }
    }

    private static <E extends Coded> void excludes(
            List<String> unmet, String key, Collection<E> expected, Collection<E> found) {
        var there = expected.stream().filter(found::contains).toList();
        if (!there.isEmpty()) {
            unmet.add(key + ": has " + codes(there));
        }
    }

    private static void atMost(List<String> unmet, BodyPart part, int most, int found) {
        if (found > most) {
            unmet.add("pressure_max: " + part + " is " + found + ", expected at most " + most);
        }
    }

    /** The rules that must, and must not, be among those behind the decision. */
    private static void rules(List<String> unmet, Vignette.Expect expect, Collection<String> ids) {
        missing(unmet, "rules", expect.rules(), ids);
        var there = expect.rulesNot().stream().filter(ids::contains).toList();
        if (!there.isEmpty()) {
            unmet.add("rules_not: has " + there);
        }
    }

    private static List<String> codes(Collection<? extends Coded> words) {
        return words.stream().map(Coded::code).sorted().toList();
    }

    // --- facts

    private static ClientFacts clientFacts(Vignette vignette) {
        var day = vignette.session().at().toLocalDate();
        return ClientFacts.read(vignette.standing(), day, ClientFacts.NowFacts.AS_TOLD);
    }

    static ScreeningFacts screeningFacts(Vignette vignette) {
        var preferences = vignette.preferences();
        var session = vignette.session();
        return new ScreeningFacts(clientFacts(vignette), new VisitFacts(
                Stage.ARRIVAL,
                recorded(vignette.redFlags()),
                new Pain(preferences.painNow(), preferences.painRegions(), preferences.painKnown()),
                new Wishes(preferences.pressure(), preferences.sensitive(), preferences.avoid()),
                new Effort(preferences.strenuous(), preferences.strenuousRegions(), preferences.before(),
                        session.hoursSinceLast().stream().asDoubleStream().findFirst()),
                new VisitPlan(session.work(), List.of(), session.credentials(), session.start(vignette.zone()),
                        vignette.zone()),
                new AskedQuestions(preferences.asks(), Set.of(), Set.of()),
                vignette.stored().clearances(),
                Map.of(),
                vignette.stored().holds()));
    }

    /** One that is unknown was asked twice; one that is left out was never asked. */
    private static Map<RedFlag, Recorded> recorded(Map<RedFlag, Answer> flags) {
        return flags.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, flag -> Recorded.of(flag.getValue())));
    }

    static FollowUpFacts followUpFacts(Vignette vignette, StandingScreening standing) {
        var preferences = vignette.preferences();
        var session = vignette.session();
        var feedback = vignette.feedback().orElseThrow();
        var done = DoneSession.of(session.end(vignette.zone()), session.minutes(), session.work(),
                session.credentials());
        var stored = new StoredFacts(
                new Arrival(preferences.painNow(), preferences.painRegions(), preferences.strenuous(),
                        vignette.stored().redFlags()),
                new Likes(preferences.pressure(), preferences.sensitive(), preferences.before()),
                new History(
                        vignette.history(), vignette.stored().caps(), Set.of(), feedback.previous(),
                        vignette.history().stream().mapToInt(EarlierSession::daysBefore).min(),
                        vignette.stored().redFlagsSeenByDoctor(), vignette.stored().holds().awaitingDoctorAnswer()),
                new OtherHelp(preferences.asked(), preferences.declined()),
                standing, Optional.empty(), false);
        return new FollowUpFacts(clientFacts(vignette), feedback.answers(), done, feedback.at(), stored);
    }

    /** What the screening rules say of the client whatever is planned; modalities as far as they touch the work. */
    private static StandingScreening standing(Vignette vignette) {
        var limits = ScreeningRules.CURRENT.standingCeilings(screeningFacts(vignette));
        var worked = Area.ofParts(vignette.session().work().stream().map(work -> work.part()).toList());
        var avoided = limits.avoidedModalities().anywhere().stream()
                .filter(modality -> !limits.avoidedModalities().where(modality).and(worked).isEmpty())
                .collect(Collectors.toSet());
        return new StandingScreening(limits.ceilings(), avoided);
    }
}
