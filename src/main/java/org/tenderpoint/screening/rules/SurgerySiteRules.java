package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Position.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.rule.Row;

/** Surgery in the last 12 months, by place: spine, belly, chest, hip and knee, head and throat (SCR-140 to SCR-148). */
final class SurgerySiteRules {

    private static final EffectArea SITE = regionsOf(RECENT_SURGERY);
    private static final EffectArea AROUND = near(RECENT_SURGERY);
    private static final EffectArea SPINAL_SITE = EffectArea.fromFacts("operated_part_spine",
            facts -> facts.regions(RECENT_SURGERY).isEmpty()
                    ? Area.SPINE
                    : facts.regions(RECENT_SURGERY).and(Area.SPINE));

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-140")
                    .about(RECENT_SURGERY)
                    .when(facts -> spinalSurgery(facts, 0, TWELVE_WEEKS) && surgeryNotCleared(facts))
                    .then(DEFER)
                    .traits(DoctorsWord.SURGERY_CLEARED)
                    .source("W, CP", B),
            rule("SCR-141")
                    .about(RECENT_SURGERY)
                    .when(facts -> spinalSurgery(facts, 0, SIX_WEEKS) && !surgeryNotCleared(facts))
                    .then(CLEARANCE)
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, ScreeningTrait.NEEDS_LIMITS,
                            DoctorsWord.RowsAfterWord.SURGERY_CLEARED)
                    .source("CP", C),
            rule("SCR-142")
                    .about(RECENT_SURGERY)
                    .when(facts -> spinalSurgery(facts, 0, TWELVE_WEEKS) && !surgeryNotCleared(facts))
                    .then(ADAPT,
                            leaveOut(SPINAL_SITE),
                            cap(SPINE, 1),
                            without(ALL, SORE),
                            without(ALL, LOAD),
                            without(ALL, CHAIR),
                            noSpinalMovement(),
                            no(ALL, PERCUSSION, PRONE_LONG),
                            only(SIDE_LYING, SEMI_RECLINED, SUPINE_BOLSTERED))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("W, CP", B_C),
            rule("SCR-143")
                    .about(RECENT_SURGERY)
                    .when(SurgerySiteRules::laterSpinal)
                    .then(ADAPT,
                            cap(SPINE, 3),
                            cap(SITE, 2),
                            cap(AROUND, 3),
                            noSpinalMovement(),
                            no(ALL, PERCUSSION),
                            without(ALL, LOAD),
                            without(SITE, CUPPING, IASTM))
                    .source("W, CP", B_C),
            rule("SCR-144")
                    .about(RECENT_SURGERY)
                    .when(facts -> laterSpinal(facts) && surgeryNotCleared(facts))
                    .then(CLEARANCE)
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, DoctorsWord.SURGERY_CLEARED)
                    .source("CP", C),
            rule("SCR-145")
                    .about(RECENT_SURGERY)
                    .when(facts -> freshAt(facts, Area.of(ABDOMEN)))
                    .then(ADAPT,
                            leaveOut(of(ABDOMEN)),
                            no(ALL, PRONE_LONG, SPINAL_EXTENSION),
                            only(SIDE_LYING, SEMI_RECLINED, SUPINE_BOLSTERED))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("W, CP", B_C),
            rule("SCR-146")
                    .about(RECENT_SURGERY)
                    .when(facts -> freshAt(facts, Area.of(CHEST)))
                    .then(ADAPT,
                            leaveOut(of(CHEST)),
                            no(ALL, PRONE_LONG),
                            no(of(SHOULDERS, CHEST), JOINT_MOBILISATION),
                            without(ALL, THAI, ASSISTED_STRETCHING),
                            only(SEMI_RECLINED, SIDE_LYING, SEATED))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("CP (sternal precautions)", B),
            rule("SCR-147")
                    .about(RECENT_SURGERY)
                    .when(facts -> freshAt(facts, Area.of(HIPS, KNEES)))
                    .then(ADAPT,
                            no(SITE, JOINT_MOBILISATION, TRACTION),
                            without(ALL, THAI, ASSISTED_STRETCHING),
                            only(SUPINE_BOLSTERED, SEMI_RECLINED),
                            note("pillow_between_knees_no"))
                    .source("CP (hip precautions)", B),
            rule("SCR-148")
                    .about(RECENT_SURGERY)
                    .when(facts -> freshAt(facts, Area.of(HEAD, FACE_JAW, NECK_FRONT)))
                    .then(ADAPT,
                            leaveOut(SITE),
                            noSpinalMovement(),
                            only(SEMI_RECLINED, SUPINE_BOLSTERED, SIDE_LYING))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("CP", C));

    private static boolean laterSpinal(Reading facts) {
        return spinalSurgery(facts, TWELVE_WEEKS, A_YEAR + 1);
    }

    private static boolean freshAt(Reading facts, Area area) {
        return surgery(facts, 0, TWELVE_WEEKS) && facts.touches(RECENT_SURGERY, area);
    }

    private SurgerySiteRules() {}
}
