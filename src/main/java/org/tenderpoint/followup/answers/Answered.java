package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Side;

/** Turns what was said on a call into the facts of the vocabulary. */
public final class Answered {

    private static final Set<Region> LEG = Set.of(
            Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET);

    private Answered() {}

    /** @param elapsed from the session's end to the answers */
    public static FeedbackAnswers feedback(CallAnswers said, Duration elapsed) {
        return feedback(said, soreHours(said, elapsed));
    }

    /** @param soreHours as counted when the answers were given */
    static FeedbackAnswers feedback(CallAnswers said, OptionalInt soreHours) {
        var feedback = FeedbackAnswers.builder();
        safety(said, feedback);
        soreness(said, feedback);
        feedback.soreHours(soreHours);
        var places = said.several(CallScript.REGIONS).stream().map(BodyPart::parse).collect(Collectors.toSet());
        return feedback.regions(places)
                .sides(sides(places))
                .spread(one(said, CallScript.SPREAD, Spread.class, Spread.UNKNOWN))
                .qualities(several(said, CallScript.QUALITY, Quality.class))
                .easesWithMovement(said.answer(CallScript.EASES))
                .aggravatedBy(several(said, CallScript.AGGRAVATED, AggravatedBy.class))
                .activityLimit(said.of(CallScript.ACTIVITY).map(code -> Coded.require(ActivityLimit.class, code)))
                .otherCauses(several(said, CallScript.CAUSE, OtherCause.class))
                .pressureFelt(one(said, CallScript.PRESSURE, PressureFelt.class, PressureFelt.UNKNOWN))
                .painDuringSession(said.number(CallScript.PAIN_DURING))
                .benefit(said.number(CallScript.BENEFIT))
                .complaintNow(said.number(CallScript.COMPLAINT))
                .wouldReturn(said.answer(CallScript.RETURN))
                .build();
    }

    private static void safety(CallAnswers said, FeedbackAnswers.Builder feedback) {
        for (var line : SafetyLine.values()) {
            boolean denied = said.has(line.code()) && said.answer(line.code()) == Answer.NO;
            for (var symptom : line.symptoms()) {
                // an item that was asked by itself counts before its line
                if (said.has(symptom.code())) {
                    feedback.symptom(symptom, said.answer(symptom.code()));
                } else if (denied) {
                    feedback.symptom(symptom, Answer.NO);
                }
            }
            if (line == SafetyLine.F) {
                feedback.swelling(one(
                        said, CallScript.SWELLING, Swelling.class, denied ? Swelling.NONE : Swelling.UNKNOWN));
                feedback.bruising(one(
                        said, CallScript.BRUISING, Bruising.class, denied ? Bruising.NONE : Bruising.UNKNOWN));
            }
        }
    }

    private static void soreness(CallAnswers said, FeedbackAnswers.Builder feedback) {
        feedback.sorenessNow(said.number(CallScript.NOW)).sorenessWorst(said.number(CallScript.WORST));
        feedback.onset(one(said, CallScript.ONSET, Onset.class, Onset.UNKNOWN));
        feedback.course(
                CallScript.gone(said) ? Course.GONE : one(said, CallScript.COURSE, Course.class, Course.UNKNOWN));
    }

    /**
     * How long the soreness lasted, if it is over and was told. @param elapsed from the session's end to the answers
     */
    static OptionalInt soreHours(CallAnswers said, Duration elapsed) {
        return said.of(CallScript.GONE_WHEN)
                .filter(_ -> CallScript.gone(said))
                .map(code -> OptionalInt.of(Coded.require(GoneWhen.class, code).hours(elapsed)))
                .orElse(OptionalInt.empty());
    }

    /**
     * Both halves of a region: both; halves only: one; midline, head or belly only: not applicable (Q5). One leg alone
     * counts as one-sided whatever else is sore, since a clot must not hide behind a sore back.
     */
    static Sides sides(Set<BodyPart> places) {
        if (places.isEmpty()) {
            return Sides.UNKNOWN;
        }
        var halves = new EnumMap<Region, Set<Side>>(Region.class);
        places.stream()
                .filter(place -> place.side() != Side.BOTH || !Region.MIDLINE.contains(place.region()))
                .forEach(place -> halves.computeIfAbsent(place.region(), region -> EnumSet.noneOf(Side.class))
                        .add(place.side()));
        if (halves.isEmpty()) {
            return Sides.NOT_APPLICABLE;
        }
        boolean oneLeg = halves.entrySet().stream()
                .anyMatch(region -> LEG.contains(region.getKey()) && !whole(region.getValue()));
        boolean anyWhole = halves.values().stream().anyMatch(Answered::whole);
        return anyWhole && !oneLeg ? Sides.BOTH : Sides.ONE;
    }

    private static boolean whole(Set<Side> sides) {
        return sides.contains(Side.BOTH) || sides.size() > 1;
    }

    private static <E extends Enum<E> & Coded> E one(CallAnswers said, String step, Class<E> type, E otherwise) {
        return said.of(step).map(code -> Coded.require(type, code)).orElse(otherwise);
    }

    private static <E extends Enum<E> & Coded> Set<E> several(CallAnswers said, String step, Class<E> type) {
        return said.several(step).stream().map(code -> Coded.require(type, code)).collect(Collectors.toSet());
    }
}
