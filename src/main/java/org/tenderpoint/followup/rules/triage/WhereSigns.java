package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.triage.Sign.all;
import static org.tenderpoint.followup.rules.triage.Signs.*;

import java.util.Arrays;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;

/**
 * Signs about the place of numbness, weakness, swelling or shooting pain, which is asked only after a yes. They rest on
 * that answer, whose text names the place.
 */
final class WhereSigns {

    static final Sign NUMB = anyOf(Symptom.NUMBNESS, Symptom.TINGLING);

    static final Sign WEAK_ARM = all(yes(Symptom.WEAKNESS_ARMS), Sign.of("one_arm_weak_no",
            r -> r.answers().weakWhere().contains(WeakWhere.ONE_ARM) ? Basis.NOTHING : Basis.unknown("weak_where"),
            r -> r.answers().weakWhere().contains(WeakWhere.ONE_ARM)
                    || !r.answers().weakWhere().contains(WeakWhere.BOTH_ARMS)));
    static final Sign BOTH_LEGS_WEAK = all(yes(Symptom.WEAKNESS_LEGS), Sign.of("both_legs_weak", Basis.NOTHING,
            r -> r.answers().weakWhere().contains(WeakWhere.BOTH_LEGS)));
    static final Sign BOTH_ARMS_WEAK = all(yes(Symptom.WEAKNESS_ARMS), Sign.of("both_arms_weak", Basis.NOTHING,
            r -> r.answers().weakWhere().contains(WeakWhere.BOTH_ARMS)));
    static final Sign LEG_NOT_NAMED = all(yes(Symptom.WEAKNESS_LEGS), Sign.of(
            "which_leg_weak_not", Basis.unknown("weak_where"), r -> noLegNamed(r.answers().weakWhere())));
    static final Sign NUMB_FACE = numb("numb_face", NumbWhere.FACE);
    static final Sign NUMB_ARMS = numb("numb_both_arms", NumbWhere.BOTH_ARMS);
    static final Sign NUMB_LEGS = all(NUMB, numb("both_legs", NumbWhere.BOTH_LEGS));
    static final Sign NUMB_SOMEWHERE = all(NUMB, Sign.of(
            "where_numb_not_known", Basis.unknown("numb_where"), r -> r.answers().numbWhere().isEmpty()));
    /** One arm and one leg, each numb or weak; a weak leg counts as one if it is unknown whether both are weak. */
    static final Sign ONE_ARM_AND_LEG = Sign.of(
            "one_arm_one_leg", r -> basis(r, Symptom.WEAKNESS_ARMS, Symptom.WEAKNESS_LEGS,
                    Symptom.NUMBNESS, Symptom.TINGLING)
                    .and(named(r.answers(), NumbWhere.ONE_LEG, WeakWhere.ONE_LEG)
                            ? Basis.NOTHING
                            : Basis.unknown("weak_where")),
            WhereSigns::oneArmAndLeg);
    static final Sign WEAKER = Sign.of("weakness_gets_worse", Basis.NOTHING,
            r -> r.answers().weaknessWorse().yes());
    static final Sign WEAKER_NOT_KNOWN = Sign.of("whether_weakness_gets_worse",
            Basis.unknown("weakness_worse"), r -> r.answers().weaknessWorse() == Answer.UNKNOWN);

    static final Sign SHOOTS_BOTH = Sign.of(
            "shoots_into_both_legs",
            r -> Basis.answered("quality.shooting").and(r.answers().shootingInto().isEmpty()
                    ? Basis.unknown("shooting_into")
                    : Basis.NOTHING),
            FollowUpReading::shootsIntoBothLegs);

    static final Sign SWOLLEN = Sign.of("swelling_not_denied", WhereSigns::swelling,
            r -> r.answers().swelling() != Swelling.NONE);
    static final Sign SWOLLEN_SOMEWHERE = all(SWOLLEN, Sign.of(
            "where_swollen_not_known", Basis.unknown("swollen_where"),
            r -> r.answers().swollenWhere().isEmpty()));

    static final Sign INJURY = cause(OtherCause.NEW_INJURY);
    static final Sign HEAD_HIT = all(INJURY, head("head_hit", Answer.YES));
    static final Sign HEAD_NOT_KNOWN = all(INJURY, head("whether_head_hit_not", Answer.UNKNOWN));

    private WhereSigns() {}

    /** A swelling in one of these places that is not denied. */
    static Sign swollen(String key, SwollenWhere... places) {
        var where = Set.of(places);
        return all(SWOLLEN, Sign.of(key, Basis.NOTHING,
                r -> r.answers().swollenWhere().stream().anyMatch(where::contains)));
    }

    private static Sign numb(String key, NumbWhere where) {
        return Sign.of(key, r -> basis(r, Symptom.NUMBNESS, Symptom.TINGLING),
                r -> r.answers().numbWhere().contains(where));
    }

    private static Sign head(String key, Answer answer) {
        return Sign.of(key, answer == Answer.UNKNOWN ? Basis.unknown("head_hit") : Basis.NOTHING,
                r -> r.answers().headHit() == answer);
    }

    private static boolean oneArmAndLeg(FollowUpReading reading) {
        var told = reading.answers();
        boolean arm = named(told, NumbWhere.ONE_ARM, WeakWhere.ONE_ARM);
        boolean leg = named(told, NumbWhere.ONE_LEG, WeakWhere.ONE_LEG)
                || reading.yes(Symptom.WEAKNESS_LEGS) && noLegNamed(told.weakWhere());
        return arm && leg;
    }

    private static boolean named(FeedbackAnswers told, NumbWhere numb, WeakWhere weak) {
        return told.numbWhere().contains(numb) || told.weakWhere().contains(weak);
    }

    private static boolean noLegNamed(Set<WeakWhere> weak) {
        return !weak.contains(WeakWhere.ONE_LEG) && !weak.contains(WeakWhere.BOTH_LEGS);
    }

    private static Basis swelling(FollowUpReading reading) {
        return switch (reading.answers().swelling()) {
            case NONE -> Basis.NOTHING;
            case UNKNOWN -> Basis.unknown("swelling");
            case MILD, PRONOUNCED -> Basis.answered("swelling." + reading.answers().swelling().code());
        };
    }

    /** A basis of those of these symptoms that are yes. */
    private static Basis basis(FollowUpReading reading, Symptom... symptoms) {
        return Arrays.stream(symptoms)
                .filter(reading::yes)
                .map(symptom -> Basis.answered("symptom." + symptom.code()))
                .reduce(Basis.NOTHING, Basis::and);
    }
}
