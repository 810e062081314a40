package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.AdjustmentCase.each;
import static org.tenderpoint.followup.rules.AdjustmentKind.CREDENTIALED_THERAPIST;
import static org.tenderpoint.followup.rules.AdjustmentRow.rule;
import static org.tenderpoint.followup.rules.AdjustmentWish.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.rule.Row;

/** What soreness means for a client with one of the conditions that came with the second edition (ADJ-030…032). */
final class LaterClientAdjustments {

    /** Minutes on a region that are left at least. */
    private static final int SHORTEST = 5;

    private LaterClientAdjustments() {}

    static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = List.of(
            rule("ADJ-030", "A crash after effort")
                    .since("2026-11c")
                    .whenClient(
                            List.of(EXERTION_INTOLERANCE),
                            "effort makes the client crash, and any soreness, or it stops them a lot or more",
                            c -> !c.notSore()
                                    || c.limit(ActivityLimit.A_LOT)
                                    || c.limit(ActivityLimit.CANNOT_DO_DAILY_THINGS))
                    .then(
                            "at most " + LIGHT + " everywhere; half the time on each worked region (at least "
                                    + SHORTEST
                                    + " minutes); none of the soreness-prone modalities used; the next session after "
                                    + TWO_WEEKS + " days at the earliest",
                            c -> {
                                var changes = new ArrayList<AdjustmentWish>(
                                        List.of(capEverywhere(LIGHT), new Gap(TWO_WEEKS)));
                                changes.addAll(each(c.worked(), region -> List.of(
                                        new Shorten(region, Math.max(SHORTEST, c.minutes(region) / 2)))));
                                changes.addAll(each(c.proneUsed(), modality -> List.of(avoid(modality))));
                                return changes;
                            })
                    .mayLeaveOut(Arrays.stream(Modality.values()).filter(Modality::sorenessProne).toList())
                    .because("Length and depth are effort, and a crash comes days later.")
                    .source("A", "NG206"),
            rule("ADJ-031", "Sore where something was injected")
                    .since("2026-11c")
                    .whenClient(
                            List.of(RECENT_INJECTION),
                            "an injection or needling in the last " + TWO_WEEKS
                                    + " days, and any soreness at its regions",
                            c -> !c.notSore() && c.meets(RECENT_INJECTION))
                    .then(
                            "stay away from those regions until " + TWO_WEEKS + " days after it",
                            c -> each(c.keptWith(RECENT_INJECTION), region -> List.of(avoid(region))))
                    .because("Where something was injected, the place is left in peace.")
                    .source("C", ""),
            rule("ADJ-032", "Sore or swollen where a limb drains badly")
                    .since("2026-11c")
                    .whenClient(
                            List.of(LYMPHOEDEMA),
                            "lymphoedema, and any soreness at its regions, or a swelling that is not denied",
                            c -> c.meets(LYMPHOEDEMA)
                                    && (!c.notSore() || c.answers().swelling() != Swelling.NONE))
                    .then(
                            "stay away from those regions until a therapist trained in lymphatic drainage has looked",
                            c -> {
                                var changes = new ArrayList<AdjustmentWish>(
                                        each(c.keptWith(LYMPHOEDEMA), region -> List.of(avoid(region))));
                                changes.add(simply(CREDENTIALED_THERAPIST));
                                return changes;
                            })
                    .because("A limb that drains badly needs a look by someone trained in it.")
                    .source("B", "textbook"));
}
