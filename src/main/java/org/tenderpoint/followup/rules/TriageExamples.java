package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.stream.Stream;

/** For each triage rule a case that fires it and one that just misses it. */
final class TriageExamples {

    private TriageExamples() {}

    static List<BookExample> all() {
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
}
