package org.tenderpoint.intake.consent;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.tenderpoint.vocabulary.Recorded;

/** Whether somebody else gives consent for a client. Ages count in the practice's local days. Pure. */
public enum Guardianship {
    /** Under 16: the person who decides for the client signs, and states their relation. */
    REQUIRED,
    /** Under 18, or age unknown: somebody else may sign. */
    POSSIBLE,
    /** The client signs. */
    NONE;

    static final int DECIDES_ALONE = 16;
    private static final int OF_AGE = 18;

    public static Guardianship of(Optional<LocalDate> birthDate, LocalDate today) {
        if (birthDate.isEmpty()) {
            return POSSIBLE;
        }
        int years = Period.between(birthDate.get(), today).getYears();
        if (years < DECIDES_ALONE) {
            return REQUIRED;
        }
        return years < OF_AGE ? POSSIBLE : NONE;
    }

    /**
     * Whether consent was given for somebody who does not decide alone, without saying who decides or by what right.
     */
    public boolean missing(Consents told) {
        return this == REQUIRED
                && told.given().containsValue(Recorded.YES)
                && (told.signedBy().isEmpty() || told.relation().isEmpty());
    }
}
