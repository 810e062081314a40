package org.tenderpoint.intake.evening;

import java.time.LocalDateTime;
import java.util.Locale;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.practice.PracticeRecord;

/**
 * What the client's page shows: of stored data the practice's name and numbers and the time of the session, and what
 * was answered in this browser.
 *
 * @param open whether the birth date was given; before it nothing else is asked
 * @param next the index of the first page not done yet; their number when all are
 * @param start of the session, in the practice's zone
 * @param triesLeft how many more wrong birth dates are allowed
 */
public record EveningOpened(
        boolean open, PracticeRecord practice, Locale language, VisitAnswers answers, int next, LocalDateTime start,
        int triesLeft) {

    /** Never what was answered. */
    @Override
    public String toString() {
        return "EveningOpened " + open;
    }
}
