package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.Symptom.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-120 to TRI-128. */
final class CollapseExamples {

    private CollapseExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-120", EMERGENCY, "60 years old, beating pain at 4 in the belly",
                        scene().age(60).feels(Quality.THROBBING).now(4, 4).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-120", EMERGENCY, "a known aneurysm and belly pain",
                        scene().has(ANEURYSM).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-120", URGENT, "an aneurysm not asked, beating lower back at 4",
                        scene().notAsked(ANEURYSM).feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-120", "59 years old, beating pain at 4 in the belly",
                        scene().age(59).feels(Quality.THROBBING).now(4, 4).worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-120", "60 years old, beating pain at 3 in the belly",
                        scene().age(60).feels(Quality.THROBBING).now(3, 3).worked(Modality.SWEDISH, 2, "abdomen")),

                fires("TRI-121", EMERGENCY, "apixaban, a fall, the head was hit",
                        scene().has(ANTICOAGULANT, Detail.NAME, "apixaban").injured(Answer.YES)),
                fires("TRI-121", EMERGENCY, "the head was hit, throws up", scene().injured(Answer.YES).yes(VOMITING)),
                fires("TRI-121", URGENT, "the head was hit, blood thinners not asked",
                        scene().notAsked(ANTICOAGULANT).injured(Answer.YES)),
                misses("TRI-121", "only aspirin, the head was hit, no sign",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "yes").injured(Answer.YES)),

                fires("TRI-122", EMERGENCY, "fever, a hot red forearm at 7",
                        scene().yes(FEVER, REDNESS, HOT_TENDER).now(7, 7).worked(Modality.SWEDISH, 3, "forearms")),
                fires("TRI-122", EMERGENCY, "a hot spot at 8 that grows worse, no fever",
                        scene().yes(HOT_TENDER).now(8, 8).course(Course.WORSE)),
                fires("TRI-122", EMERGENCY, "shivers and fainted", scene().yes(CHILLS, FAINTED)),
                fires("TRI-122", URGENT, "fever not known, a red spot that spreads",
                        scene().unsure(FEVER).yes(REDNESS).spread(Spread.SPREADING)),
                misses("TRI-122", "fever, a hot red forearm at 4, not spreading",
                        scene().yes(FEVER, REDNESS, HOT_TENDER).now(4, 4).worked(Modality.SWEDISH, 3, "forearms")),

                fires("TRI-123", EMERGENCY, "bleeding in pregnancy, belly at 6",
                        scene().has(PREGNANCY).yes(BLEEDING_OR_FLUID_IN_PREGNANCY).now(6, 6)
                                .worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-123", URGENT, "bleeding not known, belly at 6",
                        scene().has(PREGNANCY).unsure(BLEEDING_OR_FLUID_IN_PREGNANCY).now(6, 6)
                                .worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-123", "bleeding in pregnancy, belly at 5",
                        scene().has(PREGNANCY).yes(BLEEDING_OR_FLUID_IN_PREGNANCY).now(5, 5)
                                .worked(Modality.SWEDISH, 2, "abdomen")),

                fires("TRI-124", EMERGENCY, "58 years old, sharp 7 between the shoulder blades, nothing changes it",
                        betweenTheShoulderBlades().feels(Quality.SHARP).worseOn(AggravatedBy.NOTHING)),
                fires("TRI-124", URGENT, "the same, how it feels not told",
                        betweenTheShoulderBlades().feels().worseOn(AggravatedBy.NOTHING)),
                misses("TRI-124", "the same, bending makes it worse",
                        betweenTheShoulderBlades().feels(Quality.SHARP).worseOn(AggravatedBy.BENDING)),
                misses("TRI-124", "the same, moving helps",
                        betweenTheShoulderBlades().feels(Quality.SHARP).eases(Answer.YES)),

                fires("TRI-125", EMERGENCY, "steroid tablets, threw up, dizzy",
                        scene().has(LONG_TERM_STEROIDS).yes(VOMITING, DIZZINESS)),
                fires("TRI-125", URGENT, "steroid tablets not asked, threw up, fever",
                        scene().notAsked(LONG_TERM_STEROIDS).yes(VOMITING, FEVER)),
                misses("TRI-125", "steroid tablets, threw up, nothing else",
                        scene().has(LONG_TERM_STEROIDS).yes(VOMITING)),

                fires("TRI-125", EMERGENCY, "steroid tablets, threw up, muddled",
                        scene().has(LONG_TERM_STEROIDS).yes(VOMITING).worries(CONFUSED_OR_DROWSY)),
                fires("TRI-122", EMERGENCY, "fever and so drowsy that others notice",
                        scene().yes(FEVER).worries(CONFUSED_OR_DROWSY)),
                fires("TRI-121", EMERGENCY, "the head was hit, muddled",
                        scene().injured(Answer.YES).worries(CONFUSED_OR_DROWSY)),

                fires("TRI-126", EMERGENCY, "a cold leg, calves at 4",
                        scene().worries(COLD_OR_PALE_LIMB).now(4, 4).worked(Modality.SWEDISH, 3, "calves")),
                fires("TRI-126", EMERGENCY, "a cold hand, numbness not known",
                        scene().worries(COLD_OR_PALE_LIMB).unsure(NUMBNESS)),
                misses("TRI-126", "a cold hand, nothing else", scene().worries(COLD_OR_PALE_LIMB)),

                fires("TRI-127", EMERGENCY, "drowsy, with diabetes", scene().worries(CONFUSED_OR_DROWSY).has(DIABETES)),
                fires("TRI-127", EMERGENCY, "drowsy at 65", scene().worries(CONFUSED_OR_DROWSY).age(65)),
                misses("TRI-127", "drowsy at 40, nothing else", scene().worries(CONFUSED_OR_DROWSY)),

                fires("TRI-128", EMERGENCY, "left flank and shoulder tip at 6, dizzy",
                        flankAndShoulder().yes(DIZZINESS)),
                misses("TRI-128", "the same, not dizzy, did not faint", flankAndShoulder()),
                misses("TRI-128", "the same, dizzy, the shoulders were worked", flankAndShoulder().yes(DIZZINESS)
                        .worked(Modality.SWEDISH, 3, "lower_back", "shoulders")),
                fires("TRI-128", EMERGENCY, "pale in a cold sweat, threw up",
                        scene().worries(PALE_CLAMMY).yes(VOMITING)),
                misses("TRI-128", "pale in a cold sweat, nothing else", scene().worries(PALE_CLAMMY)));
    }

    private static Scene flankAndShoulder() {
        return scene().now(6, 6).eases(Answer.NO).soreAt("lower_back:left", "shoulders:left");
    }

    private static Scene betweenTheShoulderBlades() {
        return scene().age(58).now(7, 7).eases(Answer.NO).worked(Modality.SWEDISH, 3, "upper_back");
    }
}
