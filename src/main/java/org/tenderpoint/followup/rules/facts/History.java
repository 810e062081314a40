package org.tenderpoint.followup.rules.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.vocabulary.Region;

/**
 * Facts from earlier sessions and their follow-ups.
 *
 * @param sessions earlier followed-up sessions, in any order
 * @param caps caps of earlier adjustments in force, by region
 * @param symptoms symptoms with a yes in earlier feedback
 * @param triage the level of the last result for this session, if any
 * @param daysSinceSession days since the session before; empty if there was none
 * @param redFlagsSeenByDoctor whether a doctor has answered for the red flags of the last visit
 * @param doctorAnswerOutstanding whether the doctor's answer to the last result of doctor or worse is missing
 */
public record History(
        List<EarlierSession> sessions,
        Map<Region, Integer> caps,
        Set<Symptom> symptoms,
        Optional<TriageLevel> triage,
        OptionalInt daysSinceSession,
        boolean redFlagsSeenByDoctor,
        boolean doctorAnswerOutstanding) {

    public static final History NONE = new History(
            List.of(), Map.of(), Set.of(), Optional.empty(), OptionalInt.empty(), false, false);

    public History {
        sessions = List.copyOf(sessions);
        caps = Map.copyOf(caps);
        symptoms = Set.copyOf(symptoms);
    }

    public History withSessions(List<EarlierSession> earlier) {
        return RecordCopy.with(this, "sessions", earlier);
    }

    public History withCaps(Map<Region, Integer> perRegion) {
        return RecordCopy.with(this, "caps", perRegion);
    }

    public History withSymptoms(Set<Symptom> earlier) {
        return RecordCopy.with(this, "symptoms", earlier);
    }

    public History withTriage(Optional<TriageLevel> level) {
        return RecordCopy.with(this, "triage", level);
    }

    public History withDaysSinceSession(OptionalInt days) {
        return RecordCopy.with(this, "daysSinceSession", days);
    }

    public History withRedFlagsSeenByDoctor(boolean seen) {
        return RecordCopy.with(this, "redFlagsSeenByDoctor", seen);
    }

    public History withDoctorAnswerOutstanding(boolean outstanding) {
        return RecordCopy.with(this, "doctorAnswerOutstanding", outstanding);
    }
}
