package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts.StandingScreening;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;

/** ADJ-020 and ADJ-022 to ADJ-033. */
final class ClientAdjustmentExamples {

    private ClientAdjustmentExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("ADJ-020", "second massage, and sore", scene().massages(2)),
                fires("ADJ-020", "nobody knows how many massages, and sore", scene().massagesUnknown()),
                misses("ADJ-020", "third massage in 12 months, and sore", scene().massages(3)),
                fires("ADJ-020", "second massage, not sore, worked at 4",
                        scene().massages(2).now(0, 0).worked(Modality.SWEDISH, 4, "calves")),
                misses("ADJ-020", "second massage, not sore", scene().massages(2).now(0, 0)),
                fires("ADJ-022", "feels pain easily, and sore", scene().has(LOW_PAIN_THRESHOLD)),
                misses("ADJ-022", "feels pain easily, not sore", scene().has(LOW_PAIN_THRESHOLD).now(0, 0)),
                misses("ADJ-022", "never asked, and sore: to be asked", scene().notAsked(LOW_PAIN_THRESHOLD)),
                fires("ADJ-023", "fibromyalgia, worst 4", scene().has(FIBROMYALGIA).now(2, 4)),
                misses("ADJ-023", "fibromyalgia, worst 3", scene().has(FIBROMYALGIA)),
                fires("ADJ-024", "arthritis there, worst 4",
                        scene().has(ARTHRITIS, Detail.REGIONS, "lower_back").now(2, 4)),
                fires("ADJ-024", "arthritis nobody knows where, worst 4", scene().has(ARTHRITIS).now(2, 4)),
                misses("ADJ-024", "arthritis elsewhere, worst 4",
                        scene().has(ARTHRITIS, Detail.REGIONS, "knees").now(2, 4)),
                fires("ADJ-025", "an old disc, and a sore low back",
                        scene().has(HERNIATED_DISC, Detail.PHASE, "chronic")),
                misses("ADJ-025", "a resolved disc, and a sore low back",
                        scene().has(HERNIATED_DISC, Detail.PHASE, "resolved")),
                fires("ADJ-026", "osteoporosis, and a sore low back", scene().has(OSTEOPOROSIS)),
                fires("ADJ-026", "steroid tablets, and a sore low back", scene().has(LONG_TERM_STEROIDS)),
                misses("ADJ-026", "osteoporosis, and sore calves", scene().has(OSTEOPOROSIS).soreAt("calves")),
                fires("ADJ-027", "operated there, clearance not known",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back")),
                misses("ADJ-027", "operated there, and cleared",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back")
                                .has(RECENT_SURGERY, Detail.CLEARED_FOR_MASSAGE, "yes")),
                fires("ADJ-028", "usually sore after massage", scene().stored(before(SideEffectsBefore.USUALLY))),
                misses("ADJ-028", "sometimes sore after massage", scene().stored(before(SideEffectsBefore.SOMETIMES))),
                fires("ADJ-029", "3 used, screening allows 2", scene().stored(allowed(2))),
                misses("ADJ-029", "3 used, screening allows 3", scene().stored(allowed(3))),
                fires("ADJ-030", "effort makes them crash, and mild soreness", scene().has(EXERTION_INTOLERANCE)),
                fires("ADJ-030", "not sore, and it stops them a lot",
                        scene().has(EXERTION_INTOLERANCE).now(0, 0).limit(ActivityLimit.A_LOT)),
                misses("ADJ-030", "effort makes them crash, not sore, and nothing stops them",
                        scene().has(EXERTION_INTOLERANCE).now(0, 0).limit(ActivityLimit.NONE)),
                fires("ADJ-031", "an injection there 14 days before", scene().has(RECENT_INJECTION,
                        Detail.REGIONS, "lower_back").has(RECENT_INJECTION, Detail.DATE, "2026-02-17")),
                misses("ADJ-031", "an injection there 15 days before", scene().has(RECENT_INJECTION,
                        Detail.REGIONS, "lower_back").has(RECENT_INJECTION, Detail.DATE, "2026-02-16")),
                fires("ADJ-032", "a sore limb that stays swollen",
                        scene().worked(Modality.SWEDISH, 2, "calves").has(LYMPHOEDEMA, Detail.REGIONS, "calves")),
                misses("ADJ-032", "sore elsewhere", scene().has(LYMPHOEDEMA, Detail.REGIONS, "calves")),
                fires("ADJ-033", "dizzy, over within an hour", scene().over(Symptom.DIZZINESS)),
                misses("ADJ-033", "sick, not dizzy", scene().yes(Symptom.NAUSEA)));
    }

    private static UnaryOperator<FollowUpFacts.Builder> before(SideEffectsBefore side) {
        return facts -> facts.sideEffectsBefore(side);
    }

    private static UnaryOperator<FollowUpFacts.Builder> allowed(int level) {
        return facts -> facts.screening(StandingScreening.of(Map.of(Region.LOWER_BACK, level), "SCR-112"));
    }
}
