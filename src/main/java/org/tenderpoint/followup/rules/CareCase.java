package org.tenderpoint.followup.rules;

import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * The words that the self-care book is written in. Each answers in three values, so that a contraindication that is not
 * known can withhold like one that is there.
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

    /** The fact, where its regions share one with R; none recorded counts as sharing. */
    Answer factIn(Condition condition) {
        return answer(condition).and(() -> meets(condition));
    }

    /** The fact, with a detail that is yes or not known. */
    Answer factUnlessNot(Condition condition, Detail detail) {
        return answer(condition).and(() -> maybe(condition, detail));
    }

    /** The fact, with a detail that is no or not known. */
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

    /** An operation or a fracture that is not known to be cleared for massage, where R is. */
    boolean notClearedIn(Condition condition) {
        return meets(condition) && notYes(condition, Detail.CLEARED_FOR_MASSAGE);
    }

    /** A fracture of a leg, the hips or the spine. */
    boolean fractureThatCarries() {
        return touches(Condition.RECENT_FRACTURE, CARRYING);
    }
}
