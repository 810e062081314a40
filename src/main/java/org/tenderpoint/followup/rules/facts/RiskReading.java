package org.tenderpoint.followup.rules.facts;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.List;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** The part of the reading about risks: bleeding, clots, weak bones, discs, healing places. */
public abstract sealed class RiskReading extends PlaceReading permits FollowUpReading {

    /** All facts that count for the risk of a clot. */
    public static final Condition[] CLOT_CONDITIONS = {
            Condition.CLOT_NOW_OR_SUSPECTED,
            Condition.CLOT_HISTORY,
            Condition.CANCER_ACTIVE,
            Condition.PREGNANCY,
            Condition.RECENT_SURGERY,
            Condition.RECENT_FRACTURE,
            Condition.LONG_TRAVEL_OR_IMMOBILISED,
            Condition.LONG_JOURNEY
    };

    private static final List<Condition> CLOT_FACTS = List.of(
            Condition.CLOT_NOW_OR_SUSPECTED,
            Condition.CLOT_HISTORY,
            Condition.CANCER_ACTIVE,
            Condition.PREGNANCY,
            Condition.RECENT_FRACTURE);

    private static final Condition[] FRAILTIES = {
            Condition.HEART_CONDITION, Condition.STROKE_HISTORY, Condition.DIABETES, Condition.PREGNANCY,
            Condition.EPILEPSY, Condition.LONG_TERM_STEROIDS
    };
    private static final Condition[] FRAILTIES_ON_RISING = {
            Condition.HEART_CONDITION, Condition.STROKE_HISTORY, Condition.PREGNANCY, Condition.EPILEPSY
    };
    private static final Condition[] SMALL_STROKE = {
            Condition.STROKE_HISTORY, Condition.HIGH_BLOOD_PRESSURE, Condition.DIABETES, Condition.HEART_CONDITION,
            Condition.ANTICOAGULANT
    };

    RiskReading(FollowUpFacts facts, FeedbackAnswers answers) {
        super(facts, answers);
    }

    public boolean bleed() {
        return yes(Condition.ANTICOAGULANT) || yes(Condition.BLEEDING_DISORDER);
    }

    /** {@code bleed?}: unknown whether the client bleeds easily. */
    public boolean bleedUnknown() {
        return !bleed() && (maybe(Condition.ANTICOAGULANT) || maybe(Condition.BLEEDING_DISORDER));
    }

    /** Whether the client bleeds more than from low-dose aspirin alone. */
    public boolean thinned() {
        return yes(Condition.BLEEDING_DISORDER) || notYes(Condition.ANTICOAGULANT, Detail.ASPIRIN_ONLY);
    }

    /** {@code thinned?}: the same is unknown. */
    public boolean thinnedUnknown() {
        return !thinned() && (unknown(Condition.ANTICOAGULANT) || unknown(Condition.BLEEDING_DISORDER));
    }

    /** Whether a fact speaks for a clot; operations count for some weeks. */
    public boolean clot() {
        for (var fact : CLOT_FACTS) {
            if (yes(fact)) {
                return true;
            }
        }
        return clotRisk().yes() || operatedWithin(TWELVE_WEEKS);
    }

    /** Whether an operation was less than this many days before the session, or has no date. */
    private boolean operatedWithin(int days) {
        return yes(Condition.RECENT_SURGERY) && days(Condition.RECENT_SURGERY) < days;
    }

    /** Whether no fact speaks for a clot, but at least one is unknown. */
    public boolean clotUnknown() {
        if (clot()) {
            return false;
        }
        for (var fact : CLOT_FACTS) {
            if (unknown(fact)) {
                return true;
            }
        }
        return unknown(Condition.RECENT_SURGERY) || clotRisk().maybe();
    }

    /** {@code FRAIL}: a client who needs a call after a short spell. */
    public boolean frail() {
        return old(OLDER)
                || anyMaybe(FRAILTIES)
                || maybe(Condition.HIGH_BLOOD_PRESSURE) && !yes(Condition.HIGH_BLOOD_PRESSURE, Detail.CONTROLLED)
                || injured();
    }

    /** {@code FRAIL} for a spell only on rising, which other clients may have too. */
    public boolean frailOnRising() {
        return anyMaybe(FRAILTIES_ON_RISING) || thinned() || thinnedUnknown() || injured();
    }

    /** {@code TIA?}: passing numbness may be a small stroke. */
    public boolean smallStroke() {
        return old(AT_RISK) || anyMaybe(SMALL_STROKE);
    }

    /** {@code old(n)}: at least this old, or of unknown age. */
    public boolean old(int years) {
        return aged(years).maybe();
    }

    public boolean injured() {
        return answers().otherCauses().contains(OtherCause.NEW_INJURY);
    }

    public boolean anyMaybe(Condition... conditions) {
        for (var condition : conditions) {
            if (maybe(condition)) {
                return true;
            }
        }
        return false;
    }

    /** Whether bones may break from a light force. */
    public boolean bone() {
        return yes(Condition.OSTEOPOROSIS)
                || yes(Condition.LONG_TERM_STEROIDS)
                || maybe(Condition.CANCER_ACTIVE, Detail.BONE)
                || arthritis("ankylosing_spondylitis");
    }

    /** {@code bone?}: osteoporosis is unknown, at an age at which it is common or an unknown age. */
    public boolean boneUnknown() {
        return !bone()
                && unknown(Condition.OSTEOPOROSIS)
                && aged(OLDER).maybe();
    }

    /** Whether there is a herniated disc that is not known to be resolved. */
    public boolean discNotResolved() {
        return yes(Condition.HERNIATED_DISC) && !is(Condition.HERNIATED_DISC, Detail.PHASE, "resolved");
    }

    /** Whether R shares a region with an operation, a fracture or an implant. */
    public boolean site() {
        return meets(Condition.RECENT_SURGERY) || meets(Condition.RECENT_FRACTURE) || meets(Condition.IMPLANT);
    }
}
