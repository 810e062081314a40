package org.tenderpoint.followup.rules.care;

import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * The facts as rows of the self-care book read them. Answers have three values, so that an unknown contraindication can
 * withhold like a known one.
 */
final class CareCase extends FollowUpReading {

    private static final Area CARRYING = Area.LEGS.or(Area.SPINE).or(Area.of(Region.HIPS));

    private final Triage triage;

    private CareCase(FollowUpFacts facts, Triage triage) {
        super(facts);
        this.triage = triage;
    }

    static CareCase of(FollowUpFacts facts, Triage triage) {
        return new CareCase(facts, triage);
    }

    Triage triage() {
        return triage;
    }

    /** The condition, if it is in a region of R; without recorded regions it counts as being there. */
    Answer factIn(Condition condition) {
        return answer(condition).and(() -> meets(condition));
    }

    /** Diabetes with a neuropathy that is yes or unknown. */
    Answer diabeticNeuropathy() {
        return answer(Condition.DIABETES).and(() -> maybe(Condition.DIABETES, Detail.NEUROPATHY));
    }

    /** The condition with a detail that is no or unknown. */
    Answer factUnless(Condition condition, Detail detail) {
        return answer(condition).and(() -> notYes(condition, detail));
    }

    Answer swollen() {
        return switch (answers().swelling()) {
            case NONE, MILD -> Answer.NO;
            case PRONOUNCED -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    Answer largeBruise() {
        return switch (answers().bruising()) {
            case NONE, SMALL -> Answer.NO;
            case LARGE -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    Answer anyBruise() {
        return switch (answers().bruising()) {
            case NONE -> Answer.NO;
            case SMALL, LARGE -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    boolean sharpOrShooting() {
        return feels(Quality.SHARP) || feels(Quality.SHOOTING);
    }

    /** Whether there is an operation or a fracture in R that is not known to be cleared for massage. */
    boolean notClearedIn(Condition condition) {
        return meets(condition) && notYes(condition, Detail.CLEARED_FOR_MASSAGE);
    }

    /** Whether a leg, the hips or the spine is fractured. */
    boolean fractureThatCarries() {
        return touches(Condition.RECENT_FRACTURE, CARRYING);
    }
}
