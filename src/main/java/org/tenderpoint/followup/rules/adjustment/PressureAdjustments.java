package org.tenderpoint.followup.rules.adjustment;

import static org.tenderpoint.followup.rules.adjustment.AdjustmentCase.each;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentRow.rule;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentWish.*;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.SorenessBand;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Row;

/** Changes of pressure and time by region, from the soreness and the client's feedback (ADJ-001…008, -012, -016). */
final class PressureAdjustments {

    /** Levels of pain during the session and of soreness, 0 to 10. */
    private static final int BEARABLE = 5;
    private static final int HARDLY_PAINFUL = 3;
    private static final int HARDLY_SORE = 1;
    /** Levels of pressure. */
    private static final int FAR_DOWN = 2;
    /** Minutes on a region that count as long, and the least after shortening. */
    private static final int LONG = 20;
    private static final int SHORTENED = 10;
    private static final int SHORTEST = 5;
    private static final int QUARTERS_LEFT = 3;

    private PressureAdjustments() {}

    static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = List.of(
            rule("ADJ-001")
                    .when(c -> c.triage() == TriageLevel.EXPECTED
                            && c.quiet()
                            && !c.feltTooDeep()
                            && !c.feltTooLight()
                            && c.painDuringAtMost(BEARABLE)
                            && !c.benefitAtMost(-1))
                    .then(c -> List.of(withoutNumber(KEEP_PLAN)))
                    .traits(FollowUpTrait.KEEPS_PLAN)
                    .source("C", ""),
            rule("ADJ-002")
                    .when(c -> c.triage() == TriageLevel.EXPECTED
                            && c.feltTooLight()
                            && !c.worstAtLeast(HARDLY_SORE + 1)
                            && c.answers().sorenessWorst().isPresent()
                            && c.painDuringAtMost(HARDLY_PAINFUL)
                            && !c.bad()
                            && !c.badOrNotKnownWithin(FOUR_WEEKS)
                            && !c.facts().session().raised())
                    .then(c -> each(c.regionsWorked(), region -> List.of(new Raise(region))))
                    .traits(FollowUpTrait.RAISES, FollowUpTrait.ONLY_RAISES)
                    .source("C", "Seed A"),
            rule("ADJ-003")
                    .when(c -> c.band() == SorenessBand.S2 && !c.soreAt().isEmpty())
                    .then(c -> each(c.soreAt(), region -> oneDown(c, region)))
                    .traits(FollowUpTrait.REDUCES)
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-004")
                    .when(c -> c.band() == SorenessBand.S3 && !c.soreAt().isEmpty())
                    .then(c -> each(
                            c.soreAt(),
                            region -> List.of(
                                    reduce(region, FAR_DOWN),
                                    cap(region, Math.max(1, Math.min(MEDIUM, c.pressure(region) - FAR_DOWN))),
                                    new Shorten(region, Math.max(SHORTEST, c.minutes(region) / 2)))))
                    .traits(FollowUpTrait.REDUCES)
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-005")
                    .when(AdjustmentCase::feltTooDeep)
                    .then(c -> {
                        var changes = new ArrayList<>(
                                each(c.namedOrWorkedFrom(MEDIUM), region -> oneDown(c, region)));
                        changes.add(withoutNumber(CHECK_IN_MORE_OFTEN));
                        return changes;
                    })
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-006")
                    .when(c -> c.painDuringAtLeast(BEARABLE + 1))
                    .then(c -> {
                        var changes = new ArrayList<>(
                                each(c.namedOrWorkedFrom(DEEP), region -> List.of(reduce(region, 1))));
                        changes.add(withoutNumber(CHECK_IN_MORE_OFTEN));
                        return changes;
                    })
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-007")
                    .when(c -> c.strong() && !c.soreAt(region -> c.minutes(region) > LONG).isEmpty())
                    .then(c -> each(
                            c.soreAt(region -> c.minutes(region) > LONG),
                            region -> List.of(new Shorten(region, Math.max(SHORTENED, c.minutes(region) / 2)))))
                    .source("C", "Seed A"),
            rule("ADJ-008")
                    .when(c -> c.band() == SorenessBand.S2 && !c.soreAt(region -> firstTimeSore(c, region)).isEmpty())
                    .then(c -> each(
                            c.soreAt(region -> firstTimeSore(c, region)),
                            region -> List.of(new Shorten(region, c.minutes(region) * QUARTERS_LEFT / 4))))
                    .source("C", "Seed A"),
            rule("ADJ-012")
                    .when(c -> !c.soreAt(region -> c.usedOn(region, MYOFASCIAL_RELEASE, ROLFING)).isEmpty())
                    .then(c -> each(
                            c.soreAt(region -> c.usedOn(region, MYOFASCIAL_RELEASE, ROLFING)),
                            region -> List.of(cap(region, LIGHT))))
                    .source("C", "Seed A"),
            rule("ADJ-016")
                    .when(c -> !c.soreAt(region -> uneven(c, region)).isEmpty())
                    .then(c -> each(
                            c.soreAt(region -> uneven(c, region)),
                            region -> List.of(
                                    new WithoutNumber(BALANCE_SIDES, Set.of(region)),
                                    new Reduce(c.soreSide(region), 1, false))))
                    .source("C", "Seed B"));

    private static List<AdjustmentWish> oneDown(AdjustmentCase c, Region region) {
        return List.of(reduce(region, 1), cap(region, Math.max(1, c.pressure(region) - 1)));
    }

    private static boolean firstTimeSore(AdjustmentCase c, Region region) {
        return c.prone(region).stream().anyMatch(modality -> c.timesSoreAfter(modality) == 1);
    }

    private static boolean uneven(AdjustmentCase c, Region region) {
        boolean oneSideSore = c.answers().sides() == Sides.ONE;
        return c.workedBothSides(region) && (oneSideSore || c.sidesDiffer(region));
    }
}
