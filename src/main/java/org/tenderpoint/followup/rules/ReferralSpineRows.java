package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.ReferralRow.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.facts.Detail.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.List;
import java.util.Set;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * Spine, bones, joints, operations and injuries against disciplines. Cells: chiropractic, physio, yoga, acupuncture,
 * pilates.
 */
final class ReferralSpineRows {

    private ReferralSpineRows() {}

    static final List<Row<ReferralCase, ReferralRow.Cells>> ROWS = List.of(
            row("REF-101", "Herniated disc, nerve symptoms now or not denied", HERNIATED_DISC)
                    .when(c -> c.maybe(HERNIATED_DISC, NERVE_SYMPTOMS_NOW))
                    .cells(
                            N,
                            add(15).and(either(
                                    "while the doctor is not known to know of it",
                                    c -> c.notYes(HERNIATED_DISC, DOCTOR_AWARE),
                                    C,
                                    NONE)),
                            C,
                            P,
                            C)
                    .because(
                            "No thrust on an irritated nerve; exercise with a physiotherapist fits.",
                            "A/C",
                            "NG59, WHO05, Seed B"),
            row("REF-102", "Herniated disc up to " + weeks(TWELVE_WEEKS) + " old or of unknown age, no nerve symptoms",
                    HERNIATED_DISC)
                    .when(c -> c.no(HERNIATED_DISC, NERVE_SYMPTOMS_NOW)
                            && c.is(HERNIATED_DISC, PHASE, "acute", "subacute", "unknown"))
                    .cells(C, add(15), C, NONE, C)
                    .because("A fresh disc does not take bending load.", "B", ""),
            row("REF-103", "Herniated disc, long ago or resolved, no nerve symptoms", HERNIATED_DISC)
                    .when(c -> c.no(HERNIATED_DISC, NERVE_SYMPTOMS_NOW)
                            && c.is(HERNIATED_DISC, PHASE, "chronic", "resolved"))
                    .cells(C, add(15), P, NONE, add(3))
                    .because("Exercise is the first choice with an old disc problem.", "A", "NG59"),
            row("REF-104", "Osteoporosis, or of unknown severity, or a fragility fracture not denied", OSTEOPOROSIS)
                    .when(c -> c.is(OSTEOPOROSIS, SEVERITY, "osteoporosis", "unknown")
                            || c.maybe(OSTEOPOROSIS, FRAGILITY_FRACTURE))
                    .cells(N, add(20), C, NONE, C)
                    .because(
                            "A thrust can break thin bone; loaded bending and twisting have to be adapted.",
                            "A",
                            "WHO05, ROS"),
            row("REF-105", "Osteopenia without a fracture", OSTEOPOROSIS)
                    .when(c -> c.is(OSTEOPOROSIS, SEVERITY, "osteopenia")
                            && c.no(OSTEOPOROSIS, FRAGILITY_FRACTURE))
                    .cells(C, add(15), P, NONE, P)
                    .because("Exercise helps bones, in an adapted class.", "A", "ROS"),
            row("REF-108", "Surgery on the spine, or not known where, in the last " + months(A_YEAR), RECENT_SURGERY)
                    .when(c -> c.maybe(RECENT_SURGERY, SPINAL))
                    .cells(N, untilCleared(add(15)), C, C, C)
                    .because("An operated spine is still healing.", "A/C", "WHO05, Seed B"),
            row("REF-109", "Surgery elsewhere in the last " + months(A_YEAR), RECENT_SURGERY)
                    .when(c -> c.no(RECENT_SURGERY, SPINAL))
                    .cells(
                            C,
                            untilCleared(add(15)),
                            untilCleared(P),
                            either(
                                    "while the wound is not known to be healed",
                                    c -> c.notYes(RECENT_SURGERY, WOUND_HEALED),
                                    C,
                                    P),
                            untilCleared(P))
                    .because("What was operated on is still healing.", "B", ""),
            row("REF-110", "Osteoarthritis", ARTHRITIS)
                    .asFar(c -> c.ofArthritis("osteoarthritis"))
                    .cells(P, add(15), add(3), add(-15), add(3))
                    .because("Exercise is the core of treatment; acupuncture is not offered for it.", "A", "NG226"),
            row("REF-111", "Rheumatoid arthritis", ARTHRITIS)
                    .asFar(c -> c.ofArthritis("rheumatoid"))
                    .cells(
                            either(
                                    "with the neck among its places or hurting",
                                    c -> c.at(ARTHRITIS, Set.of(Region.NECK)) || c.neckHurts(),
                                    N,
                                    C),
                            add(15),
                            inFlare(C, P),
                            NONE,
                            inFlare(C, P))
                    .because("The upper neck can be unstable.", "A", "WHO05"),
            row("REF-112", "Ankylosing spondylitis", ARTHRITIS)
                    .asFar(c -> c.ofArthritis("ankylosing_spondylitis"))
                    .cells(N, add(20), C, NONE, C)
                    .because("A stiff spine breaks easily; specialist exercise fits.", "A", "NG65"),
            row("REF-113", "Gout or arthritis of unknown type, a flare not denied", ARTHRITIS)
                    .when(c -> c.is(ARTHRITIS, TYPE, "gout", "unknown") && c.maybe(ARTHRITIS, FLARE_NOW))
                    .cells(C, C, C, C, C)
                    .because("The flare has to settle first.", "B", ""),
            row("REF-131", "Implant or hardware in the spine, or not known where", IMPLANT)
                    .when(c -> c.at(IMPLANT, Region.SPINE))
                    .cells(N, add(10), C, C, C)
                    .because("Hardware in the spine can loosen.", "A", "WHO05"),
            row("REF-132", "Implant or hardware elsewhere", IMPLANT)
                    .when(c -> c.outside(IMPLANT, Region.SPINE))
                    .cells(P, add(5), P, P, P)
                    .because("No current, and no needles at the implant.", "A", "WHO99"),
            row("REF-133", "Broken bone in the last " + weeks(TWELVE_WEEKS) + ", not known to be cleared",
                    RECENT_FRACTURE)
                    .when(c -> c.notYes(RECENT_FRACTURE, CLEARED_FOR_MASSAGE))
                    .cells(
                            either("at the spine, or not known where", c -> c.at(RECENT_FRACTURE, Region.SPINE), N, C),
                            C,
                            C,
                            NONE,
                            C)
                    .because("The bone has to heal first.", "A", "WHO05"),
            row("REF-134", "Accident or injury with force, not known to have been seen by a doctor", RECENT_INJURY)
                    .when(ReferralSpineRows::forcefulAndUnseen)
                    .cells(N, C, N, C, N)
                    .because("A doctor has to look first.", "A", "NG41"),
            row("REF-135", "Other injury in the last " + TWO_WEEKS + " days", RECENT_INJURY)
                    .when(c -> c.yes(RECENT_INJURY) && !forcefulAndUnseen(c))
                    .cells(C, add(15), P, NONE, P)
                    .because("A fresh injury is guided back to movement.", "B", ""),
            row("REF-138", "Spondylolisthesis or stenosis", SPONDYLOLISTHESIS)
                    .cells(C, add(20), P, NONE, add(5))
                    .because("A slip can be unstable; no arching.", "A", "WHO05"),
            row("REF-139", "Scoliosis", SCOLIOSIS)
                    .cells(P, add(15), add(3), NONE, add(8))
                    .because("Guided exercise and trunk strength help.", "B", ""),
            row("REF-140", "Hypermobile joints", HYPERMOBILITY)
                    .cells(C, add(20), P, NONE, add(12))
                    .because("Strength before stretch; no end of range.", "B", ""));

    private static Cell untilCleared(Cell then) {
        return either("until cleared", c -> c.notYes(RECENT_SURGERY, CLEARED_FOR_MASSAGE), C, then);
    }

    private static Cell inFlare(Cell flare, Cell otherwise) {
        return either("while a flare is not denied", c -> c.maybe(ARTHRITIS, FLARE_NOW), flare, otherwise);
    }

    private static boolean forcefulAndUnseen(ReferralCase c) {
        return c.maybe(RECENT_INJURY, HIGH_ENERGY) && c.notYes(RECENT_INJURY, SEEN_BY_DOCTOR);
    }
}
