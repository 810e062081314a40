package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.RedFlag.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleTags;

/**
 * The ten questions of every visit, and what they mean together with the client's history (SCR-001 to SCR-016,
 * SCR-030).
 */
final class RedFlagRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-001", "Saddle numbness")
                    .when("numb where a saddle would touch", facts -> facts.yes(SADDLE_NUMBNESS))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .because(
                            "Numbness where a saddle would touch can mean that nerves at the base of the spine are being "
                                    + "crushed; hours count.",
                            "CES, CKS",
                            A),
            rule("SCR-002", "Bladder or bowel")
                    .when("new trouble holding, passing or feeling urine or stool",
                            facts -> facts.yes(BLADDER_BOWEL_CHANGE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .because(
                            "New loss of bladder or bowel control with a bad back is an emergency until proven otherwise.",
                            "CES, CKS",
                            A),
            rule("SCR-003", "Legs getting weaker")
                    .when("legs are getting weaker", facts -> facts.yes(LEG_WEAKNESS_PROGRESSIVE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .because(
                            "Legs that grow weaker can mean pressure on the spinal cord or nerves that only a hospital "
                                    + "can relieve.",
                            "CES, NG234",
                            A),
            rule("SCR-004", "Chest pain, breathless")
                    .when("chest pain or breathlessness now", facts -> facts.yes(CHEST_PAIN_OR_BREATHLESS_NOW))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .because(
                            "Chest pain or breathlessness now may be the heart or a clot in the lung.",
                            "CG95, NG158",
                            A),
            rule("SCR-005", "Thunderclap headache")
                    .when("a sudden severe headache", facts -> facts.yes(SUDDEN_SEVERE_HEADACHE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .because(
                            "A sudden worst-ever headache can be bleeding in the brain or a torn neck artery; the neck "
                                    + "must not be touched.",
                            "CKS headache",
                            A),
            rule("SCR-006", "One calf swollen")
                    .when("one calf is swollen", facts -> facts.yes(CALF_SWELLING_ONE_SIDE))
                    .then(DEFER,
                            see(Deadline.SAME_DAY),
                            note("any breathlessness: SCR-004, call the emergency number"))
                    .because(
                            "One swollen calf may be a clot, and rubbing or pressing could move it.",
                            "NG158, Wa, W",
                            A),
            rule("SCR-007", "Clot now or suspected")
                    .about(CLOT_NOW_OR_SUSPECTED)
                    .when("a blood clot now or suspected", facts -> facts.yes(CLOT_NOW_OR_SUSPECTED))
                    .then(DEFER,
                            see(Deadline.SAME_DAY),
                            note("today unless the clot is already being treated; lifted only by a doctor's word in"
                                    + " writing with limits, then SCR-172 holds"))
                    .traits(ScreeningTrait.NEEDS_LIMITS, DoctorsWord.CLOT_TREATED)
                    .because(
                            "A clot can travel to the lung; no massage until the treating doctor agrees in writing.",
                            "NG158, Wa, W, NCCIH",
                            A),
            rule("SCR-008", "Fever or infection")
                    .about(INFECTION_OR_FEVER_NOW)
                    .when("fever now, or an infection or feeling ill today",
                            facts -> facts.yes(FEVER_NOW) || facts.yes(INFECTION_OR_FEVER_NOW))
                    .then(DEFER, note("rebook when " + TWO_DAYS + " hours free of fever and well"))
                    .because(
                            "With fever the body needs rest, massage can make you feel worse, and others could catch it.",
                            "W, S, NCCIH",
                            B),
            rule("SCR-009", "Fever with spinal pain")
                    .when("fever now, with pain at the spine or unrelenting night pain",
                            RedFlagRules::feverWithSpinalPain)
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .because("Back pain with fever can be an infection of the spine.", "CKS, NG59", A),
            rule("SCR-010", "Major trauma")
                    .about(RECENT_INJURY)
                    .when("a recent serious accident", facts -> facts.yes(RECENT_MAJOR_TRAUMA))
                    .then(DEFER,
                            when("not yet seen by a doctor", facts -> !facts.yes(RECENT_INJURY, Detail.SEEN_BY_DOCTOR),
                                    see(Deadline.SAME_DAY)),
                            note("lifted by a doctor's word in writing"))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .because(
                            "After a serious accident hidden fractures must be ruled out before anyone works on you.",
                            "CKS, S",
                            A),
            rule("SCR-011", "Trauma ≤ " + FRESH_INJURY + " days, head/spine/trunk pain")
                    .about(RECENT_INJURY)
                    .when("a serious accident at most " + FRESH_INJURY
                            + " days ago or of unknown date, not yet seen by a doctor, with pain in"
                            + " the head, spine, chest or belly, or nowhere named",
                            facts -> facts.yes(RECENT_MAJOR_TRAUMA)
                                    && facts.maybe(RECENT_INJURY)
                                    && facts.days(RECENT_INJURY) <= FRESH_INJURY
                                    && !facts.detail(RECENT_INJURY, Detail.SEEN_BY_DOCTOR).yes()
                                    && facts.painArea().meets(Area.SPINE.or(Area.of(HEAD, CHEST, ABDOMEN))))
                    .then(EMERGENCY, see(Deadline.EMERGENCY), note("do not move the neck"))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .because(
                            "Fresh trauma with pain in the head, spine, chest or belly needs an emergency department "
                                    + "first.",
                            "NG232, CKS",
                            A),
            rule("SCR-012", "Weight loss")
                    .when("weight lost without trying", facts -> facts.yes(UNEXPLAINED_WEIGHT_LOSS))
                    .then(CLEARANCE, see(Deadline.SOON), cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .because(
                            "Losing weight without trying needs a doctor's look before we treat pain as muscular.",
                            "CKS, NG59",
                            A_C),
            rule("SCR-013", "Unrelenting night pain")
                    .when("night pain that no position eases", facts -> facts.yes(NIGHT_PAIN_UNRELENTING))
                    .then(CLEARANCE, see(Deadline.SOON), cap(PAIN, 1), cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .because(
                            "Pain that no position eases at night is not typical muscle pain and should be checked first.",
                            "CKS, NG59",
                            A_C),
            rule("SCR-014", "Night pain + weight loss")
                    .when("unrelenting night pain and weight lost without trying",
                            facts -> facts.yes(NIGHT_PAIN_UNRELENTING) && facts.yes(UNEXPLAINED_WEIGHT_LOSS))
                    .then(DEFER, see(Deadline.SOON))
                    .because("Together these two signs need a diagnosis before massage.", "CKS", A),
            rule("SCR-015", "Night pain or weight loss + cancer ever")
                    .about(CANCER_ACTIVE, CANCER_HISTORY)
                    .when("unrelenting night pain or weight loss, with cancer now or ever, or cancer not ruled out",
                            facts -> (facts.yes(NIGHT_PAIN_UNRELENTING) || facts.yes(UNEXPLAINED_WEIGHT_LOSS))
                                    && (facts.maybe(CANCER_ACTIVE) || facts.maybe(CANCER_HISTORY)))
                    .then(DEFER, see(Deadline.WITHIN_24_HOURS))
                    .because(
                            "After cancer, such pain or weight loss must be checked within a day because it may come from "
                                    + "the bones.",
                            "NG234",
                            A),
            rule("SCR-016", "Night pain + fragile bone")
                    .about(OSTEOPOROSIS, LONG_TERM_STEROIDS)
                    .when("unrelenting night pain, with osteoporosis or long-term steroids",
                            facts -> facts.yes(NIGHT_PAIN_UNRELENTING)
                                    && (facts.yes(OSTEOPOROSIS) || facts.yes(LONG_TERM_STEROIDS)))
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .because("New unrelenting pain in thin bones may be a fresh fracture.", "CKS, ROS", A),
            rule("SCR-030", "Red flag unanswered")
                    .when("any of the " + word(RedFlag.values().length)
                            + " red-flag questions not answered, or answered with don't know",
                            facts -> !unanswered(facts).isEmpty())
                    .then(DEFER,
                            new RowEffect(
                                    "ask each that was not asked, by name; one answered with don't know once more, in"
                                            + " other words, and then: please ask your doctor first",
                                    RedFlagRules::askEach,
                                    (_, _) -> Optional.empty(), RuleTags.NONE))
                    .traits(ScreeningTrait.ARRIVAL_ONLY, ScreeningTrait.OF_THE_DAY, ScreeningTrait.NOT_ASKED,
                            ScreeningTrait.FLAGS_MUST_BE_ASKED)
                    .because("These " + word(RedFlag.values().length)
                            + " questions are asked every time; without an answer we do not start.", "CP", C));

    private static final Map<RedFlag, String> QUESTIONS = Map.of(
            SADDLE_NUMBNESS, "Any numbness between the legs, where a saddle would touch?",
            BLADDER_BOWEL_CHANGE, "Any new trouble holding, passing or feeling urine or stool?",
            LEG_WEAKNESS_PROGRESSIVE, "Are your legs getting weaker?",
            UNEXPLAINED_WEIGHT_LOSS, "Have you lost weight without trying?",
            NIGHT_PAIN_UNRELENTING, "Any pain at night that no position eases?",
            RECENT_MAJOR_TRAUMA, "A serious fall or accident lately?",
            FEVER_NOW, "A fever now?",
            CALF_SWELLING_ONE_SIDE, "Is one calf swollen?",
            CHEST_PAIN_OR_BREATHLESS_NOW, "Chest pain or breathlessness now?",
            SUDDEN_SEVERE_HEADACHE, "A sudden, severe headache?");

    /** SCR-009, which SCR-611 repeats. */
    static boolean feverWithSpinalPain(Reading facts) {
        return facts.yes(FEVER_NOW)
                && (facts.painArea().meets(Area.SPINE) || facts.yes(NIGHT_PAIN_UNRELENTING));
    }

    private static List<RedFlag> unanswered(Reading facts) {
        var unanswered = new ArrayList<RedFlag>();
        for (var flag : RedFlag.values()) {
            if (facts.flag(flag) == Answer.UNKNOWN) {
                unanswered.add(flag);
            }
        }
        return unanswered;
    }

    private static List<Effect> askEach(Reading facts, String id) {
        return unanswered(facts).stream()
                .map(flag -> facts.facts().redFlags().get(flag) == Recorded.DONT_KNOW
                        ? Effect.Note
                                .of("\"" + QUESTIONS.get(flag) + "\" Ask once more in other words. Still not known:"
                                        + " please ask your doctor first.")
                        : new Effect.Ask(RowEffect.key(id, flag.code()), QUESTIONS.getOrDefault(flag, flag.code()),
                                Effect.Ask.Kind.FACT, Optional.empty(), Optional.empty(), false, true, ""))
                .map(Effect.class::cast)
                .toList();
    }

    private RedFlagRules() {}
}
