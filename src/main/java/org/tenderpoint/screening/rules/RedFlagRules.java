package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.RedFlag.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.RuleEntry.Grade.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleTags;

/**
 * The questions of every visit, and what they mean together with the client's history (SCR-001 to SCR-018, SCR-030).
 */
final class RedFlagRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-001")
                    .when("numb where a saddle would touch", facts -> facts.yes(SADDLE_NUMBNESS))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CES, CKS", A),
            rule("SCR-002")
                    .when("new trouble holding, passing or feeling urine or stool",
                            facts -> facts.yes(BLADDER_BOWEL_CHANGE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CES, CKS", A),
            rule("SCR-003")
                    .when("legs are getting weaker", facts -> facts.yes(LEG_WEAKNESS_PROGRESSIVE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CES, NG234", A),
            rule("SCR-004")
                    .when("chest pain or breathlessness now", facts -> facts.yes(CHEST_PAIN_OR_BREATHLESS_NOW))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CG95, NG158", A),
            rule("SCR-005")
                    .when("a sudden severe headache", facts -> facts.yes(SUDDEN_SEVERE_HEADACHE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CKS headache, IFOMPT23", A),
            rule("SCR-006")
                    .when("one leg is swollen: calf, thigh or all of it", facts -> facts.yes(CALF_SWELLING_ONE_SIDE))
                    .then(DEFER,
                            see(Deadline.SAME_DAY),
                            note("any breathlessness: SCR-004, call the emergency number"))
                    .source("NG158, QS201, Wa, W", A),
            rule("SCR-007")
                    .about(CLOT_NOW_OR_SUSPECTED)
                    .when("a blood clot now or suspected", facts -> facts.yes(CLOT_NOW_OR_SUSPECTED))
                    .then(DEFER,
                            see(Deadline.SAME_DAY),
                            note("today unless the clot is already being treated; lifted only by a doctor's word in"
                                    + " writing with limits, then SCR-172 holds"))
                    .traits(ScreeningTrait.NEEDS_LIMITS, DoctorsWord.CLOT_TREATED)
                    .source("NG158, Wa, W, NCCIH", A),
            rule("SCR-008")
                    .about(INFECTION_OR_FEVER_NOW)
                    .when("fever now, or an infection or feeling ill today",
                            facts -> facts.yes(FEVER_NOW) || facts.yes(INFECTION_OR_FEVER_NOW))
                    .then(DEFER, note("rebook when " + TWO_DAYS + " hours free of fever and well"))
                    .source("W, S, NCCIH", B),
            rule("SCR-009")
                    .when("fever now, with pain at the spine or unrelenting night pain",
                            RedFlagRules::feverWithSpinalPain)
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .source("CKS, NG59", A),
            rule("SCR-010")
                    .about(RECENT_INJURY)
                    .when("a recent serious accident", facts -> facts.yes(RECENT_MAJOR_TRAUMA))
                    .then(DEFER,
                            when("not yet seen by a doctor", facts -> !facts.yes(RECENT_INJURY, Detail.SEEN_BY_DOCTOR),
                                    see(Deadline.SAME_DAY)),
                            note("lifted by a doctor's word in writing"))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .source("CKS, S", A),
            rule("SCR-011")
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
                    .source("NG232, CKS", A),
            rule("SCR-012")
                    .when("weight lost without trying", facts -> facts.yes(UNEXPLAINED_WEIGHT_LOSS))
                    .then(CLEARANCE, see(Deadline.SOON), cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("CKS, NG59", A_C),
            rule("SCR-013")
                    .when("night pain that no position eases", facts -> facts.yes(NIGHT_PAIN_UNRELENTING))
                    .then(CLEARANCE, see(Deadline.SOON), cap(PAIN, 1), cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("CKS, NG59", A_C),
            rule("SCR-014")
                    .when("unrelenting night pain and weight lost without trying",
                            facts -> facts.yes(NIGHT_PAIN_UNRELENTING) && facts.yes(UNEXPLAINED_WEIGHT_LOSS))
                    .then(DEFER, see(Deadline.SOON))
                    .source("CKS", A),
            rule("SCR-015")
                    .about(CANCER_ACTIVE, CANCER_HISTORY)
                    .when("unrelenting night pain or weight loss, with cancer now or ever, or cancer not ruled out",
                            facts -> (facts.yes(NIGHT_PAIN_UNRELENTING) || facts.yes(UNEXPLAINED_WEIGHT_LOSS))
                                    && (facts.maybe(CANCER_ACTIVE) || facts.maybe(CANCER_HISTORY)))
                    .then(DEFER, see(Deadline.WITHIN_24_HOURS))
                    .source("NG234", A),
            rule("SCR-016")
                    .about(OSTEOPOROSIS, LONG_TERM_STEROIDS)
                    .when("unrelenting night pain, with osteoporosis or long-term steroids",
                            facts -> facts.yes(NIGHT_PAIN_UNRELENTING)
                                    && (facts.yes(OSTEOPOROSIS) || facts.yes(LONG_TERM_STEROIDS)))
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .source("CKS, ROS", A),
            rule("SCR-030")
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
                    .source("CP", C),
            rule("SCR-017")
                    .when("a drooping face, a weak or numb arm or leg on one side, or trouble speaking, seeing,"
                            + " swallowing or keeping balance, now or in the last days",
                            facts -> facts.yes(STROKE_SIGNS_NOW))
                    .then(EMERGENCY, see(Deadline.EMERGENCY), note("when did it start? Say it on the phone"))
                    .source("NG128, IFOMPT23", A),
            rule("SCR-018")
                    .when("new dizziness or fainting, or a new pain in head or neck unlike any before",
                            facts -> facts.yes(NEW_DIZZINESS_OR_NECK_PAIN))
                    .then(ADAPT,
                            see(Deadline.SOON),
                            leaveOut(of(HEAD, NECK, NECK_FRONT)),
                            note("help on and off the table"),
                            askRaising("", "Is it a pain on one side of head or neck, unlike any before?", DEFER,
                                    Deadline.SAME_DAY,
                                    saying("one_sided_pain")))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("IFOMPT23, Yin 2014", A_C));

    private static final Map<RedFlag, String> QUESTIONS = Map.ofEntries(
            Map.entry(SADDLE_NUMBNESS, "Numb or tingling between the legs, at the back passage or the genitals, or new"
                    + " trouble with sexual feeling?"),
            Map.entry(BLADDER_BOWEL_CHANGE, "Any new trouble holding, passing or feeling urine or stool?"),
            Map.entry(LEG_WEAKNESS_PROGRESSIVE, "Are your legs getting weaker?"),
            Map.entry(UNEXPLAINED_WEIGHT_LOSS, "Have you lost weight without trying?"),
            Map.entry(NIGHT_PAIN_UNRELENTING, "Any pain at night that no position eases?"),
            Map.entry(RECENT_MAJOR_TRAUMA, "A serious fall or accident lately?"),
            Map.entry(FEVER_NOW, "A fever now?"),
            Map.entry(CALF_SWELLING_ONE_SIDE, "Is one leg swollen: calf, thigh or all of it?"),
            Map.entry(CHEST_PAIN_OR_BREATHLESS_NOW, "Chest pain or breathlessness now?"),
            Map.entry(SUDDEN_SEVERE_HEADACHE, "A sudden, severe headache?"),
            Map.entry(STROKE_SIGNS_NOW, "Face drooping on one side, a weak or numb arm or leg on one side, trouble"
                    + " speaking, seeing, swallowing or keeping your balance, now or in the last days?"),
            Map.entry(NEW_DIZZINESS_OR_NECK_PAIN, "New dizziness or fainting, or a new pain in head or neck unlike any"
                    + " before?"));

    private static String question(RedFlag flag) {
        return QUESTIONS.getOrDefault(flag, flag.code());
    }

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
                .map(flag -> facts.visit().redFlags().get(flag) == Recorded.DONT_KNOW
                        ? Effect.Note
                                .of("\"" + question(flag) + "\" Ask once more in other words. Still not known:"
                                        + " please ask your doctor first.")
                        : new Effect.Ask(RowEffect.key(id, flag.code()), question(flag),
                                Effect.Ask.Kind.FACT, Optional.empty(), Optional.empty(), false, true, ""))
                .map(Effect.class::cast)
                .toList();
    }

    private RedFlagRules() {}
}
