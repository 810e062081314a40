package org.tenderpoint.followup.rules.facts;

import java.util.Collection;
import org.tenderpoint.platform.Coded;

/** How soon someone must act; ordered, worst last. */
public enum TriageLevel implements Coded {
    /** Normal soreness: self-care. */
    EXPECTED,
    /** Asked again within 24 hours. */
    WATCH,
    /** The therapist speaks to the client before any further session, within one working day. */
    THERAPIST,
    /** See a doctor in 2–3 days. */
    DOCTOR,
    /** See a doctor today. */
    URGENT,
    /** Call the emergency number now. */
    EMERGENCY;

    public boolean atLeast(TriageLevel other) {
        return compareTo(other) >= 0;
    }

    public static TriageLevel worst(TriageLevel one, TriageLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The worst of them; {@link #EXPECTED} when there is none. */
    public static TriageLevel worst(Collection<TriageLevel> levels) {
        return levels.stream().reduce(EXPECTED, TriageLevel::worst);
    }
}
