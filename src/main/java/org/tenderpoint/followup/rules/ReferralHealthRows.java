package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.ReferralRow.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.facts.Detail.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Other health, age and this feedback against disciplines. Cells: chiropractic, physio, yoga, acupuncture, pilates. */
final class ReferralHealthRows {

    private ReferralHealthRows() {}

    static final List<Row<ReferralCase, ReferralRow.Cells>> ROWS = List.of(
            row("REF-106", "Fibromyalgia", FIBROMYALGIA)
                    .cells(N, add(10), add(15), add(15), NONE)
                    .because(
                            "Exercise helps most; acupuncture and mindful movement may help; adjusting the spine is advised"
                                    + " against.",
                            "A",
                            "EUL16, NG193"),
            row("REF-107", "Fibromyalgia, a flare not denied", FIBROMYALGIA)
                    .when(c -> c.maybe(FIBROMYALGIA, FLARE_NOW))
                    .cells(N, NONE, add(-15), add(-5), add(-15))
                    .because("In a flare everything goes at a slower pace.", "A", "EUL16"),
            row("REF-114", "Feels pain easily", LOW_PAIN_THRESHOLD)
                    .cells(add(-15), add(5), add(5), add(-5), NONE)
                    .because("Start gently.", "C", "Seed B"),
            row("REF-115", "Blood thinners", ANTICOAGULANT)
                    .cells(C, add(5), NONE, C, NONE)
                    .because("Thrusts and needles can make it bleed.", "A", "WHO05, WHO99"),
            row("REF-116", "Bleeding disorder", BLEEDING_DISORDER)
                    .cells(N, add(5), P, C, P)
                    .because("Thrusts and needles can make it bleed.", "A", "WHO05, WHO99"),
            row("REF-117", "Blood clot now or suspected", CLOT_NOW_OR_SUSPECTED)
                    .cells(N, C, N, N, N)
                    .because("A clot is the doctor's first.", "A", "NG158"),
            row("REF-118", "Blood clot in the past, or a risk of one", CLOT_HISTORY)
                    .when(c -> c.yes(CLOT_HISTORY) || c.clotRisk().yes())
                    .cells(NONE, NONE, NONE, NONE, NONE)
                    .because("Noted only; often goes with blood thinners.", "C", ""),
            row("REF-119", "Cancer in treatment, or spread to bone", CANCER_ACTIVE)
                    .cells(N, C, C, C, C)
                    .because("Bones and defences may be weak.", "A", "WHO05, NG234"),
            row("REF-120", "Cancer in the past", CANCER_HISTORY)
                    .cells(C, add(5), NONE, P, NONE)
                    .because(
                            "A return has to be ruled out; no needles in a limb without its lymph nodes.",
                            "A",
                            "FIN20"),
            row("REF-121", "Pregnant, not at high risk", PREGNANCY)
                    .when(c -> c.no(PREGNANCY, HIGH_RISK))
                    .cells(C, add(15), P, C, P)
                    .because("Classes for pregnancy, and people trained in it.", "B", ""),
            row("REF-122", "Pregnant, a high risk not denied", PREGNANCY)
                    .when(c -> c.maybe(PREGNANCY, HIGH_RISK))
                    .cells(N, C, C, C, C)
                    .because("The maternity unit decides.", "B", ""),
            row("REF-123", "Heart condition, stable", HEART_CONDITION)
                    .when(c -> c.yes(HEART_CONDITION, STABLE))
                    .cells(NONE, NONE, P, P, P)
                    .because("Nothing straining; no current with a pacemaker.", "A", "WHO99"),
            row("REF-124", "Heart condition, not known to be stable", HEART_CONDITION)
                    .when(c -> c.notYes(HEART_CONDITION, STABLE))
                    .cells(C, C, C, C, C)
                    .because("The heart has to be stable first.", "B", ""),
            row("REF-125", "High blood pressure, not known to be controlled", HIGH_BLOOD_PRESSURE)
                    .when(c -> c.notYes(HIGH_BLOOD_PRESSURE, CONTROLLED))
                    .cells(C, add(5), C, NONE, C)
                    .because("No straining, no head-down poses, no thrusts at the neck.", "A", "IFOMPT23"),
            row("REF-126", "Stroke in the past", STROKE_HISTORY)
                    .cells(N, add(15), C, C, C)
                    .because("The neck arteries must not be strained.", "A", "IFOMPT23"),
            row("REF-127", "Diabetes with normal feeling", DIABETES)
                    .when(c -> c.no(DIABETES, Detail.NEUROPATHY))
                    .cells(NONE, add(5), add(3), P, add(3))
                    .because("Needles need care of the skin.", "C", ""),
            row("REF-128", "Reduced feeling, or diabetes with it not denied", DIABETES, Condition.NEUROPATHY)
                    .when(c -> c.maybe(DIABETES, Detail.NEUROPATHY) || c.yes(Condition.NEUROPATHY))
                    .cells(C, add(10), P, C, P)
                    .because("Numb skin, infection and balance.", "B", ""),
            row("REF-129", "Epilepsy", EPILEPSY)
                    .cells(controlled(P), NONE, P, controlled(P), P)
                    .because("No current; under control first.", "A", "WHO99"),
            row("REF-130", "Steroid tablets for over 3 months", LONG_TERM_STEROIDS)
                    .cells(C, add(10), C, C, C)
                    .because("Bones get thin, and infections come easily.", "A", "FIN20"),
            row("REF-136", "Fever or infection now", INFECTION_OR_FEVER_NOW)
                    .cells(C, C, C, C, C)
                    .because("When well again.", "B", ""),
            row("REF-137", "Skin problem", SKIN_PROBLEM)
                    .cells(
                            NONE,
                            NONE,
                            contagious(C, P),
                            either("where it hurts", c -> c.at(SKIN_PROBLEM, c.mainRegions()), C, NONE),
                            contagious(C, P))
                    .because("No needles through bad skin, and nothing that others could catch.", "A", "WHO99"),
            row("REF-141", "Other long-lasting pain", CHRONIC_PAIN_OTHER)
                    .cells(add(-10), add(10), add(8), add(12), add(5))
                    .because("Supervised exercise, and one course of acupuncture.", "A", "NG193"),
            row("REF-142", "Kidney or liver disease", KIDNEY_OR_LIVER_DISEASE)
                    .cells(NONE, NONE, NONE, P, NONE)
                    .because("Bruises come more easily.", "C", ""),
            row(
                    "REF-143",
                    "Varicose veins, stomach ulcer, asthma, new to massage",
                    VARICOSE_VEINS,
                    STOMACH_ULCER,
                    ASTHMA_NSAID)
                    .when(c -> c.yes(VARICOSE_VEINS)
                            || c.yes(STOMACH_ULCER)
                            || c.yes(ASTHMA_NSAID)
                            || c.newToMassage().yes())
                    .cells(NONE, NONE, NONE, NONE, NONE)
                    .because("No effect; with asthma the inhaler goes along to class.", "C", ""),
            row("REF-144", "Allergy to latex or metal", ALLERGY)
                    .when(c -> c.allergy("latex", "other").yes())
                    .cells(
                            NONE,
                            NONE,
                            NONE,
                            either("with an allergy that may be to metal", c -> c.allergy("other").yes(), P, NONE),
                            either("with latex", c -> c.allergy("latex").yes(), P, NONE))
                    .because("Needles are metal, bands are latex.", "B", ""),
            row("REF-145", OLDER + " or older, or age not known")
                    .when(c -> c.aged(OLDER).maybe())
                    .cells(P, NONE, NONE, NONE, NONE)
                    .because("Thrusts need caution with age.", "A", "IFOMPT23"),
            row("REF-146", "Under " + ADULT)
                    .when(c -> c.youngerThan(ADULT).yes())
                    .cells(C, NONE, NONE, C, NONE)
                    .traits(FollowUpTrait.BY_AGE)
                    .because("The guardian has to agree.", "C", ""),
            row("REF-147", "A painful neck, with dizziness or a very bad headache now or in an earlier feedback")
                    .when(c -> c.neckHurts() && (c.ever(Symptom.DIZZINESS) || c.ever(Symptom.SEVERE_HEADACHE)))
                    .cells(C, NONE, P, NONE, NONE)
                    .because("The neck arteries have to be thought of; no extremes of the neck.", "A", "IFOMPT23"),
            row("REF-148", "A stiff low back: movement eases it, bending or standing makes it worse, all over the area")
                    .when(c -> c.mainRegions().contains(Region.LOWER_BACK)
                            && c.feels(Quality.STIFF)
                            && c.easedEvenSoreness()
                            && (c.worseOn(AggravatedBy.BENDING) || c.worseOn(AggravatedBy.STANDING)))
                    .cells(add(12), NONE, NONE, NONE, NONE)
                    .because(
                            "Joints that move stiffly are what adjusting is for; together with exercise, never alone.",
                            "A/C",
                            "NG59, ACP17, Seed A"),
            row("REF-149", "Stiff from sitting: movement eases it, all over the area")
                    .when(c -> c.worseOn(AggravatedBy.SITTING) && c.easedEvenSoreness())
                    .cells(NONE, NONE, add(8), NONE, NONE)
                    .because("Gentle back-focused postures fit.", "A/C", "ACP17, Seed A"),
            row("REF-151", "Aneurysm", ANEURYSM)
                    .cells(N, C, C, C, C)
                    .because("No pressure in a widened artery, and no thrust over it.", "A", "NG156"),
            row("REF-152", "Weak immune system", IMMUNOSUPPRESSION)
                    .cells(NONE, NONE, NONE, C, NONE)
                    .because("Needles can let an infection in.", "A", "WHO99"),
            row("REF-153", "Nerve disease such as MS or Parkinson's", NERVE_DISEASE)
                    .cells(C, add(15).and(inRelapse(NONE)), inRelapse(P), inRelapse(P), inRelapse(P))
                    .because("Specialist exercise fits; heat and balance have to be minded.", "A", "NG220"),
            row("REF-154", "ME/CFS, or long COVID with a crash after effort", EXERTION_INTOLERANCE)
                    .cells(C, P, add(-15).and(P), NONE, add(-15).and(P))
                    .because("No programme of rising effort; only with energy management.", "A", "NG206"),
            row("REF-155", "Lymphoedema", LYMPHOEDEMA)
                    .cells(NONE, add(10), P, P, P)
                    .because("No needles and no strain in the limb that drains badly.", "B", ""),
            row("REF-156", "Injection or needling in the last " + TWO_WEEKS + " days", RECENT_INJECTION)
                    .cells(C, NONE, P, C, P)
                    .because("The place is left in peace at first.", "C", ""),
            row("REF-157", "Needs help to understand or decide", SUPPORT_TO_DECIDE)
                    .cells(P, NONE, P, P, P)
                    .because("Together with the helper.", "C", ""),
            row("REF-158", "Something else that nobody has judged to be without bearing", OTHER_CONDITION)
                    .when(c -> c.notYes(OTHER_CONDITION, NO_BEARING))
                    .cells(C, P, P, C, P)
                    .because("The rules do not cover it.", "C", ""));

    private static Cell controlled(Cell then) {
        return either("while not known to be controlled", c -> c.notYes(EPILEPSY, CONTROLLED), C, then);
    }

    private static Cell contagious(Cell may, Cell otherwise) {
        return either("while it may be contagious", c -> c.maybe(SKIN_PROBLEM, CONTAGIOUS), may, otherwise);
    }

    private static Cell inRelapse(Cell otherwise) {
        return either("while a relapse is not denied", c -> c.maybe(NERVE_DISEASE, FLARE_NOW), C, otherwise);
    }
}
