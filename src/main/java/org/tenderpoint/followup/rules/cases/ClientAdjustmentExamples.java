package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/**
 * Cases of the adjustment rules ADJ-020 and ADJ-022 to ADJ-033: for each, one that fires it and one that just misses
 * it.
 */
final class ClientAdjustmentExamples {

    private ClientAdjustmentExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("ADJ-020", "second_massage_sore", scene().massages(2)),
                fires("ADJ-020", "nobody_knows_how_many_massages", scene().massagesUnknown()),
                misses("ADJ-020", "third_massage_12_months_sore", scene().massages(3)),
                fires("ADJ-020", "second_massage_not_sore_worked",
                        scene().massages(2).now(0, 0).worked(Modality.SWEDISH, 4, "calves")),
                misses("ADJ-020", "second_massage_not_sore", scene().massages(2).now(0, 0)),
                fires("ADJ-022", "feels_pain_easily_sore", scene().has(LOW_PAIN_THRESHOLD)),
                misses("ADJ-022", "feels_pain_easily_not_sore", scene().has(LOW_PAIN_THRESHOLD).now(0, 0)),
                misses("ADJ-022", "never_asked_sore_asked", scene().notAsked(LOW_PAIN_THRESHOLD)),
                fires("ADJ-023", "fibromyalgia_worst_4", scene().has(FIBROMYALGIA).now(2, 4)),
                misses("ADJ-023", "fibromyalgia_worst_3", scene().has(FIBROMYALGIA)),
                fires("ADJ-024", "arthritis_worst_4",
                        scene().has(ARTHRITIS, Detail.REGIONS, "lower_back").now(2, 4)),
                fires("ADJ-024", "arthritis_nobody_knows_where_worst", scene().has(ARTHRITIS).now(2, 4)),
                misses("ADJ-024", "arthritis_elsewhere_worst_4",
                        scene().has(ARTHRITIS, Detail.REGIONS, "knees").now(2, 4)),
                fires("ADJ-025", "old_disc_sore_low_back",
                        scene().has(HERNIATED_DISC, Detail.PHASE, "chronic")),
                misses("ADJ-025", "resolved_disc_sore_low_back",
                        scene().has(HERNIATED_DISC, Detail.PHASE, "resolved")),
                fires("ADJ-026", "osteoporosis_sore_low_back", scene().has(OSTEOPOROSIS)),
                fires("ADJ-026", "steroid_tablets_sore_low_back", scene().has(LONG_TERM_STEROIDS)),
                misses("ADJ-026", "osteoporosis_sore_calves", scene().has(OSTEOPOROSIS).soreAt("calves")),
                fires("ADJ-027", "operated_clearance_not_known",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back")),
                misses("ADJ-027", "operated_cleared",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back")
                                .has(RECENT_SURGERY, Detail.CLEARED_FOR_MASSAGE, "yes")),
                fires("ADJ-028", "usually_sore_after_massage", scene().stored(before(SideEffectsBefore.USUALLY))),
                misses("ADJ-028", "sometimes_sore_after_massage", scene().stored(before(SideEffectsBefore.SOMETIMES))),
                fires("ADJ-029", "3_used_screening_allows_2", scene().stored(allowed(2))),
                misses("ADJ-029", "3_used_screening_allows_3", scene().stored(allowed(3))),
                fires("ADJ-030", "effort_makes_them_crash_mild", scene().has(EXERTION_INTOLERANCE)),
                fires("ADJ-030", "not_sore_stops_them_lot",
                        scene().has(EXERTION_INTOLERANCE).now(0, 0).limit(ActivityLimit.A_LOT)),
                misses("ADJ-030", "effort_makes_them_crash_not",
                        scene().has(EXERTION_INTOLERANCE).now(0, 0).limit(ActivityLimit.NONE)),
                fires("ADJ-031", "injection_14_days_before", scene().has(RECENT_INJECTION,
                        Detail.REGIONS, "lower_back").has(RECENT_INJECTION, Detail.DATE, "2026-02-16")),
                misses("ADJ-031", "injection_15_days_before", scene().has(RECENT_INJECTION,
                        Detail.REGIONS, "lower_back").has(RECENT_INJECTION, Detail.DATE, "2026-02-15")),
                fires("ADJ-032", "sore_limb_stays_swollen",
                        scene().worked(Modality.SWEDISH, 2, "calves").has(LYMPHOEDEMA, Detail.REGIONS, "calves")),
                misses("ADJ-032", "sore_elsewhere", scene().has(LYMPHOEDEMA, Detail.REGIONS, "calves")),
                fires("ADJ-033", "dizzy_over_within_hour", scene().over(Symptom.DIZZINESS)),
                misses("ADJ-033", "sick_not_dizzy", scene().yes(Symptom.NAUSEA)));
    }

    private static UnaryOperator<StoredFacts> before(SideEffectsBefore side) {
        return facts -> facts.likes(likes -> likes.withSideEffects(side));
    }

    private static UnaryOperator<StoredFacts> allowed(int level) {
        return facts -> facts.withScreening(StandingScreening.of(Map.of(Region.LOWER_BACK, level), "SCR-112"));
    }
}
