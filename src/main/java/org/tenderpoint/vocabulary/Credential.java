package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

/** A training that a therapist can hold: a modality's code, or {@code oncology}. */
public record Credential(String code) {

    public static final Credential ONCOLOGY = new Credential("oncology");

    /** @throws IllegalArgumentException if the code is neither a modality nor {@code oncology} */
    public Credential {
        if (!code.equals("oncology")) {
            Coded.require(Modality.class, code);
        }
    }

    public static Credential of(Modality modality) {
        return new Credential(modality.code());
    }
}
