package org.tenderpoint.incident;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.screening.ScreenedSessions;
import org.tenderpoint.screening.ScreenedSessions.ScreenedPlan;
import org.tenderpoint.vocabulary.Work;

/**
 * Keeps a reviewed incident as a case for the tables, with plan and rules but without anything that names the client.
 */
@Component
record IncidentCases(IncidentCaseRepository cases, ScreenedSessions screened, RulesAfterwards afterwards) {

    void keep(IncidentRecord incident, String lesson) {
        var stood = incident.session().flatMap(screened::plan);
        cases.save(IncidentCase.of(
                incident, lesson, rulesThatSpoke(incident),
                stood.map(IncidentCases::planned).orElse("")));
    }

    /** The ids of the rules that spoke before the session, then of those that spoke about how it felt. */
    List<String> rulesThatSpoke(IncidentRecord incident) {
        return incident.session().stream()
                .flatMap(session -> Stream.concat(
                        screened.plan(session).stream().map(ScreenedPlan::spoke).flatMap(List::stream),
                        afterwards.spokeAfter(session).stream()))
                .distinct().toList();
    }

    /** As {@code lower_back swedish 2 30}, line by line. */
    private static String planned(ScreenedPlan stood) {
        return stood.plan().stream().map(IncidentCases::line).collect(Collectors.joining("; "));
    }

    private static String line(Work work) {
        return work.part() + " " + work.modality().code() + " " + work.pressure() + " " + work.minutes();
    }
}
