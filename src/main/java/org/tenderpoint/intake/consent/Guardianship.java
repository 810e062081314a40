package org.tenderpoint.intake.consent;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.tenderpoint.vocabulary.Recorded;

/** Whether somebody else gives consent for a client. Ages count in the practice's local days. Pure. */
public enum Guardianship {
    /** Under 16: who decides for the client signs, and says how they are related. */
    REQUIRED,
    /** Under 18, or nobody knows how old: it may be somebody else who signs. */
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
     * Whether something is agreed to for somebody who does not decide alone, and it is not said who does or by what
     * right.
     */
    public boolean missing(Consents told) {
        return this == REQUIRED
                && told.given().containsValue(Recorded.YES)
                && (told.signedBy().isEmpty() || told.relation().isEmpty());
    }
}
