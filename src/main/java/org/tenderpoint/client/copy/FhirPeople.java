package org.tenderpoint.client.copy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The client, the practice and its staff. */
final class FhirPeople {

    private FhirPeople() {}

    static void add(FhirRecord record) {
        record.add(FhirPart.resource("Organization", record.organizationId())
                .with("active", true)
                .with("name", record.copy().practice())
                .withOne("address", FhirPart.begin().with("text", String.join(", ", record.copy().reach()))));
        record.records("contact").findFirst().ifPresent(row -> record.add(patient(record, row)));
        record.people().forEach((who, name) -> {
            if (!name.isBlank()) {
                record.add(FhirPart.resource("Practitioner", who.toString())
                        .withOne("name", FhirPart.begin().with("text", name)));
                record.add(record.begin("PractitionerRole", who.toString())
                        .with("practitioner", record.staff(Optional.of(who)))
                        .with("organization", record.organization()));
            }
        });
    }

    private static FhirPart patient(FhirRecord record, RowFields row) {
        var patient = record.begin("Patient", "");
        if (row.yes("restricted")) {
            patient.with("meta", FhirPart.begin()
                    .withOne("security", FhirTerms.hl7("v3-Confidentiality", "R", "restricted")));
        }
        // one or the other: FHIR allows only one of them
        var died = record.records("deaths").filter(death -> row.yes("dead") && death.moment("taken_back_at").isEmpty())
                .flatMap(death -> death.day("died_on").stream()).findFirst().map(Object::toString);
        return patient
                .with("active", !row.yes("archived"))
                .withOne("name", FhirPart.begin().with("text", row.words("name")))
                .with("telecom", Stream.of(
                        telecom("phone", row.words("phone").orElse("")),
                        telecom("email", row.words("email").orElse(""))).filter(one -> one.has("value")).toList())
                .with("birthDate", row.day("birth_date").map(Object::toString))
                .with("deceasedDateTime", died)
                .with("deceasedBoolean", row.yes("dead") && died.isEmpty() ? true : null)
                .with("contact", contacts(row))
                .withOne("communication", row.coded("language")
                        .map(language -> FhirPart.begin()
                                .with("language", FhirTerms.concept(
                                        FhirTerms.coding("urn:ietf:bcp:47", language.code(), ""), language.words()))
                                .with("preferred", true))
                        .orElseGet(FhirPart::begin))
                .withOne("generalPractitioner", FhirPart.begin().with("display", row.words("doctor")))
                .with("managingOrganization", record.organization());
    }

    private static List<FhirPart> contacts(RowFields row) {
        var emergency = FhirPart.begin();
        if (row.words("emergency_name").isPresent() || row.words("emergency_phone").isPresent()) {
            emergency.withOne("relationship", FhirTerms.concept(FhirTerms.hl7("v2-0131", "C", "Emergency Contact")))
                    .with("name", FhirPart.begin().with("text", row.words("emergency_name")))
                    .withOne("telecom", telecom("phone", row.words("emergency_phone").orElse("")));
        }
        var guardian = FhirPart.begin();
        row.words("guardian").ifPresent(who -> guardian
                .withOne("relationship", FhirTerms.concept("Guardian, or person who decides"))
                .with("name", FhirPart.begin().with("text", who)));
        return Stream.of(emergency, guardian).filter(one -> !one.isEmpty()).toList();
    }

    private static FhirPart telecom(String system, String value) {
        return value.isBlank() ? FhirPart.begin() : FhirPart.begin().with("system", system).with("value", value);
    }
}
