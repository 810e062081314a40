package org.tenderpoint.followup.rules.referral;

import static org.tenderpoint.followup.rules.referral.LeftOut.*;
import static org.tenderpoint.followup.rules.referral.ReferralRow.*;
import static org.tenderpoint.vocabulary.Discipline.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.facts.Detail.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
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
            row("REF-106", FIBROMYALGIA)
                    .cells(N, add(10), add(15), add(15), NONE)
                    .source("A",
                            "EUL16, NG193"),
            row("REF-107", FIBROMYALGIA)
                    .when(c -> c.maybe(FIBROMYALGIA, FLARE_NOW))
                    .cells(N, NONE, add(-15), add(-5), add(-15))
                    .source("A", "EUL16"),
            row("REF-114", LOW_PAIN_THRESHOLD)
                    .cells(add(-15), add(5), add(5), add(-5), NONE)
                    .source("C", "Seed B"),
            row("REF-115", ANTICOAGULANT)
                    .cells(C, add(5), NONE, C, NONE)
                    .source("A", "WHO05, WHO99"),
            row("REF-116", BLEEDING_DISORDER)
                    .cells(N, add(5), P, C, P)
                    .source("A", "WHO05, WHO99"),
            row("REF-117", CLOT_NOW_OR_SUSPECTED)
                    .cells(N, C, N, N, N)
                    .source("A", "NG158"),
            row("REF-118", CLOT_HISTORY)
                    .when(c -> c.yes(CLOT_HISTORY) || c.clotRisk().yes())
                    .cells(NONE, NONE, NONE, NONE, NONE)
                    .source("C", ""),
            row("REF-119", CANCER_ACTIVE)
                    .cells(N, C, C, C, C)
                    .source("A", "WHO05, NG234"),
            row("REF-120", CANCER_HISTORY)
                    .cells(C, add(5), NONE, P, NONE)
                    .without(NEEDLES_SOMEWHERE, ACUPUNCTURE)
                    .source("A",
                            "FIN20"),
            row("REF-121", PREGNANCY)
                    .when(c -> c.no(PREGNANCY, HIGH_RISK))
                    .cells(C, add(15), P, C, P)
                    .source("B", "textbook"),
            row("REF-122", PREGNANCY)
                    .when(c -> c.maybe(PREGNANCY, HIGH_RISK))
                    .cells(N, C, C, C, C)
                    .source("B", ""),
            row("REF-123", HEART_CONDITION)
                    .when(c -> c.yes(HEART_CONDITION, STABLE))
                    .cells(NONE, NONE, P, P, P)
                    .without(CURRENT, ACUPUNCTURE)
                    .source("A", "WHO99"),
            row("REF-124", HEART_CONDITION)
                    .when(c -> c.notYes(HEART_CONDITION, STABLE))
                    .cells(C, C, C, C, C)
                    .source("B", ""),
            row("REF-125", HIGH_BLOOD_PRESSURE)
                    .when(c -> c.notYes(HIGH_BLOOD_PRESSURE, CONTROLLED))
                    .cells(C, add(5), C, NONE, C)
                    .without(STRAINING, YOGA, PILATES)
                    .source("A", "IFOMPT23"),
            row("REF-126", STROKE_HISTORY)
                    .cells(N, add(15), C, C, C)
                    .source("A", "IFOMPT23"),
            row("REF-127", DIABETES)
                    .when(c -> c.no(DIABETES, Detail.NEUROPATHY))
                    .cells(NONE, add(5), add(3), P, add(3))
                    .source("C", ""),
            row("REF-128", DIABETES, Condition.NEUROPATHY)
                    .when(c -> c.maybe(DIABETES, Detail.NEUROPATHY) || c.yes(Condition.NEUROPATHY))
                    .cells(C, add(10), P, C, P)
                    .source("B", ""),
            row("REF-129", EPILEPSY)
                    .cells(controlled(P), NONE, P, controlled(P), P)
                    .without(CURRENT, ACUPUNCTURE)
                    .source("A", "WHO99"),
            row("REF-130", LONG_TERM_STEROIDS)
                    .cells(C, add(10), C, C, C)
                    .source("A", "FIN20"),
            row("REF-136", INFECTION_OR_FEVER_NOW)
                    .cells(C, C, C, C, C)
                    .source("B", ""),
            row("REF-137", SKIN_PROBLEM)
                    .cells(
                            NONE,
                            NONE,
                            contagious(C, P),
                            either("where_hurts", c -> c.at(SKIN_PROBLEM, c.mainRegions()), C, NONE),
                            contagious(C, P))
                    .without(NEEDLES_IN_BAD_SKIN, ACUPUNCTURE)
                    .source("A", "WHO99"),
            row("REF-141", CHRONIC_PAIN_OTHER)
                    .cells(add(-10), add(10), add(8), add(12), add(5))
                    .source("A", "NG193"),
            row("REF-142", KIDNEY_OR_LIVER_DISEASE)
                    .cells(NONE, NONE, NONE, P, NONE)
                    .source("C", ""),
            row(
                    "REF-143",
                    VARICOSE_VEINS,
                    STOMACH_ULCER,
                    ASTHMA_NSAID)
                    .when(c -> c.yes(VARICOSE_VEINS)
                            || c.yes(STOMACH_ULCER)
                            || c.yes(ASTHMA_NSAID)
                            || c.newToMassage().yes())
                    .cells(NONE, NONE, NONE, NONE, NONE)
                    .source("C", ""),
            row("REF-144", ALLERGY)
                    .when(c -> c.allergy("latex", "other").yes())
                    .cells(
                            NONE,
                            NONE,
                            NONE,
                            either("allergy_may_metal", c -> c.allergy("other").yes(), P, NONE),
                            either("latex", c -> c.allergy("latex").yes(), P, NONE))
                    .without(METAL, ACUPUNCTURE)
                    .without(LATEX, PILATES)
                    .source("B", ""),
            row("REF-145")
                    .when(c -> c.aged(OLDER).maybe())
                    .cells(P, NONE, NONE, NONE, NONE)
                    .source("A", "IFOMPT23"),
            row("REF-146")
                    .when(c -> c.youngerThan(ADULT).yes())
                    .cells(C, NONE, NONE, C, NONE)
                    .traits(FollowUpTrait.BY_AGE)
                    .source("C", ""),
            row("REF-147")
                    .when(c -> c.neckHurts() && (c.ever(Symptom.DIZZINESS) || c.ever(Symptom.SEVERE_HEADACHE)))
                    .cells(C, NONE, P, NONE, NONE)
                    .without(NECK_EXTREMES, YOGA)
                    .source("A", "IFOMPT23"),
            row("REF-148")
                    .when(c -> c.mainRegions().contains(Region.LOWER_BACK)
                            && c.feels(Quality.STIFF)
                            && c.easedEvenSoreness()
                            && (c.worseOn(AggravatedBy.BENDING) || c.worseOn(AggravatedBy.STANDING)))
                    .cells(add(12), NONE, NONE, NONE, NONE)
                    .source("A/C",
                            "NG59, ACP17, Seed A"),
            row("REF-149")
                    .when(c -> c.worseOn(AggravatedBy.SITTING) && c.easedEvenSoreness())
                    .cells(NONE, NONE, add(8), NONE, NONE)
                    .source("A/C", "ACP17, Seed A"),
            row("REF-151", ANEURYSM)
                    .cells(N, C, C, C, C)
                    .source("A", "NG156"),
            row("REF-152", IMMUNOSUPPRESSION)
                    .cells(NONE, NONE, NONE, C, NONE)
                    .source("A", "WHO99"),
            row("REF-153", NERVE_DISEASE)
                    .cells(C, add(15).and(inRelapse(NONE)), inRelapse(P), inRelapse(P), inRelapse(P))
                    .without(HEAT, YOGA)
                    .source("A", "NG220"),
            row("REF-154", EXERTION_INTOLERANCE)
                    .cells(C, P, add(-15).and(P), NONE, add(-15).and(P))
                    .without(RISING_EFFORT, PHYSIO, YOGA, PILATES)
                    .source("A", "NG206"),
            row("REF-155", LYMPHOEDEMA)
                    .cells(NONE, add(10), P, P, P)
                    .without(NEEDLES_THERE, ACUPUNCTURE)
                    .source("B", ""),
            row("REF-156", RECENT_INJECTION)
                    .cells(C, NONE, P, C, P)
                    .source("C", ""),
            row("REF-157", SUPPORT_TO_DECIDE)
                    .cells(P, NONE, P, P, P)
                    .source("C", ""),
            row("REF-158", OTHER_CONDITION)
                    .when(c -> c.notYes(OTHER_CONDITION, NO_BEARING))
                    .cells(C, P, P, C, P)
                    .source("C", ""));

    private static Cell controlled(Cell then) {
        return either("while_not_known", c -> c.notYes(EPILEPSY, CONTROLLED), C, then);
    }

    private static Cell contagious(Cell may, Cell otherwise) {
        return either("while_may_contagious", c -> c.maybe(SKIN_PROBLEM, CONTAGIOUS), may, otherwise);
    }

    private static Cell inRelapse(Cell otherwise) {
        return either("while_relapse_not", c -> c.maybe(NERVE_DISEASE, FLARE_NOW), C, otherwise);
    }
}
