package org.tenderpoint.client.copy;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.record.CopyRow.CopyValue;

/** Code systems, and what is said with their codes. */
final class FhirTerms {

    /** What FHIR has no code for has one of the program's own. */
    static final String OWN = "https://tenderpoint.org/fhir/";

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private FhirTerms() {}

    static FhirPart hl7(String system, String code, String display) {
        return coding(HL7 + system, code, display);
    }

    /** @param system the name of a vocabulary of the program */
    static FhirPart own(String system, String code, String display) {
        return coding(OWN + "CodeSystem/" + system, code, display);
    }

    static FhirPart coding(String system, String code, String display) {
        return FhirPart.begin().with("system", system).with("code", code).with("display", display);
    }

    static FhirPart concept(FhirPart coding, String text) {
        return FhirPart.begin().withOne("coding", coding).with("text", text);
    }

    static FhirPart concept(FhirPart coding) {
        return FhirPart.begin().withOne("coding", coding);
    }

    static FhirPart concept(String text) {
        return FhirPart.begin().with("text", text);
    }

    static FhirPart concept(String system, CopyValue.Code code) {
        return concept(own(system, code.code(), code.words()), code.words());
    }

    static FhirPart concept(String system, Optional<CopyValue.Code> code) {
        return code.map(one -> concept(system, one)).orElseGet(FhirPart::begin);
    }

    static FhirPart rule(String id, String title) {
        return concept(own("rule", id, title), title);
    }

    static List<FhirPart> note(Optional<String> words) {
        return words.filter(one -> !one.isBlank()).map(one -> List.of(FhirPart.begin().with("text", one)))
                .orElse(List.of());
    }

    /** Yes, no, or asked and not known; what was not asked has no answer at all. */
    static Optional<FhirPart> answer(String stored) {
        return switch (stored) {
            case "yes" -> Optional.of(hl7("v2-0136", "Y", "Yes"));
            case "no" -> Optional.of(hl7("v2-0136", "N", "No"));
            case "dont_know", "unknown" ->
                    Optional.of(hl7("data-absent-reason", "asked-unknown", "Asked But Unknown"));
            default -> Optional.empty();
        };
    }

    static List<FhirPart> answers() {
        return List.of("yes", "no", "unknown").stream().flatMap(one -> answer(one).stream()).toList();
    }
}
