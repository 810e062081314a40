package org.tenderpoint.followup.rules.adjustment;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentCase.each;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentRow.rule;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentWish.*;
import static org.tenderpoint.followup.rules.facts.OtherCause.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.EXERTION_INTOLERANCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * When the next session may be, what to ask before it, and when pressure must not rise (ADJ-021, -040…043, -060, -061,
 * -073, -080).
 */
final class RestAdjustments {

    /** Days added to the time of soreness. */
    private static final int REST_AFTER = 4;
    private static final int SHORTEST_GAP = 10;

    private RestAdjustments() {}

    static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = List.of(
            rule("ADJ-021")
                    .when(c -> seldom(c) && !c.yes(EXERTION_INTOLERANCE))
                    .reads(EXERTION_INTOLERANCE)
                    .then(c -> List.of(withoutNumber(CLOSER_SESSIONS)))
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-040")
                    .when(c -> c.after(THREE_DAYS) && c.sore() && !c.onlySmallRest())
                    .then(c -> List.of(new WaitFor(Rest.SYMPTOM_FREE_48H)))
                    .traits(FollowUpTrait.MAY_WAIT)
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-041")
                    .when(c -> c.triage().atLeast(TriageLevel.DOCTOR))
                    .then(c -> {
                        var wishes = new ArrayList<AdjustmentWish>(List.of(new WaitFor(Rest.DOCTOR_ANSWER)));
                        wishes.addAll(each(c.regions(), region -> List.of(avoid(region))));
                        return wishes;
                    })
                    .traits(FollowUpTrait.MAY_WAIT)
                    .source("C", "Seed A"),
            rule("ADJ-042")
                    .when(c -> c.triage() == TriageLevel.THERAPIST)
                    .then(c -> List.of(new WaitFor(Rest.THERAPIST_TALK)))
                    .traits(FollowUpTrait.MAY_WAIT)
                    .source("C", "Seed A"),
            rule("ADJ-043")
                    .when(c -> soreFor(c).compareTo(Duration.ofHours(THREE_DAYS)) > 0 && bookedTooSoon(c))
                    .then(c -> List.of(new Gap(gapDays(c))))
                    .source("C", ""),
            rule("ADJ-060")
                    .when(c -> c.otherCause(EXERCISE, PHYSICAL_WORK, SLEPT_AWKWARDLY, EXISTING_INJURY, NEW_INJURY))
                    .then(c -> List.of(withoutNumber(ASK_ACTIVITY_BEFORE)))
                    .traits(FollowUpTrait.BESIDE_KEPT_PLAN)
                    .source("C", "Seed A"),
            rule("ADJ-061")
                    .when(c -> c.otherCause(EXISTING_INJURY, NEW_INJURY))
                    .then(c -> each(c.regions(), region -> List.of(avoid(region))))
                    .source("C", "Seed A"),
            rule("ADJ-073")
                    .when(c -> c.feltTooLight() && c.quiet() && c.quietBefore() && !loosened(c).isEmpty())
                    .then(c -> each(loosened(c), region -> List.of(new LoosenStoredCap(region))))
                    .traits(FollowUpTrait.ONLY_RAISES, FollowUpTrait.LOOSENS_CAP)
                    .source("C", "Seed A"),
            answersMissing().source("C", "PRIN-01"));

    private static AdjustmentRow.Writer answersMissing() {
        return rule("ADJ-080")
                .when(c -> Stream.of(Symptom.values()).anyMatch(c::unknown)
                        || c.triage() == TriageLevel.WATCH && c.answersMissing())
                .then(c -> List.of(new NoRaise()));
    }

    private static boolean seldom(AdjustmentCase c) {
        return !c.triage().atLeast(TriageLevel.THERAPIST)
                && (c.newToMassage().maybe() && !c.notSore()
                        || c.moreThanDaysSincePrevious(FOUR_WEEKS)
                                && (!c.notSore() || c.answers().benefit().equals(OptionalInt.of(0))));
    }

    private static Duration soreFor(AdjustmentCase c) {
        return c.soreFor();
    }

    private static boolean bookedTooSoon(AdjustmentCase c) {
        var earliest = c.facts().session().end().plus(soreFor(c)).plus(Duration.ofDays(REST_AFTER));
        return c.facts().stored().nextBooking().map(earliest::isAfter).orElse(true);
    }

    private static int gapDays(AdjustmentCase c) {
        long seconds = soreFor(c).plus(Duration.ofDays(REST_AFTER)).toSeconds();
        long aDay = Duration.ofDays(1).toSeconds();
        return (int) Math.max(SHORTEST_GAP, Math.ceilDiv(seconds, aDay));
    }

    private static List<Region> loosened(AdjustmentCase c) {
        return c.regionsWorked().stream()
                .filter(region -> c.facts().stored().history().caps().containsKey(region))
                .filter(region -> requireNonNull(c.facts().stored().history().caps().get(region)) < c.facts().stored()
                        .screening()
                        .cap(region))
                .toList();
    }
}
