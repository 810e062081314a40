package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Loss of feeling, nerves, veins, organs, medicines and implants (SCR-210 to SCR-220). */
final class OtherHealthRules {

    private static final EffectArea NUMB = of(CALVES, ANKLES_FEET, WRISTS_HANDS);
    private static final EffectArea VEINS = veins();
    private static final EffectArea IMPLANT_SITE = regionsOf(IMPLANT);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-210")
                    .about(DIABETES)
                    .when(facts -> facts.yes(DIABETES))
                    .then(ADAPT,
                            ask("eaten_injection_pump_site").kept(),
                            askLimiting("foot", "sore_wound_foot", leaveOut(of(ANKLES_FEET)),
                                    see(Deadline.SOON)).atArrival(),
                            note("no_pressure_pump_injection"))
                    .source("W", B),
            rule("SCR-211")
                    .about(DIABETES)
                    .when(facts -> facts.maybe(DIABETES, Detail.NEUROPATHY))
                    .then(ADAPT, cap(NUMB, 2), no(NUMB, HEAT, COLD, SUCTION, SCRAPING))
                    .source("W", B),
            rule("SCR-212")
                    .about(NEUROPATHY)
                    .when(facts -> facts.yes(NEUROPATHY))
                    .then(ADAPT,
                            cap(regionsOf(NEUROPATHY), 2),
                            cap(near(NEUROPATHY), 3),
                            no(regionsOf(NEUROPATHY), HEAT, COLD, SUCTION, SCRAPING, POINT_PRESSURE),
                            when("arms_numb_neck_hurts", OtherHealthRules::armsNumbAndNeckHurts,
                                    cap(of(NECK), 2),
                                    no(of(NECK), SPINAL),
                                    askRaising("", "clumsy_hands_unsteady_walking",
                                            EMERGENCY, afterYes("cord_signs"), see(Deadline.EMERGENCY))))
                    .source("W, S", B),
            rule("SCR-213")
                    .about(EPILEPSY)
                    .when(facts -> facts.yes(EPILEPSY, Detail.CONTROLLED))
                    .then(ADAPT,
                            no(ALL, PERCUSSION),
                            note("no_camphor_rosemary_eucalyptus"),
                            ask("what_triggers_seizures").kept())
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("W, CP", C),
            rule("SCR-214")
                    .about(EPILEPSY)
                    .when(facts -> facts.notYes(EPILEPSY, Detail.CONTROLLED))
                    .then(CLEARANCE,
                            no(ALL, PERCUSSION),
                            note("no_camphor_rosemary_eucalyptus"),
                            ask("what_triggers_seizures").kept(),
                            without(ALL, CHAIR, HOT_STONE))
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("W", B),
            rule("SCR-215")
                    .about(VARICOSE_VEINS)
                    .when(facts -> facts.yes(VARICOSE_VEINS))
                    .then(ADAPT,
                            cap(VEINS, 1),
                            no(VEINS, HEAT, SUCTION, SCRAPING, POINT_PRESSURE, PERCUSSION),
                            askRaising("", "hot_hard_red_painful", DEFER,
                                    afterYes("hot_vein"),
                                    see(Deadline.SAME_DAY)).atArrival())
                    .source("W, S", B),
            rule("SCR-216")
                    .about(KIDNEY_OR_LIVER_DISEASE)
                    .when(facts -> facts.yes(KIDNEY_OR_LIVER_DISEASE))
                    .then(CLEARANCE, cap(ALL, 2), no(ALL, HEAT))
                    .source("W, Földi", B),
            rule("SCR-217")
                    .about(STOMACH_ULCER)
                    .when(facts -> facts.yes(STOMACH_ULCER))
                    .then(ADAPT,
                            cap(of(ABDOMEN), 1),
                            no(ALL, PRONE_LONG),
                            askRaising("", "black_stools_vomiting_blood", DEFER,
                                    afterYes("stomach_bleeding"),
                                    see(Deadline.SAME_DAY)).atArrival(),
                            note("follow_up_no_nsaid"))
                    .source("W", B),
            rule("SCR-218")
                    .about(ASTHMA_NSAID)
                    .when(facts -> facts.yes(ASTHMA_NSAID))
                    .then(ADAPT,
                            no(of(CHEST), PERCUSSION),
                            note("no_strong_scents_inhaler"))
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("W, CKS asthma", B),
            rule("SCR-219")
                    .about(LONG_TERM_STEROIDS)
                    .when(facts -> facts.yes(LONG_TERM_STEROIDS))
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(SPINE.or(of(CHEST, HIPS)), 2),
                            no(ALL, SUCTION, SCRAPING, PERCUSSION, SPINAL_FLEXION_LOADED, SPINAL_ROTATION),
                            ask("bone_scan").kept(),
                            askLimiting("skin", "does_skin_tear_bruise", cap(ALL, 2)).kept("skin"))
                    .source("W, ROS", B),
            rule("SCR-220")
                    .about(IMPLANT, RECENT_SURGERY)
                    .when(facts -> facts.yes(IMPLANT))
                    .then(ADAPT,
                            when("dialysis_shunt_stoma_unknown",
                                    facts -> facts.is(IMPLANT, Detail.KIND, "shunt", "stoma", "unknown"),
                                    leaveOut(IMPLANT_SITE)),
                            when("dialysis_shunt_unknown_kind",
                                    facts -> facts.is(IMPLANT, Detail.KIND, "shunt", "unknown"),
                                    cap(near(IMPLANT), 1)),
                            when("stoma_unknown_kind",
                                    facts -> facts.is(IMPLANT, Detail.KIND, "stoma", "unknown"), no(ALL, PRONE_LONG)),
                            when("port_pump_pacemaker_another",
                                    facts -> facts.is(IMPLANT, Detail.KIND, "port", "pump", "pacemaker", "other"),
                                    cap(IMPLANT_SITE, 1)),
                            when("hardware_joint", OtherHealthRules::firm, cap(IMPLANT_SITE, 3)),
                            when("hardware_joint_within_weeks",
                                    facts -> firm(facts) && operatedLately(facts), cap(IMPLANT_SITE, 2)),
                            no(IMPLANT_SITE, HEAT, SUCTION, SCRAPING, POINT_PRESSURE, TRACTION, JOINT_MOBILISATION),
                            ask("since_when_limits").kept())
                    .source("W, S, NKF", B));

    /** Varicose veins without a named place count as in the legs, but not in the feet. */
    static EffectArea veins() {
        var usual = Area.of(THIGHS_FRONT, THIGHS_BACK, KNEES, SHINS, CALVES);
        return EffectArea.fromFacts("veins_not_named_thighs",
                facts -> facts.regions(VARICOSE_VEINS).isEmpty() ? usual : facts.regions(VARICOSE_VEINS));
    }

    private static boolean firm(Reading facts) {
        return facts.is(IMPLANT, Detail.KIND, "hardware", "joint");
    }

    private static boolean operatedLately(Reading facts) {
        return facts.maybe(RECENT_SURGERY)
                && (facts.regions(IMPLANT).isEmpty() || facts.touches(RECENT_SURGERY, facts.regions(IMPLANT)));
    }

    private static boolean armsNumbAndNeckHurts(Reading facts) {
        return facts.painMaybe()
                && facts.painArea().meets(Area.of(NECK))
                && facts.touches(NEUROPATHY, Body.ARMS);
    }

    private OtherHealthRules() {}
}
