package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
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
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Osteoporosis (SCR-111 to SCR-114) and fibromyalgia (SCR-120 to SCR-122). */
final class BoneAndFibromyalgiaRules {

    private static final int FIBROMYALGIA_MINUTES = 60;
    private static final int FLARE_MINUTES = 30;
    private static final String FIND_THE_LEVEL = "ask_about_pressure_every";

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-111")
                    .about(OSTEOPOROSIS)
                    .when(facts -> facts.is(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia")
                            && facts.no(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE))
                    .then(ADAPT,
                            cap(ALL, 4),
                            cap(SPINE.or(of(CHEST, HIPS)), 3),
                            no(SPINE.or(of(CHEST)), PERCUSSION, SPINAL_FLEXION_LOADED, SPINAL_ROTATION))
                    .source("W, ROS", B),
            rule("SCR-112")
                    .about(OSTEOPOROSIS)
                    .when(Facts::bone)
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(SPINE.or(of(CHEST, HIPS, WRISTS_HANDS)), 2),
                            noSpinalMovement(),
                            no(ALL, PRONE_LONG),
                            no(of(CHEST), SPINAL_FLEXION_LOADED, SPINAL_ROTATION),
                            no(SPINE.or(of(CHEST, HIPS)), PERCUSSION, POINT_PRESSURE),
                            only(SIDE_LYING, SEMI_RECLINED, SUPINE_BOLSTERED, PRONE_BOLSTERED, SEATED),
                            note("help_off_table"))
                    .source("W, ROS, NCCIH, Seed B", A_C),
            rule("SCR-113")
                    .about(OSTEOPOROSIS)
                    .when(facts -> facts.maybe(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            cap(SPINE.or(of(CHEST, HIPS)), 1),
                            noSpinalMovement(),
                            no(ALL, PERCUSSION, POINT_PRESSURE, PRONE_LONG),
                            no(of(CHEST), SPINAL_FLEXION_LOADED, SPINAL_ROTATION),
                            only(SIDE_LYING, SEMI_RECLINED),
                            askFor(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("ROS, W", A_C),
            rule("SCR-114")
                    .about(OSTEOPOROSIS)
                    .when(facts -> bone(facts)
                            && facts.painAtLeast(STRONG)
                            && facts.painArea().meets(Area.SPINE.or(Area.of(CHEST))))
                    .then(DEFER, see(Deadline.SAME_DAY), ask("did_start_suddenly_after"))
                    .source("CKS, ROS", A),
            rule("SCR-120")
                    .about(FIBROMYALGIA)
                    .when(facts -> facts.yes(FIBROMYALGIA))
                    .then(ADAPT,
                            cap(ALL, 3),
                            no(ALL, PERCUSSION, COLD),
                            no(SENSITIVE, POINT_PRESSURE),
                            minutes(FIBROMYALGIA_MINUTES),
                            note(FIND_THE_LEVEL),
                            ask("how_did_feel_two"))
                    .traits(ScreeningTrait.ANSWERED_BY_THE_LAST_FOLLOW_UP)
                    .source("Seed B; Li 2014; Yuan 2015; W (EULAR: massage weak against, so no benefit is promised)",
                            B),
            rule("SCR-121")
                    .about(FIBROMYALGIA)
                    .when(facts -> facts.maybe(FIBROMYALGIA, Detail.FLARE_NOW))
                    .then(ADAPT,
                            cap(ALL, 2),
                            cap(PAIN, 1),
                            without(ALL, SORE),
                            without(ALL, ASSISTED_STRETCHING),
                            minutes(FLARE_MINUTES),
                            note("stop_request"),
                            askFor(FIBROMYALGIA, Detail.FLARE_NOW))
                    .source("W, Wa, CP", B_C),
            rule("SCR-122")
                    .about(FIBROMYALGIA)
                    .when(facts -> facts.yes(FIBROMYALGIA) && facts.newToMassage().maybe())
                    .then(ADAPT, cap(ALL, 2))
                    .source("Seed A, CP", C));

    private BoneAndFibromyalgiaRules() {}
}
