package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.own.OwnQuestions;
import org.tenderpoint.practice.PracticeRecord;

/**
 * What the client's page shows: of stored data only the practice's name and numbers, and what was typed in this very
 * self-intake.
 *
 * @param kiosk whether it is on a tablet of the practice
 * @param language of the client, if known
 * @param answers as typed so far
 * @param guardian the name as typed; empty if none was
 * @param own what the practice asks besides
 * @param screens the pages in their order, for these answers
 * @param next the index of the first page not done yet
 * @param triesLeft how many more wrong birth dates are allowed
 * @param today the day in the practice's zone
 */
public record SelfIntakeOpened(
        State state,
        boolean kiosk,
        PracticeRecord practice,
        Locale language,
        IntakeAnswers answers,
        String guardian,
        OwnQuestions own,
        List<SelfIntakeScreen> screens,
        int next,
        int triesLeft,
        LocalDate today) {

    /** How a link opens in this browser. */
    public enum State {
        /** The birth date is asked before anything is shown. */
        GATE,
        OPEN,
        /** It was sent from here. */
        SENT,
        /** The tablet was handed over and has ended. */
        ENDED,
        /** It was begun here, and sent or continued elsewhere. */
        ELSEWHERE
    }

    public SelfIntakeOpened {
        screens = List.copyOf(screens);
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "SelfIntakeOpened " + state;
    }
}
