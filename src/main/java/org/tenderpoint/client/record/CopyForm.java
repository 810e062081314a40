package org.tenderpoint.client.record;

import org.tenderpoint.platform.Coded;

public enum CopyForm implements Coded {
    /** To read and print. */
    PDF,
    /** For another program. */
    JSON,
    /** For another program that reads medical records as FHIR. */
    FHIR
}
