package org.tenderpoint.client.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyChapter;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.ClientId;

/** What was not asked is absent, "don't know" has a code, and only what was confirmed is a condition. */
@Tag("UC-34")
class FhirAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final CopyRow TOLD = CopyRow.begin()
            .at("confirmed_at", NOW)
            .answer("diabetes", "Diabetes", "Yes", "yes")
            .answer("epilepsy", "Epilepsy", "No", "no")
            .answer("osteoporosis", "Osteoporosis", "Don\u2019t know", "dont_know");

    private static Bundle bundle(CopyChapter... chapters) {
        return FhirCheck.read(FhirBundle.json(new ClientCopy(
                new ClientId(new UUID(0, 7)), "Vera Ganz", Locale.ENGLISH, "Calm Hands", List.of("Bath"),
                ZoneId.of("Europe/London"), NOW, List.of(chapters), Map.of())));
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).filter(type::isInstance)
                .map(type::cast).toList();
    }

    private static List<String> given(Bundle bundle, String question) {
        return all(bundle, QuestionnaireResponse.class).getFirst().getItem().stream()
                .filter(item -> item.getLinkId().equals(question))
                .map(item -> item.getAnswerFirstRep().getValueCoding().getCode())
                .toList();
    }

    @AfterAll
    static void forget() {
        FhirCheck.forget();
    }

    @Test
    void yesNoAndNotKnownHaveCodesAndWhatWasNotAskedHasNoAnswer() {
        var bundle = bundle(new CopyChapter("intake", List.of(TOLD)));

        assertThat(given(bundle, "diabetes")).containsExactly("Y");
        assertThat(given(bundle, "epilepsy")).containsExactly("N");
        assertThat(given(bundle, "osteoporosis")).containsExactly("asked-unknown");
        assertThat(given(bundle, "pregnancy")).isEmpty();
        assertThat(all(bundle, Questionnaire.class).getFirst().getItem())
                .as("what could have been asked").extracting("linkId").extracting(Object::toString)
                .contains("pregnancy");
    }

    @Test
    void onlyAConfirmedYesIsACondition() {
        var confirmed = bundle(new CopyChapter("intake", List.of(TOLD)));
        var sent = bundle(new CopyChapter("self_intakes", List.of(TOLD)));

        assertThat(all(confirmed, Condition.class)).singleElement()
                .extracting(one -> one.getCode().getCodingFirstRep().getCode()).isEqualTo("diabetes");
        assertThat(all(sent, Condition.class)).isEmpty();
    }

    @Test
    void whatAnotherClientToldIsAnError() {
        var session = new UUID(0, 9);
        var told = CopyRow.begin().key("session", session).at("at", NOW).number("pain_during", 7).yes("of_another",
                true);
        var own = CopyRow.begin().key("session", session).at("at", NOW.plusSeconds(60)).number("pain_during", 1)
                .yes("of_another", false);
        var bundle = bundle(new CopyChapter("answers", List.of(told, own)),
                new CopyChapter("assessments", List.of(told, own)));

        assertThat(all(bundle, Observation.class)).extracting(one -> one.getStatus().toCode())
                .containsExactly("entered-in-error", "final");
        assertThat(all(bundle, QuestionnaireResponse.class)).extracting(one -> one.getStatus().toCode())
                .containsExactly("entered-in-error", "completed");
        assertThat(all(bundle, GuidanceResponse.class)).extracting(one -> one.getStatus().toCode())
                .containsExactly("entered-in-error", "success");
    }

    @Test
    void aRestrictedRecordSaysSo() {
        var bundle = bundle(new CopyChapter("contact",
                List.of(CopyRow.begin().text("name", "Vera Ganz").yes("restricted", true))));

        assertThat(all(bundle, Patient.class).getFirst().getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
    }

    @Test
    void theSameRecordGivesTheSameIds() {
        var chapter = new CopyChapter("intake", List.of(TOLD));

        assertThat(bundle(chapter).getEntry()).extracting(Bundle.BundleEntryComponent::getFullUrl)
                .isEqualTo(bundle(chapter).getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl).toList());
    }
}
