package org.tenderpoint.followup.rules.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
        return new History(
                earlier, caps, symptoms, triage, daysSinceSession, redFlagsSeenByDoctor, doctorAnswerOutstanding);
    }

    public History withCaps(Map<Region, Integer> perRegion) {
        return new History(
                sessions, perRegion, symptoms, triage, daysSinceSession, redFlagsSeenByDoctor,
                doctorAnswerOutstanding);
    }

    public History withSymptoms(Set<Symptom> earlier) {
        return new History(
                sessions, caps, earlier, triage, daysSinceSession, redFlagsSeenByDoctor, doctorAnswerOutstanding);
    }

    public History withTriage(Optional<TriageLevel> level) {
        return new History(
                sessions, caps, symptoms, level, daysSinceSession, redFlagsSeenByDoctor, doctorAnswerOutstanding);
    }

    public History withDaysSinceSession(OptionalInt days) {
        return new History(
                sessions, caps, symptoms, triage, days, redFlagsSeenByDoctor, doctorAnswerOutstanding);
    }

    public History withRedFlagsSeenByDoctor(boolean seen) {
        return new History(
                sessions, caps, symptoms, triage, daysSinceSession, seen, doctorAnswerOutstanding);
    }

    public History withDoctorAnswerOutstanding(boolean outstanding) {
        return new History(
                sessions, caps, symptoms, triage, daysSinceSession, redFlagsSeenByDoctor, outstanding);
    }
}
