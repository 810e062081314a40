package org.tenderpoint.screening.rules.facts;

/** Which of a visit's two screenings this is. */
public enum Stage {
    /** At booking: without what is asked only at the visit. It never starts a session. */
    PROVISIONAL,
    /** At the visit: with all rules. Only this one is binding. */
    ARRIVAL
}
