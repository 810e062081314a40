package org.tenderpoint.screening.rules.facts;

/** Which of a visit's two screenings this is. */
public enum Stage {
    /** At booking: leaves out what is asked only at the visit, and never starts a session. */
    PROVISIONAL,
    /** At the visit: has all rules, and alone binds. */
    ARRIVAL
}
