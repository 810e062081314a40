package org.tenderpoint.client.copy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Reads bundles as another program does, and validates them: structure, codes, and answers beside their questions. */
public final class FhirCheck {

    private static @Nullable FhirCheck one;

    private final FhirContext r4 = FhirContext.forR4();
    private final PrePopulatedValidationSupport asked = new PrePopulatedValidationSupport(r4);
    private final FhirValidator validator;

    private FhirCheck() {
        var unknown = new UnknownCodeSystemWarningValidationSupport(r4);
        unknown.setNonExistentCodeSystemSeverity(IssueSeverity.INFORMATION);
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4), asked, new CommonCodeSystemsTerminologyService(r4),
                new InMemoryTerminologyServerValidationSupport(r4), unknown);
        validator = r4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    private static synchronized FhirCheck current() {
        var there = one;
        if (there == null) {
            there = new FhirCheck();
            one = there;
        }
        return there;
    }

    /** What it knows takes half a gigabyte, which the tests after these need. */
    public static synchronized void forget() {
        one = null;
    }

    public static Bundle read(String json) {
        return current().r4.newJsonParser().setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, json);
    }

    /** What the validator calls an error, each with its place. */
    public static List<String> errors(String json) {
        read(json).getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(Questionnaire.class::isInstance)
                .forEach(current().asked::addResource);
        return current().validator.validateWithResult(json).getMessages().stream()
                .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(one -> one.getLocationString() + ": " + one.getMessage())
                .toList();
    }

    /** To where a resource refers. */
    static List<String> references(Resource resource) {
        return current().r4.newTerser().getAllResourceReferences(resource).stream()
                .map(one -> one.getResourceReference().getReferenceElement().getValue())
                .filter(Objects::nonNull)
                .toList();
    }
}
