package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Side;

/** Turns what was said on a call into the facts of the vocabulary. */
public final class AnswersToFacts {

    private static final Set<Region> LEG = Set.of(
            Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET);

    private AnswersToFacts() {}

    /** @param elapsed from the session's end to the answers */
    public static FeedbackAnswers feedback(GivenAnswers said, Duration elapsed) {
        return feedback(said, soreHours(said, elapsed));
    }

    /** @param soreHours as counted when the answers were given */
    static FeedbackAnswers feedback(GivenAnswers said, OptionalInt soreHours) {
        var facts = FeedbackAnswers.builder();
        Questionnaire.ALL.forEach(question -> question.reading().accept(said, facts));
        return facts.soreHours(soreHours).build();
    }

    /**
     * How long the soreness lasted, if it is over and was told. @param elapsed from the session's end to the answers
     */
    static OptionalInt soreHours(GivenAnswers said, Duration elapsed) {
        return said.of(CallScript.GONE_WHEN)
                .filter(_ -> CallScript.gone(said))
                .map(code -> OptionalInt.of(Coded.require(SorenessEnd.class, code).hours(elapsed)))
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
        boolean anyWhole = halves.values().stream().anyMatch(AnswersToFacts::whole);
        return anyWhole && !oneLeg ? Sides.BOTH : Sides.ONE;
    }

    private static boolean whole(Set<Side> sides) {
        return sides.contains(Side.BOTH) || sides.size() > 1;
    }
}
