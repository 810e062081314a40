package org.tenderpoint.client.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.platform.store.file.Json;

/**
 * A client's copy as a bundle of FHIR R4, for programs that read medical records. It says nothing that was not told:
 * what was not asked is absent, "don't know" has a code, and only what a therapist has confirmed is a condition.
 */
public final class FhirBundle {

    private FhirBundle() {}

    public static void write(ClientCopy copy, OutputStream out) throws IOException {
        out.write(json(copy).getBytes(StandardCharsets.UTF_8));
    }

    static String json(ClientCopy copy) {
        var record = new FhirRecord(copy);
        FhirPeople.add(record);
        FhirForms.add(record);
        FhirIntake.add(record);
        FhirSessions.add(record);
        FhirDecisions.add(record);
        FhirFollowUps.add(record);
        FhirReferrals.add(record);
        FhirOrigin.add(record);
        var bundle = FhirPart.resource("Bundle", record.id("Bundle", ""))
                .with("meta", FhirPart.begin().with("lastUpdated", record.at(copy.madeAt())))
                .with("identifier", FhirPart.begin()
                        .with("system", "urn:ietf:rfc:3986")
                        .with("value", "urn:uuid:" + record.id("Bundle", copy.madeAt().toString())))
                .with("type", "collection")
                .with("timestamp", record.at(copy.madeAt()))
                .with("entry", record.resources().stream()
                        .map(resource -> FhirPart.begin()
                                .with("fullUrl", FhirRecord.reference(resource).value("reference"))
                                .with("resource", resource))
                        .toList());
        return Json.write(bundle.fields());
    }
}
