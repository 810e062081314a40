package org.tenderpoint.followup.rules.referral;

import static org.tenderpoint.followup.rules.referral.LeftOut.*;
import static org.tenderpoint.followup.rules.referral.ReferralRow.*;
import static org.tenderpoint.vocabulary.Discipline.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.facts.Detail.*;

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
            row("REF-101", HERNIATED_DISC)
                    .when(c -> c.maybe(HERNIATED_DISC, NERVE_SYMPTOMS_NOW))
                    .cells(
                            N,
                            add(15).and(either(
                                    "while_doctor_not",
                                    c -> c.notYes(HERNIATED_DISC, DOCTOR_AWARE),
                                    C,
                                    NONE)),
                            C,
                            P,
                            C)
                    .without(LOADED_BENDING, YOGA, PILATES)
                    .source("A/C",
                            "NG59, WHO05, Seed B"),
            row("REF-102",
                    HERNIATED_DISC)
                    .when(c -> c.no(HERNIATED_DISC, NERVE_SYMPTOMS_NOW)
                            && c.is(HERNIATED_DISC, PHASE, "acute", "subacute", "unknown"))
                    .cells(C, add(15), C, NONE, C)
                    .without(LOADED_BENDING, YOGA, PILATES)
                    .source("B", "textbook"),
            row("REF-103", HERNIATED_DISC)
                    .when(c -> c.no(HERNIATED_DISC, NERVE_SYMPTOMS_NOW)
                            && c.is(HERNIATED_DISC, PHASE, "chronic", "resolved"))
                    .cells(C, add(15), P, NONE, add(3))
                    .without(LOADED_BENDING, YOGA, PILATES)
                    .source("A", "NG59"),
            row("REF-104", OSTEOPOROSIS)
                    .when(c -> c.is(OSTEOPOROSIS, SEVERITY, "osteoporosis", "unknown")
                            || c.maybe(OSTEOPOROSIS, FRAGILITY_FRACTURE))
                    .cells(N, add(20), C, NONE, C)
                    .without(LOADED_BENDING, YOGA, PILATES)
                    .source("A",
                            "WHO05, ROS"),
            row("REF-105", OSTEOPOROSIS)
                    .when(c -> c.is(OSTEOPOROSIS, SEVERITY, "osteopenia")
                            && c.no(OSTEOPOROSIS, FRAGILITY_FRACTURE))
                    .cells(C, add(15), P, NONE, P)
                    .without(LOADED_BENDING, YOGA, PILATES)
                    .source("A", "ROS"),
            row("REF-108", RECENT_SURGERY)
                    .when(c -> c.maybe(RECENT_SURGERY, SPINAL))
                    .cells(N, untilCleared(add(15)), C, C, C)
                    .source("A/C", "WHO05, Seed B"),
            row("REF-109", RECENT_SURGERY)
                    .when(c -> c.no(RECENT_SURGERY, SPINAL))
                    .cells(
                            C,
                            untilCleared(add(15)),
                            untilCleared(P),
                            either(
                                    "while_wound_not",
                                    c -> c.notYes(RECENT_SURGERY, WOUND_HEALED),
                                    C,
                                    P),
                            untilCleared(P))
                    .source("B", "textbook"),
            row("REF-110", ARTHRITIS)
                    .asFar(c -> c.ofArthritis("osteoarthritis"))
                    .cells(P, add(15), add(3), add(-15), add(3))
                    .source("A", "NG226"),
            row("REF-111", ARTHRITIS)
                    .asFar(c -> c.ofArthritis("rheumatoid"))
                    .cells(
                            either(
                                    "neck_among_its",
                                    c -> c.at(ARTHRITIS, Set.of(Region.NECK)) || c.neckHurts(),
                                    N,
                                    C),
                            add(15),
                            inFlare(C, P),
                            NONE,
                            inFlare(C, P))
                    .source("A", "WHO05"),
            row("REF-112", ARTHRITIS)
                    .asFar(c -> c.ofArthritis("ankylosing_spondylitis"))
                    .cells(N, add(20), C, NONE, C)
                    .source("A", "NG65"),
            row("REF-113", ARTHRITIS)
                    .when(c -> c.is(ARTHRITIS, TYPE, "gout", "unknown") && c.maybe(ARTHRITIS, FLARE_NOW))
                    .cells(C, C, C, C, C)
                    .source("B", ""),
            row("REF-131", IMPLANT)
                    .when(c -> c.at(IMPLANT, Region.SPINE))
                    .cells(N, add(10), C, C, C)
                    .source("A", "WHO05"),
            row("REF-132", IMPLANT)
                    .when(c -> c.outside(IMPLANT, Region.SPINE))
                    .cells(P, add(5), P, P, P)
                    .without(CURRENT, ACUPUNCTURE)
                    .without(NEEDLES_THERE, ACUPUNCTURE)
                    .source("A", "WHO99"),
            row("REF-133",
                    RECENT_FRACTURE)
                    .when(c -> c.notYes(RECENT_FRACTURE, CLEARED_FOR_MASSAGE))
                    .cells(
                            either("spine_not_known", c -> c.at(RECENT_FRACTURE, Region.SPINE), N, C),
                            C,
                            C,
                            NONE,
                            C)
                    .source("A", "WHO05"),
            row("REF-134", RECENT_INJURY)
                    .when(ReferralSpineRows::forcefulAndUnseen)
                    .cells(N, C, N, C, N)
                    .source("A", "NG41"),
            row("REF-135", RECENT_INJURY)
                    .when(c -> c.yes(RECENT_INJURY) && !forcefulAndUnseen(c))
                    .cells(C, add(15), P, NONE, P)
                    .source("B", ""),
            row("REF-138", SPONDYLOLISTHESIS)
                    .cells(C, add(20), P, NONE, add(5))
                    .without(ARCHING, YOGA)
                    .source("A", "WHO05"),
            row("REF-139", SCOLIOSIS)
                    .cells(P, add(15), add(3), NONE, add(8))
                    .source("B", ""),
            row("REF-140", HYPERMOBILITY)
                    .cells(C, add(20), P, NONE, add(12))
                    .without(END_RANGE, YOGA)
                    .source("B", ""));

    private static Cell untilCleared(Cell then) {
        return either("until_cleared", c -> c.notYes(RECENT_SURGERY, CLEARED_FOR_MASSAGE), C, then);
    }

    private static Cell inFlare(Cell flare, Cell otherwise) {
        return either("while_flare_not", c -> c.maybe(ARTHRITIS, FLARE_NOW), flare, otherwise);
    }

    private static boolean forcefulAndUnseen(ReferralCase c) {
        return c.maybe(RECENT_INJURY, HIGH_ENERGY) && c.notYes(RECENT_INJURY, SEEN_BY_DOCTOR);
    }
}
