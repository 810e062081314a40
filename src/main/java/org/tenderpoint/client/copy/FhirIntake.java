package org.tenderpoint.client.copy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ToldTime;

/** What a therapist has confirmed of the intake: conditions, allergies, medicines; and what the client agreed to. */
record FhirIntake(FhirRecord record, RowFields intake) {

    /** These name what somebody takes. */
    private static final Set<Condition> MEDICINES = Set.of(Condition.ANTICOAGULANT, Condition.LONG_TERM_STEROIDS);
    private static final Set<Condition> IN_THE_PAST = Set.of(
            Condition.CLOT_HISTORY, Condition.STROKE_HISTORY, Condition.CANCER_HISTORY);
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    static void add(FhirRecord record) {
        record.records("intake").forEach(row -> new FhirIntake(record, row).add());
        var consents = record.records("consents").toList();
        for (int i = 0; i < consents.size(); i++) {
            record.add(consent(record, consents.get(i), i));
        }
    }

    private void add() {
        for (var condition : Condition.values()) {
            if (intake.stored(condition.code()).equals("yes")) {
                if (condition == Condition.ALLERGY) {
                    allergy(condition.code(), detail(condition, "items").orElseGet(() -> Texts.label(condition)));
                } else if (MEDICINES.contains(condition)) {
                    medicine(condition.code(), Texts.label(condition)
                            + detail(condition, "name").map(name -> ": " + name).orElse(""));
                } else {
                    condition(condition);
                }
            }
        }
        intake.words("allergies_text").ifPresent(words -> allergy("allergies_text", words));
        intake.words("medicines").ifPresent(words -> medicine("medicines", words));
    }

    private Optional<String> detail(Condition condition, String detail) {
        return intake.words(condition.code() + "." + detail);
    }

    private void condition(Condition condition) {
        var label = Texts.label(condition);
        var name = condition == Condition.OTHER_CONDITION ? detail(condition, "text").orElse(label) : label;
        var resource = record.begin("Condition", condition.code())
                .with("clinicalStatus", FhirTerms.concept(FhirTerms.hl7("condition-clinical", status(condition), "")))
                .with("verificationStatus",
                        FhirTerms.concept(FhirTerms.hl7("condition-ver-status", "confirmed", "Confirmed")))
                .withOne("category", FhirTerms.concept(
                        FhirTerms.hl7("condition-category", "problem-list-item", "Problem List Item")))
                .with("code", FhirTerms.concept(FhirTerms.own("condition", condition.code(), label), name))
                .withOne("bodySite", detail(condition, "regions").map(FhirTerms::concept).orElse(null))
                .with("subject", record.patient());
        onset(condition, resource);
        resource.with("recordedDate", record.at(intake, "confirmed_at"))
                .with("recorder", record.staff(intake.person("confirmed_by")))
                .with("asserter", record.patient())
                .with("note", FhirTerms.note(Optional.of(details(condition))));
        record.add(resource);
    }

    private String status(Condition condition) {
        if (intake.stored(condition.code() + ".phase").equals("resolved")) {
            return "resolved";
        }
        return IN_THE_PAST.contains(condition) ? "inactive" : "active";
    }

    private void onset(Condition condition, FhirPart resource) {
        for (var key : new String[]{"since", "date"}) {
            var stored = intake.stored(condition.code() + "." + key);
            if (!stored.isEmpty()) {
                var said = ToldTime.parse(stored);
                if (said.exact() && DATE.matcher(said.value()).matches()) {
                    resource.with("onsetDateTime", said.value());
                } else {
                    resource.with("onsetString", detail(condition, key));
                }
                return;
            }
        }
    }

    private String details(Condition condition) {
        return intake.all()
                .filter(field -> field.key().startsWith(condition.code() + "."))
                .map(FhirIntake::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(CopyRow.Field field) {
        return field.label() + ": " + RowFields.words(field.value()).orElse("");
    }

    private void allergy(String made, String words) {
        record.add(record.begin("AllergyIntolerance", made)
                .with("clinicalStatus",
                        FhirTerms.concept(FhirTerms.hl7("allergyintolerance-clinical", "active", "Active")))
                .with("verificationStatus", FhirTerms.concept(
                        FhirTerms.hl7("allergyintolerance-verification", "unconfirmed", "Unconfirmed")))
                .with("code", FhirTerms.concept(words))
                .with("patient", record.patient())
                .with("recordedDate", record.at(intake, "confirmed_at"))
                .with("recorder", record.staff(intake.person("confirmed_by")))
                .with("asserter", record.patient()));
    }

    private void medicine(String made, String words) {
        record.add(record.begin("MedicationStatement", made)
                .with("status", "active")
                .with("medicationCodeableConcept", FhirTerms.concept(words))
                .with("subject", record.patient())
                .with("dateAsserted", record.at(intake, "confirmed_at"))
                .with("informationSource", record.patient()));
    }

    private static FhirPart consent(FhirRecord record, RowFields row, int number) {
        var kind = row.code("kind");
        return record.begin("Consent", String.valueOf(number))
                .with("status", status(row))
                .with("scope", FhirTerms.concept(kind.equals("treatment")
                        ? FhirTerms.hl7("consentscope", "treatment", "Treatment")
                        : FhirTerms.hl7("consentscope", "patient-privacy", "Privacy Consent")))
                .withOne("category", FhirTerms.concept("consent", row.coded("kind")))
                .with("patient", record.patient())
                .with("dateTime", record.at(row, "recorded_at"))
                .withOne("performer", FhirPart.begin().with("display", row.words("signed_by")
                        .map(name -> name + row.words("relation").map(one -> " (" + one + ")").orElse(""))))
                .withOne("organization", record.organization())
                .with("policyRule", FhirTerms.concept(row.words("text_version")
                        .map(version -> "Wording " + version + ", " + row.code("language"))
                        .orElse("The practice's wording")))
                .with("provision", FhirPart.begin()
                        .with("type", row.code("given").equals("yes") ? "permit" : "deny")
                        .with("period", record.period(
                                record.at(row, "recorded_at"), record.at(row, "withdrawn_at"))));
    }

    /** A consent that nobody gave yet is proposed. */
    private static String status(RowFields row) {
        if (row.moment("withdrawn_at").isPresent()) {
            return "inactive";
        }
        return switch (row.code("given")) {
            case "yes" -> "active";
            case "no" -> "rejected";
            default -> "proposed";
        };
    }
}
