package org.tenderpoint.followup.rules.facts;

import java.util.Set;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.vocabulary.Answer;

/**
 * Answers to questions that follow a sign. Without answers, nothing is over and nothing was known before.
 *
 * @param otherNew asked if anything else is new
 * @param otherNewWords the same in the client's own words; empty where there are none
 * @param overAgain signs that were there and are over
 * @param asBefore signs that the client knew the same way before the massage
 * @param toolMarks whether a bruise or redness is only a mark of cups or a tool
 * @param dizzyOnRising whether the dizziness comes only on getting up and for minutes
 * @param neckDevice whether anything else was done to the neck since the massage
 * @param leftOut signs that are not asked long after the session, which count neither as yes, nor as no, nor as unknown
 */
public record SignDetails(
        Set<OtherNew> otherNew, String otherNewWords, Set<Symptom> overAgain, Set<AsBefore> asBefore,
        Answer toolMarks, Answer dizzyOnRising, Answer neckDevice, Set<Symptom> leftOut) {

    public static final SignDetails NONE = new SignDetails(
            Set.of(), "", Set.of(), Set.of(), Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Set.of());

    public SignDetails {
        otherNew = Set.copyOf(otherNew);
        overAgain = Set.copyOf(overAgain);
        asBefore = Set.copyOf(asBefore);
        leftOut = Set.copyOf(leftOut);
    }

    public SignDetails withOtherNew(Set<OtherNew> what) {
        return RecordCopy.with(this, "otherNew", what);
    }

    public SignDetails withWords(String words) {
        return RecordCopy.with(this, "otherNewWords", words);
    }

    public SignDetails withOver(Set<Symptom> signs) {
        return RecordCopy.with(this, "overAgain", signs);
    }

    public SignDetails withAsBefore(Set<AsBefore> signs) {
        return RecordCopy.with(this, "asBefore", signs);
    }

    public SignDetails withToolMarks(Answer only) {
        return RecordCopy.with(this, "toolMarks", only);
    }

    public SignDetails withDizzyOnRising(Answer only) {
        return RecordCopy.with(this, "dizzyOnRising", only);
    }

    public SignDetails withNeckDevice(Answer done) {
        return RecordCopy.with(this, "neckDevice", done);
    }

    public SignDetails withLeftOut(Set<Symptom> signs) {
        return RecordCopy.with(this, "leftOut", signs);
    }
}
