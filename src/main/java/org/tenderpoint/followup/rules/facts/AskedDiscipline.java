package org.tenderpoint.followup.rules.facts;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Discipline;

/** What the client asked to be referred to; {@link #ANY}: to something, whatever fits. */
public enum AskedDiscipline implements Coded {
    NONE,
    ANY,
    CHIROPRACTIC,
    PHYSIO,
    YOGA,
    ACUPUNCTURE,
    PILATES;

    /** The discipline by name; empty for none and any. */
    public Optional<Discipline> discipline() {
        return Coded.of(Discipline.class, code());
    }
}
