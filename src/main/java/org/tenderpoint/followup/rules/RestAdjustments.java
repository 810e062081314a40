package org.tenderpoint.followup.rules;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.followup.rules.Adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.AdjustmentCase.each;
import static org.tenderpoint.followup.rules.AdjustmentRow.rule;
import static org.tenderpoint.followup.rules.AdjustmentWish.*;
import static org.tenderpoint.followup.rules.facts.OtherCause.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.EXERTION_INTOLERANCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.Adjustment.Rest;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * When the next session may be, what to ask before it, and when nothing may get stronger (ADJ-021, -040…043, -060,
 * -061, -073, -080).
 */
final class RestAdjustments {

    /** Added to how long it was sore, and the shortest gap, in days. */
    private static final int REST_AFTER = 4;
    private static final int SHORTEST_GAP = 10;

    private static final String SELDOM_WORDS = "expected or watch; and someone new to massage with any soreness, or over "
            + FOUR_WEEKS + " days since the session before with soreness or no change of the complaint";

    private RestAdjustments() {}

    static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = List.of(
            rule("ADJ-021")
                    .when(
                            SELDOM_WORDS + "; not for someone whom effort makes crash",
                            c -> seldom(c) && !c.yes(EXERTION_INTOLERANCE))
                    .reads(EXERTION_INTOLERANCE)
                    .then("the next session after 7 to 14 days", c -> List.of(simply(CLOSER_SESSIONS)))
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-040")
                    .when(
                            "over " + THREE_DAYS + " hours since the session, and still sore, unless it is small and"
                                    + " fading and no other row speaks of how long it lasts",
                            c -> c.after(THREE_DAYS) && c.sore() && !c.onlySmallRest())
                    .then(
                            "no session before " + TWO_DAYS + " hours without symptoms, or a talk with the therapist",
                            c -> List.of(new WaitFor(Rest.SYMPTOM_FREE_48H)))
                    .traits(FollowUpTrait.MAY_WAIT)
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-041")
                    .when("see a doctor, or worse", c -> c.triage().atLeast(TriageLevel.DOCTOR))
                    .then(
                            "no session until a doctor's answer is recorded; stay away from where it hurts until then",
                            c -> {
                                var wishes = new ArrayList<AdjustmentWish>(List.of(new WaitFor(Rest.DOCTOR_ANSWER)));
                                wishes.addAll(each(c.regions(), region -> List.of(avoid(region))));
                                return wishes;
                            })
                    .traits(FollowUpTrait.MAY_WAIT)
                    .source("C", "Seed A"),
            rule("ADJ-042")
                    .when("the therapist speaks to the client", c -> c.triage() == TriageLevel.THERAPIST)
                    .then(
                            "no session until the talk is recorded",
                            c -> List.of(new WaitFor(Rest.THERAPIST_TALK)))
                    .traits(FollowUpTrait.MAY_WAIT)
                    .source("C", "Seed A"),
            rule("ADJ-043")
                    .when(
                            "sore for over " + THREE_DAYS + " hours, and nothing booked, or booked for sooner than "
                                    + word(REST_AFTER) + " days after the"
                                    + " soreness ended",
                            c -> soreFor(c).compareTo(Duration.ofHours(THREE_DAYS)) > 0 && bookedTooSoon(c))
                    .then(
                            "as many days as it was sore and " + word(REST_AFTER) + " more, rounded up, at least "
                                    + SHORTEST_GAP,
                            c -> List.of(new Gap(gapDays(c))))
                    .source("C", ""),
            rule("ADJ-060")
                    .when(
                            "slept badly placed, sport, hard work, an old or a new injury",
                            c -> c.otherCause(EXERCISE, PHYSICAL_WORK, SLEPT_AWKWARDLY, EXISTING_INJURY, NEW_INJURY))
                    .then(
                            "ask before the session what the client has been doing; no hard training on the same day,"
                                    + " before or after",
                            c -> List.of(simply(ASK_ACTIVITY_BEFORE)))
                    .traits(FollowUpTrait.BESIDE_KEPT_PLAN)
                    .source("C", "Seed A"),
            rule("ADJ-061")
                    .when("an old or a new injury", c -> c.otherCause(EXISTING_INJURY, NEW_INJURY))
                    .then(
                            "stay away from where it hurts until the therapist has screened it again",
                            c -> each(c.regions(), region -> List.of(avoid(region))))
                    .source("C", "Seed A"),
            rule("ADJ-073")
                    .when(
                            "it felt too light, this session and the one before left at most mild soreness, and an"
                                    + " earlier adjustment still caps a worked region",
                            c -> c.feltTooLight() && c.quiet() && c.quietBefore() && !loosened(c).isEmpty())
                    .then(
                            "that cap one level higher, never a screening cap, within the limits of ADJ-002",
                            c -> each(loosened(c), region -> List.of(new LoosenStoredCap(region))))
                    .traits(FollowUpTrait.ONLY_RAISES, FollowUpTrait.LOOSENS_CAP)
                    .source("C", "Seed A"),
            answersMissing().source("C", "PRIN-01"));

    private static AdjustmentRow.Writer answersMissing() {
        return rule("ADJ-080")
                .when(
                        "a symptom question is not answered, or the result rests on missing answers",
                        c -> Stream.of(Symptom.values()).anyMatch(c::unknown)
                                || c.triage() == TriageLevel.WATCH && c.answersMissing())
                .then("nothing gets stronger; earlier caps stay", c -> List.of(new NoRaise()));
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
        return c.facts().nextBooking().map(earliest::isAfter).orElse(true);
    }

    private static int gapDays(AdjustmentCase c) {
        long seconds = soreFor(c).plus(Duration.ofDays(REST_AFTER)).toSeconds();
        long aDay = Duration.ofDays(1).toSeconds();
        return (int) Math.max(SHORTEST_GAP, Math.ceilDiv(seconds, aDay));
    }

    private static List<Region> loosened(AdjustmentCase c) {
        return c.worked().stream()
                .filter(region -> c.facts().storedCaps().containsKey(region))
                .filter(region -> requireNonNull(c.facts().storedCaps().get(region)) < c.facts().screening()
                        .cap(region))
                .toList();
    }
}
