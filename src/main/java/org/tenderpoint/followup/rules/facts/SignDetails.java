package org.tenderpoint.followup.rules.facts;

import java.util.Set;
import org.tenderpoint.followup.rules.facts.Symptom.AsBefore;
import org.tenderpoint.followup.rules.facts.Symptom.OtherNew;
import org.tenderpoint.vocabulary.Answer;

/**
 * What is asked after a sign, and makes it milder or tells what it is. Left out, nothing is over and nothing was known
 * before.
 *
 * @param otherNew what else is new; asked after a yes to that
 * @param otherNewWords the same in the client's own words; empty where there are none
 * @param overAgain signs that were there and are over, in the words of each question
 * @param asBefore signs that the client knows from before the massage, just the same
 * @param toolMarks whether a bruise or redness is only what cups or a tool left
 * @param dizzyOnRising only on getting up, and only for minutes
 * @param neckDevice whether anything else was done to the neck since the massage
 * @param leftOut signs that were not asked about on purpose, long after the session: neither there, nor denied, nor
 * open
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
        return new SignDetails(what, otherNewWords, overAgain, asBefore, toolMarks, dizzyOnRising, neckDevice, leftOut);
    }

    public SignDetails withWords(String words) {
        return new SignDetails(otherNew, words, overAgain, asBefore, toolMarks, dizzyOnRising, neckDevice, leftOut);
    }

    public SignDetails withOver(Set<Symptom> signs) {
        return new SignDetails(otherNew, otherNewWords, signs, asBefore, toolMarks, dizzyOnRising, neckDevice, leftOut);
    }

    public SignDetails withAsBefore(Set<AsBefore> signs) {
        return new SignDetails(otherNew, otherNewWords, overAgain, signs, toolMarks, dizzyOnRising, neckDevice,
                leftOut);
    }

    public SignDetails withToolMarks(Answer only) {
        return new SignDetails(otherNew, otherNewWords, overAgain, asBefore, only, dizzyOnRising, neckDevice, leftOut);
    }

    public SignDetails withDizzyOnRising(Answer only) {
        return new SignDetails(otherNew, otherNewWords, overAgain, asBefore, toolMarks, only, neckDevice, leftOut);
    }

    public SignDetails withNeckDevice(Answer done) {
        return new SignDetails(otherNew, otherNewWords, overAgain, asBefore, toolMarks, dizzyOnRising, done, leftOut);
    }

    public SignDetails withLeftOut(Set<Symptom> signs) {
        return new SignDetails(otherNew, otherNewWords, overAgain, asBefore, toolMarks, dizzyOnRising, neckDevice,
                signs);
    }
}
