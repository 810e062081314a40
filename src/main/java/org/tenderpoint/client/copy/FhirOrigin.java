package org.tenderpoint.client.copy;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.UserId;

/** Where data came from that nobody of the practice typed: the forms that the client sent, and who brought the rest. */
record FhirOrigin(FhirRecord record) {

    static void add(FhirRecord record) {
        var origin = new FhirOrigin(record);
        record.records("contact").findFirst()
                .flatMap(row -> record.at(row, "made_at").map(at -> origin.of(
                        record.reference("Patient", ""), "Patient", at, row.person("made_by"), "enterer")))
                .ifPresent(record::add);
        var brought = record.records("origins").toList();
        for (int i = 0; i < brought.size(); i++) {
            var made = "origins " + i;
            var row = brought.get(i);
            record.at(row, "brought_in_at").map(at -> origin.from(row.words("source"), made, at))
                    .ifPresent(record::add);
        }
        record.records("earlier_records").forEach(row -> record.add(origin.earlierRecord(row)));
        var sent = record.records("self_intakes").toList();
        for (int i = 0; i < sent.size(); i++) {
            var made = "self_intakes " + i;
            var row = sent.get(i);
            record.at(row, "sent_at")
                    .map(at -> origin.of(record.reference("QuestionnaireResponse", made), made, at, Optional.empty(),
                            "informant"))
                    .ifPresent(record::add);
        }
    }

    /** Another program told of the client, and of their visits. */
    private FhirPart from(Optional<String> program, String made, String at) {
        return record.begin("Provenance", made)
                .with("target", List.of(record.patient()))
                .with("recorded", at)
                .with("agent", List.of(FhirPart.begin()
                        .with("type", FhirTerms.concept(
                                FhirTerms.hl7("provenance-participant-type", "informant", "Informant")))
                        .with("who", FhirPart.begin().with("display", program.orElse("another program")))));
    }

    /** In words that no program reads: nobody of this practice has asked. */
    private FhirPart earlierRecord(RowFields row) {
        var kind = row.code("kind");
        var at = record.at(row, "told_at");
        return record.begin("Communication", kind + " " + at.orElse(""))
                .with("status", "completed")
                .withOne("category", FhirTerms.concept(
                        FhirTerms.own("earlier-record", kind, row.words("kind").orElse(kind))))
                .with("subject", record.patient())
                .with("sent", at)
                .with("sender", record.patient())
                .withOne("payload", FhirPart.begin().with("contentString", row.words("words")));
    }

    /** @param by empty if it was the client */
    private FhirPart of(FhirPart target, String made, String at, Optional<UserId> by, String as) {
        var who = by.isPresent() ? record.staff(by) : as.equals("informant") ? record.patient() : record.organization();
        return record.begin("Provenance", made)
                .with("target", List.of(target))
                .with("recorded", at)
                .with("agent", List.of(FhirPart.begin()
                        .with("type", FhirTerms.concept(as.equals("enterer")
                                ? FhirTerms.hl7("provenance-participant-type", "enterer", "Enterer")
                                : FhirTerms.hl7("provenance-participant-type", "informant", "Informant")))
                        .with("who", who)));
    }
}
