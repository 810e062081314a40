package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Arthritis (SCR-150 to SCR-154). */
final class ArthritisRules {

    private static final EffectArea JOINTS = regionsOf(ARTHRITIS);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-150")
                    .about(ARTHRITIS)
                    .when(facts -> facts.no(ARTHRITIS, Detail.FLARE_NOW))
                    .then(ADAPT, cap(JOINTS, 3), no(JOINTS, JOINT_MOBILISATION, TRACTION))
                    .source("W, Seed B", B),
            rule("SCR-151")
                    .about(ARTHRITIS)
                    .when(Facts::arthritisFlare)
                    .then(ADAPT,
                            when("one_joint_pain_new", ArthritisRules::oneJointAsNever,
                                    askRaising("hot", "joint_hot_red_swollen", CLEARANCE, Deadline.SAME_DAY)),
                            when("flare", facts -> facts.yes(ARTHRITIS, Detail.FLARE_NOW), leaveOut(JOINTS)),
                            when("not_known", facts -> !facts.yes(ARTHRITIS, Detail.FLARE_NOW),
                                    cap(JOINTS, 1),
                                    askFor(ARTHRITIS, Detail.FLARE_NOW, "joint_hot_red_swollen")),
                            no(JOINTS, HEAT, JOINT_MOBILISATION, TRACTION))
                    .source("W, S", B),
            rule("SCR-152")
                    .about(ARTHRITIS)
                    .when(facts -> arthritis(facts, "rheumatoid", "unknown"))
                    .then(ADAPT,
                            cap(JOINTS, 2),
                            cap(of(NECK), 2),
                            when("flare_now_not_ruled", Facts::arthritisFlare, cap(ALL, 2)),
                            no(ALL, JOINT_MOBILISATION),
                            noSpinalMovement(),
                            askRaising("", "clumsy_hands_unsteady_walking",
                                    EMERGENCY, afterYes("cord_signs"), see(Deadline.EMERGENCY)).atArrival())
                    .source("W, S", B),
            rule("SCR-153")
                    .about(ARTHRITIS)
                    .when(facts -> arthritis(facts, "ankylosing_spondylitis", "unknown"))
                    .then(ADAPT,
                            cap(SPINE.or(of(CHEST)), 3),
                            when("flare_now_not_ruled", Facts::arthritisFlare,
                                    cap(SPINE.or(of(CHEST)), 2)),
                            noSpinalMovement(),
                            no(SPINE.or(of(CHEST)), PERCUSSION),
                            ask("which_position_comfortable").kept())
                    .source("W, CKS", B),
            rule("SCR-154")
                    .about(ARTHRITIS)
                    .when(facts -> arthritis(facts, "gout", "unknown")
                            && arthritisFlare(facts)
                            && facts.regions(ARTHRITIS).isEmpty())
                    .then(ADAPT, leaveOut(of(ANKLES_FEET)), cap(of(KNEES, WRISTS_HANDS), 1))
                    .source("W", B));

    /** One joint that hurts as never before may be infected, if it is hot. */
    private static boolean oneJointAsNever(Reading facts) {
        var joints = facts.regions(ARTHRITIS);
        var painful = joints.isEmpty() ? facts.painArea() : facts.painArea().and(joints);
        return facts.yes(ARTHRITIS, Detail.FLARE_NOW)
                && facts.painAtLeast(MIDDLING)
                && facts.painKnown().no()
                && (painful.sides().size() == 1 || facts.painArea().isEverywhere());
    }

    private ArthritisRules() {}
}
