package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For each triage rule a case that fires it and one that just misses it. */
final class TriageExamples {

    private TriageExamples() {}

    static List<RuleExample> all() {
        return Stream.of(
                        EmergencyExamples.cases(),
                        UrgentExamples.cases(),
                        DoctorExamples.cases(),
                        TherapistExamples.cases(),
                        WatchExamples.cases(),
                        LastExamples.cases())
                .flatMap(List::stream)
                .toList();
    }

    static RuleExample fires(String id, TriageLevel level, String words, Scene scene) {
        return new RuleExample(id, words, Optional.of(level), scene.facts());
    }

    static RuleExample misses(String id, String words, Scene scene) {
        return new RuleExample(id, words, Optional.empty(), scene.facts());
    }
}
