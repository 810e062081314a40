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

/** Reads bundles as another program does, and validates them: structure, codes, and answers beside their questions. */
public final class FhirCheck {

    private static final FhirContext R4 = FhirContext.forR4();
    private static final PrePopulatedValidationSupport ASKED = new PrePopulatedValidationSupport(R4);
    private static final FhirValidator VALIDATOR = validator();

    private FhirCheck() {}

    private static FhirValidator validator() {
        var unknown = new UnknownCodeSystemWarningValidationSupport(R4);
        unknown.setNonExistentCodeSystemSeverity(
                IssueSeverity.INFORMATION);
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4), ASKED, new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4), unknown);
        var module = new FhirInstanceValidator(support);
        return R4.newValidator().registerValidatorModule(module);
    }

    public static Bundle read(String json) {
        return R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, json);
    }

    /** What the validator calls an error, each with its place. */
    public static List<String> errors(String json) {
        read(json).getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(Questionnaire.class::isInstance)
                .forEach(ASKED::addResource);
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(one -> one.getLocationString() + ": " + one.getMessage())
                .toList();
    }

    /** To where a resource refers. */
    static List<String> references(Resource resource) {
        return R4.newTerser().getAllResourceReferences(resource).stream()
                .map(one -> one.getResourceReference().getReferenceElement().getValue())
                .filter(Objects::nonNull)
                .toList();
    }
}
