package org.tenderpoint.client.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** A client's copy for programs that read FHIR. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-34")
@WholeRecord.Kept("Vera Ganz")
class FhirBundleTest {

    @Autowired
    private WholeRecord whole;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private Sessions make;
    @Autowired
    private DeathService deaths;
    @Autowired
    private TestUsers users;

    private String bundle() {
        var client = whole.kept("Vera Ganz");
        return FhirBundle.json(
                copies.make(copies.permit(client, TestUsers.PASSWORD).orElseThrow(), CopyForm.FHIR));
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).filter(type::isInstance)
                .map(type::cast).toList();
    }

    @AfterAll
    static void forget() {
        FhirCheck.forget();
    }

    @Test
    void theBundleOfSomebodyOfWhomThereIsEverythingIsValidAndEveryReferenceLeadsToSomethingInIt() {
        var json = bundle();

        assertThat(FhirCheck.errors(json)).isEmpty();
        var entries = FhirCheck.read(json).getEntry();
        var there = entries.stream().map(Bundle.BundleEntryComponent::getFullUrl).toList();
        assertThat(there).doesNotHaveDuplicates();
        assertThat(entries.stream()
                .flatMap(entry -> FhirCheck.references(entry.getResource()).stream())
                .filter(reference -> !reference.startsWith("#"))).isNotEmpty().isSubsetOf(there);
        assertThat(FhirCheck.read(json).getEntry().stream()
                .map(entry -> entry.getResource().fhirType()).distinct()).contains(
                        "Patient", "Practitioner", "PractitionerRole", "Organization", "Questionnaire",
                        "QuestionnaireResponse", "Condition", "AllergyIntolerance", "MedicationStatement", "Consent",
                        "Appointment", "Encounter", "Procedure", "GuidanceResponse", "Observation", "Task",
                        "Communication", "ServiceRequest", "DocumentReference", "Provenance");
    }

    @Test
    void somebodyWhoDiedHasTheirDayOrOnlyThatTheyDied() {
        var client = make.client("Dora Tod", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        assertThat(patient(client).hasDeceased()).isFalse();

        deaths.record(client, Optional.of(LocalDate.of(2026, 11, 20)), DeathSource.FAMILY);
        assertThat(patient(client).getDeceasedDateTimeType().getValueAsString()).isEqualTo("2026-11-20");

        users.as(users.make("mona.manager", Role.MANAGER),
                () -> deaths.takeBack(client, "It was her aunt of the same name"));
        assertThat(patient(client).hasDeceased()).isFalse();

        deaths.record(client, Optional.empty(), DeathSource.FAMILY);
        assertThat(patient(client).getDeceasedBooleanType().booleanValue()).isTrue();
    }

    private Patient patient(ClientId client) {
        var json = FhirBundle.json(
                copies.make(copies.permit(client, TestUsers.PASSWORD).orElseThrow(), CopyForm.FHIR));
        assertThat(FhirCheck.errors(json)).isEmpty();
        return all(FhirCheck.read(json), Patient.class).getFirst();
    }

    @Test
    void whatStandsInTheRecordStandsInTheBundle() {
        var bundle = FhirCheck.read(bundle());

        assertThat(all(bundle, Patient.class)).singleElement().satisfies(patient -> {
            assertThat(patient.getNameFirstRep().getText()).isEqualTo("Vera Ganz");
            assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1985-04-12");
            assertThat(patient.getMeta().getSecurity()).isEmpty();
        });
        assertThat(all(bundle, Procedure.class))
                .extracting(one -> one.getBodySiteFirstRep().getCodingFirstRep().getCode()).contains("lower_back");
        assertThat(all(bundle, Observation.class))
                .filteredOn(one -> one.getCode().getCodingFirstRep().getCode().equals("pain_before"))
                .extracting(one -> one.getValueIntegerType().getValue()).contains(6);
        for (var rules : List.of("screening", "assessment")) {
            assertThat(all(bundle, GuidanceResponse.class))
                    .filteredOn(one -> one.getModuleUriType().getValue().contains("/rules/" + rules + "/"))
                    .flatExtracting(GuidanceResponse::getReasonCode)
                    .extracting(reason -> reason.getCodingFirstRep().getCode())
                    .isNotEmpty().allMatch(id -> id.matches("[A-Z]{3}-\\d+.*"));
        }
        assertThat(all(bundle, Condition.class)).isNotEmpty().allSatisfy(one -> assertThat(
                one.getVerificationStatus().getCodingFirstRep().getCode()).isEqualTo("confirmed"));
        assertThat(all(bundle, MedicationStatement.class)).isNotEmpty();
        assertThat(all(bundle, AllergyIntolerance.class)).extracting(one -> one.getCode().getText())
                .anyMatch(words -> words.contains("pollen in June"));
    }
}
