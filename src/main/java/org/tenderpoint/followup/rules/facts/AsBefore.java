package org.tenderpoint.followup.rules.facts;

import java.util.Optional;
import org.tenderpoint.platform.Coded;

/** Signs that may be known the same way from before the massage. */
public enum AsBefore implements Coded {
    NUMBNESS,
    TINGLING,
    NAUSEA,
    DIZZINESS,
    CANNOT_SLEEP_FOR_PAIN,
    SKIN_REACTION,
    SWELLING;

    /** The symptom; empty for a swelling, which has an amount instead. */
    public Optional<Symptom> sign() {
        return Coded.of(Symptom.class, code());
    }
}
