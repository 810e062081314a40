package org.tenderpoint.client.copy;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.record.CopyRow.CopyValue;

/** Appointments, what was done region by region, and how much it hurt before, during and after. */
record FhirSessions(FhirRecord record) {

    static void add(FhirRecord record) {
        var sessions = new FhirSessions(record);
        record.records("appointments").forEach(row -> record.add(sessions.appointment(row)));
        record.records("sessions").forEach(sessions::session);
        record.records("earlier_visits").forEach(row -> record.add(sessions.earlier(row)));
        record.records("visits").forEach(row -> sessions.observe(row, "pain_now", "Pain before the session, 0 to 10",
                "confirmed_at"));
        record.records("answers").forEach(row -> {
            sessions.observe(row, "soreness_now", "Soreness at the follow-up, 0 to 10", "at");
            sessions.observe(row, "soreness_worst", "Worst soreness since the session, 0 to 10", "at");
            sessions.observe(row, "complaint_now", "The complaint at the follow-up, 0 to 10", "at");
            sessions.observe(row, "pain_during", "Pain during the session, as told afterwards, 0 to 10", "at");
        });
    }

    private FhirPart appointment(RowFields row) {
        var state = row.code("state");
        return record.begin("Appointment", row.id("session"))
                .with("status", switch (state) {
                    case "planned" -> "booked";
                    case "arrived" -> "arrived";
                    case "screened" -> "checked-in";
                    case "cancelled", "deferred" -> "cancelled";
                    case "missed" -> "noshow";
                    default -> "fulfilled";
                })
                .with("cancelationReason", state.equals("cancelled") || state.equals("deferred")
                        ? FhirTerms.concept(row.words("reason").or(() -> row.words("state")).orElse(""))
                        : null)
                .with("start", record.at(row, "start"))
                .with("end", record.at(row, "planned_end"))
                .with("minutesDuration", row.number("minutes"))
                .with("created", record.at(row, "made_at"))
                .with("participant", List.of(
                        participant(record.patient()), participant(record.staff(row.person("therapist")))));
    }

    private static FhirPart participant(FhirPart who) {
        return FhirPart.begin().with("actor", who).with("status", "accepted");
    }

    private void session(RowFields row) {
        var session = row.id("session");
        boolean ended = row.moment("ended_at").isPresent();
        var period = record.period(record.at(row, "started_at"), record.at(row, "ended_at"));
        record.add(record.encounter(session)
                .with("status", ended ? "finished" : "in-progress")
                .with("class", FhirTerms.hl7("v3-ActCode", "AMB", "ambulatory"))
                .withOne("type", FhirTerms.concept("Massage session"))
                .with("subject", record.patient())
                .withOne("participant", FhirPart.begin().with("individual", record.staff(row.person("therapist"))))
                .withOne("appointment", record.reference("Appointment", session))
                .with("period", period)
                .with("serviceProvider", record.organization()));
        var lines = row.rows("work");
        for (int i = 0; i < lines.size(); i++) {
            record.add(procedure(row, lines.get(i), session + " " + i, period, ended));
        }
        observe(row, "pain_before", "Pain before the session, 0 to 10", "started_at");
        observe(row, "pain_during", "Most pain during the session, 0 to 10", "ended_at");
        observe(row, "pain_after", "Pain after the session, 0 to 10", "ended_at");
    }

    /** From before the practice began to use the program: what was done is in the words of the other one. */
    private FhirPart earlier(RowFields row) {
        var start = row.moment("started_at").orElseThrow();
        var end = row.number("minutes").filter(minutes -> minutes > 0)
                .map(minutes -> record.at(start.plus(minutes, ChronoUnit.MINUTES)));
        return record.begin("Encounter", "earlier_visits " + start)
                .with("status", switch (row.code("state")) {
                    case "kept" -> "finished";
                    case "cancelled", "missed" -> "cancelled";
                    default -> "unknown";
                })
                .with("class", FhirTerms.hl7("v3-ActCode", "AMB", "ambulatory"))
                .withOne("type", FhirTerms.concept(row.words("treatment").orElse("Massage session")))
                .with("subject", record.patient())
                .withOne("participant", row.words("therapist").map(name -> FhirPart.begin()
                        .with("individual", FhirPart.begin().with("display", name))).orElseGet(FhirPart::begin))
                .with("period", record.period(Optional.of(record.at(start)), end));
    }

    private FhirPart procedure(RowFields row, RowFields line, String made, FhirPart period, boolean ended) {
        return record.begin("Procedure", made)
                .with("extension", List.of(amount("pressure", line), amount("minutes", line)))
                .with("status", ended ? "completed" : "in-progress")
                .with("code", FhirTerms.concept("modality", line.coded("modality")))
                .with("subject", record.patient())
                .with("encounter", record.encounter(row))
                .with("performedPeriod", period)
                .withOne("performer", FhirPart.begin().with("actor", record.staff(row.person("therapist"))))
                .with("bodySite", line.many("regions").stream()
                        .flatMap(one -> one instanceof CopyValue.Code code
                                ? Optional.of(FhirTerms.concept("body-part", code)).stream()
                                : Optional.<FhirPart>empty().stream())
                        .toList());
    }

    /** FHIR has no place of its own for how hard and how long. */
    private static FhirPart amount(String what, RowFields line) {
        return line.number(what)
                .map(number -> FhirPart.begin()
                        .with("url", FhirTerms.OWN + "StructureDefinition/" + what)
                        .with("valueInteger", number))
                .orElseGet(FhirPart::begin);
    }

    private void observe(RowFields row, String key, String label, String at) {
        row.number(key).ifPresent(number -> record.add(record
                .begin("Observation", key + " " + row.id("session") + " " + record.at(row, at).orElse(""))
                .with("status", row.status("final"))
                .withOne("category", FhirTerms.concept(FhirTerms.hl7("observation-category", "survey", "Survey")))
                .with("code", FhirTerms.concept(FhirTerms.own("observation", key, label), label))
                .with("subject", record.patient())
                .with("encounter", record.encounter(row))
                .with("effectiveDateTime", record.at(row, at))
                .withOne("performer", record.patient())
                .with("valueInteger", number)));
    }
}
