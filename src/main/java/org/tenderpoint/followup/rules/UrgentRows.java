package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Sign.*;
import static org.tenderpoint.followup.rules.Signs.*;
import static org.tenderpoint.followup.rules.Triage.Call.NOW;
import static org.tenderpoint.followup.rules.Triage.Call.TODAY;
import static org.tenderpoint.followup.rules.TriageRow.danger;
import static org.tenderpoint.followup.rules.TriageRow.rule;
import static org.tenderpoint.followup.rules.VesselSigns.*;
import static org.tenderpoint.followup.rules.WhereSigns.*;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.Symptom.Bruising.*;
import static org.tenderpoint.followup.rules.facts.Symptom.Swelling.MILD;
import static org.tenderpoint.followup.rules.facts.Symptom.Swelling.PRONOUNCED;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-020 to TRI-048: see a doctor today. */
final class UrgentRows {

    private static final Sign[] FRACTURE_SIGNS = {
            PINPOINT, SHARP_PAIN, now(7), WORSE, all(onset(Onset.DURING), now(4))
    };
    private static final Sign SORE_OVER_BONE = all(
            Sign.of("sore at spine, chest or hips", Signs::where, r -> r.spine() || r.in(CHEST) || r.in(HIPS)), SORE);
    private static final Sign CLOT_SIGN = any(
            CLOT,
            all(any(swelling(MILD), swelling(PRONOUNCED)), VEIN),
            all(any(feels(THROBBING), feels(CRAMPING)), hurts(CALVES)));
    private static final Sign WORKED_NECK = Sign.of("head or neck worked", Basis.stored("worked_neck"),
            r -> r.worked().stream().anyMatch(FollowUpReading.NECK_SET::contains));
    private static final Sign ONE_SIDE_TOLD = Sign.of("on one side", Basis.answered("one_side"),
            r -> r.answers().sides() == Sides.ONE);
    private static final Sign NOT_BETTER = Sign.of("not getting better", Signs::notFading,
            r -> r.course() != Course.BETTER);
    private static final Sign DEEP_BLEED = any(
            all(hurts(ABDOMEN, HIPS, LOWER_BACK), now(6)), all(SORE_SPINE, now(7)), all(hurts(ABDOMEN), now(4)));

    static final Row<FollowUpReading, TriageRow.Verdict> LEG_CLOT = rule("TRI-028",
            "One leg sore, with a sign of a clot")
            .when(URGENT, all(LEG_ONE, SORE, CLOT_SIGN))
            .when(DOCTOR, all(LEG_ONE, SORE, CLOT_UNKNOWN))
            .because("A clot in a leg vein has to be ruled out.", "A NG158, QS201");

    static final Row<FollowUpReading, TriageRow.Verdict> PREGNANT_WITH_CRAMPS = rule("TRI-037",
            "Pregnant, with a sign that mother or baby are not well: call the maternity unit now")
            .when(URGENT, any(
                    all(client(PREGNANCY), any(
                            all(hurts(ABDOMEN), SORE),
                            all(feels(CRAMPING), hurts(LOWER_BACK, SACRUM, HIPS)),
                            swelling(PRONOUNCED),
                            swollen("face or hands swollen", SwollenWhere.FACE, SwollenWhere.HANDS))),
                    anyOf(BLEEDING_OR_FLUID_IN_PREGNANCY, BABY_MOVING_LESS)))
            .because("It may be labour, the placenta or high blood pressure.", "A RCOG57; B textbook");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-020", "Numbness or tingling")
                    .when(URGENT, anyOf(NUMBNESS, TINGLING))
                    .when(DOCTOR, all(any(unknown(NUMBNESS), unknown(TINGLING)), DISC_OR_SLIP))
                    .because("A nerve may be pressed or hurt.", "C Seed A, Seed B; A NG59"),

            rule("TRI-021", "Weak back, legs or arms")
                    .when(URGENT, anyOf(WEAKNESS_BACK, WEAKNESS_LEGS, WEAKNESS_ARMS))
                    .when(DOCTOR, all(
                            any(unknown(WEAKNESS_BACK), unknown(WEAKNESS_LEGS), unknown(WEAKNESS_ARMS)), DISC_OR_SLIP))
                    .because("A nerve or a muscle may be hurt.", "C Seed A"),

            rule("TRI-022", "Fever or shivers")
                    .when(URGENT, anyOf(FEVER, CHILLS))
                    .when(DOCTOR, all(
                            any(unknown(FEVER), unknown(CHILLS)), any(client(RECENT_SURGERY), client(IMPLANT))))
                    .because("There may be an infection.", "C Seed A"),

            rule("TRI-023", "Redness")
                    .when(URGENT, yes(REDNESS))
                    .when(THERAPIST, all(unknown(REDNESS), swelling(MILD)))
                    .because("An infection, a clot or a burn can redden the skin; round cup marks do not count.",
                            "C Seed A"),

            rule("TRI-024", "Feeling sick, throwing up or dizzy")
                    .when(URGENT, anyOf(NAUSEA, VOMITING, DIZZINESS))
                    .because("These do not belong to muscle soreness.", "C Seed A"),

            rule("TRI-025", "A hot, very tender spot")
                    .when(URGENT, yes(HOT_TENDER))
                    .when(THERAPIST, all(unknown(HOT_TENDER), swelling(MILD)))
                    .because("A collection of blood, an infection or a clot needs to be looked at.", "C Seed A"),

            rule("TRI-026", "Strong swelling")
                    .when(URGENT, swelling(PRONOUNCED))
                    .when(WATCH, swelling(Swelling.UNKNOWN))
                    .when(THERAPIST, all(swelling(Swelling.UNKNOWN), any(BLEED, BLEED_UNKNOWN)))
                    .because("Blood may be collecting under the skin.", "C Seed A; B ERN03"),

            rule("TRI-027", "One leg swollen")
                    .when(URGENT, any(
                            yes(CALF_SWELLING_ONE_SIDE), swollen("in one leg", SwollenWhere.ONE_LEG)))
                    .when(DOCTOR, all(unknown(CALF_SWELLING_ONE_SIDE), LEG_ONE))
                    .when(URGENT, all(unknown(CALF_SWELLING_ONE_SIDE), LEG_ONE, CLOT))
                    .because("There may be a clot in a leg vein; no more massage of the legs.",
                            "A NG158, QS201; B SUT20"),

            LEG_CLOT,

            rule("TRI-029", "Very dark urine")
                    .when(URGENT, yes(DARK_URINE))
                    .when(DOCTOR, all(unknown(DARK_URINE), STRONG_PRESSURE, worst(7)))
                    .because("After forceful or long massage muscle can break down; a blood test shows it.",
                            "B RHABDO"),

            rule("TRI-030", "Very bad headache")
                    .when(URGENT, all(yes(SEVERE_HEADACHE), not(danger(EmergencyRows.HEADACHE_AND_MORE))))
                    .because("Bleeding or pressure inside the head has to be ruled out.", "A CG150"),

            rule("TRI-031", "Fainted")
                    .when(URGENT, all(yes(FAINTED), not(danger(EmergencyRows.FAINTED_AND_MORE))))
                    .because("The cause of a faint has to be found.", "B textbook"),

            rule("TRI-032", "Bleeds easily, and the swelling or bruise is large or grows")
                    .when(URGENT, all(BLEED, any(
                            bruising(LARGE),
                            swelling(PRONOUNCED),
                            all(any(bruising(SMALL), swelling(MILD)), any(WORSE, spread(Spread.SPREADING))))))
                    .when(URGENT, all(BLEED_UNKNOWN, bruising(LARGE))).ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .because("The bleeding may go on.", "B ERN03, YIN14"),

            rule("TRI-033", "Bleeds easily, with strong pain in belly, hip or spine")
                    .when(URGENT, all(BLEED, DEEP_BLEED))
                    .when(DOCTOR, all(BLEED_UNKNOWN, DEEP_BLEED)).ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .because("There may be bleeding deep in the belly, the hip or the spine.", "B SSEH"),

            rule("TRI-034", "Weak bones, with a sign of a fracture")
                    .when(URGENT, all(BONE, SORE_OVER_BONE, any(FRACTURE_SIGNS)))
                    .when(DOCTOR, all(BONE_UNKNOWN, SORE_OVER_BONE, any(FRACTURE_SIGNS))).ask(OSTEOPOROSIS)
                    .when(URGENT, all(BONE_UNKNOWN, SORE_OVER_BONE, atLeast(2, FRACTURE_SIGNS))).ask(OSTEOPOROSIS)
                    .because("A weak bone can break from a light force.", "A FIN20; B HAN23; C Seed B"),

            rule("TRI-035", "Cancer now or before, with a spine that does not settle")
                    .when(URGENT, all(
                            any(client(CANCER_ACTIVE), client(CANCER_HISTORY)),
                            SORE_SPINE,
                            any(yes(CANNOT_SLEEP_FOR_PAIN), WORSE, spread(Spread.SPREADING),
                                    all(after(THREE_DAYS), NOT_FADING))))
                    .when(THERAPIST, all(
                            any(client(CANCER_ACTIVE), client(CANCER_HISTORY)), SORE_SPINE,
                            unknown(CANNOT_SLEEP_FOR_PAIN)))
                    .because("Cancer in the spine has to be ruled out.", "A NG234"),

            rule("TRI-036", "Operation, fracture or implant, with a sign that it is hurt")
                    .when(URGENT, all(SITE, any(all(swelling(MILD), WORSE), all(SHARP_PAIN, PINPOINT), now(7))))
                    .because("A wound, hardware or a healing bone may be hurt.", "C Seed B; B textbook"),

            PREGNANT_WITH_CRAMPS,

            rule("TRI-038", "Pain far beyond soreness")
                    .when(URGENT, any(now(9), all(now(7), limit(ActivityLimit.CANNOT_DO_DAILY_THINGS))))
                    .because("Muscle soreness is rarely this strong.", "C Seed A"),

            rule("TRI-039", "Herniated disc or narrowed spine, with shooting pain that spreads or worsens")
                    .when(URGENT, all(
                            any(DISC_NOT_RESOLVED, client(SPONDYLOLISTHESIS)), SHOOTING_PAIN, any(SPREADS, WORSE)))
                    .because("A nerve root may be under pressure.", "A NG59; C Seed B"),

            rule("TRI-040",
                    "Cancer that has reached bone, sore at the spine or at its place: call the cancer team today")
                    .when(URGENT, all(
                            clientWith(CANCER_ACTIVE, Detail.BONE, "active cancer that has reached bone"),
                            SORE,
                            any(SORE_SPINE, clientMeets(CANCER_ACTIVE,
                                    "at the place of the cancer, or that place not recorded"))))
                    .because("Cancer may have weakened the bone.", "A NG234"),

            rule("TRI-041", "Shoots into both legs")
                    .when(URGENT, all(SHOOTS_BOTH, SORE))
                    .because("Nerves of both legs may be pressed: today, not in days.", "A CES23"),

            rule("TRI-042", "One calf sore though both were worked, clear, late or getting worse")
                    .when(URGENT, all(LEG_ONE, ONE_SIDED, hurts(CALVES), SORE, NOT_FADING, any(
                            now(5), WORSE, onset(Onset.AFTER_48H))))
                    .because("A clot in a leg vein has to be ruled out.", "A NG158"),

            rule("TRI-043", "A new pain on one side of head or neck")
                    .when(URGENT, any(
                            yes(NEW_ONE_SIDED_HEAD_NECK_PAIN),
                            all(WORKED_NECK, ONE_SIDE_TOLD, hurts(HEAD), hurts(NECK), SORE,
                                    any(all(now(MIDDLING), NOT_BETTER), WORSE))))
                    .because("A tear in a neck artery may begin as pain alone.", "A IFOMPT23; B VAD"),

            rule("TRI-044", "A new injury with blood thinners, a hit on the head not ruled out")
                    .when(URGENT, all(THINNED, any(HEAD_HIT, HEAD_NOT_KNOWN)))
                    .when(URGENT, NOW, all(THINNED, HEAD_NOT_KNOWN))
                    .when(DOCTOR, TODAY, all(THINNED_UNKNOWN, HEAD_NOT_KNOWN)).ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .because("A bleed in the head can grow unseen.", "A NG232"),

            rule("TRI-045", "Strong pain in the belly, or a beating pain in belly or back")
                    .when(URGENT, BELLY_OR_BEATING_BACK)
                    .because("Such pain is no soreness of muscles.", "A NG156"),

            rule("TRI-046", "Burning on one side with a skin reaction")
                    .when(URGENT, all(SORE, feels(BURNING), yes(SKIN_REACTION), Sign.of(
                            "on one side only", r -> Basis.answered("one_side"),
                            r -> r.answers().sides() == Sides.ONE || r.namedOnOneSide())))
                    .because("It may be shingles or a burn; tablets work best in the first days of a rash.",
                            "A CKS shingles"),

            rule("TRI-047", "Trouble swallowing or keeping balance")
                    .when(URGENT, all(
                            yes(SWALLOWING_OR_BALANCE_TROUBLE), not(danger(EmergencyRows.NECK_ARTERY))))
                    .because("The brain or the ear may be behind it.", "A NG128"),

            rule("TRI-048", "One arm swollen")
                    .when(URGENT, swollen("in one arm", SwollenWhere.ONE_ARM))
                    .because("There may be a clot or an infection in the arm.", "A NG158; B textbook"));

    private UrgentRows() {}
}
