package org.tenderpoint.followup.rules.facts;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Discipline;

/** The discipline that the client asked for; {@link #ANY} for whatever suits. */
public enum AskedDiscipline implements Coded {
    NONE,
    ANY,
    CHIROPRACTIC,
    PHYSIO,
    YOGA,
    ACUPUNCTURE,
    PILATES;

    /** The discipline; empty for none and any. */
    public Optional<Discipline> discipline() {
        return Coded.of(Discipline.class, code());
    }
}
