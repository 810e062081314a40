package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

/** What a therapist can hold: a training, by a modality's code or {@code oncology}, or the licence to work. */
public record Credential(String code) {

    public static final Credential ONCOLOGY = new Credential("oncology");
    public static final Credential LICENCE = new Credential("licence");

    /** @throws IllegalArgumentException if the code is none of these */
    public Credential {
        if (!code.equals("oncology") && !code.equals("licence")) {
            Coded.require(Modality.class, code);
        }
    }

    public static Credential of(Modality modality) {
        return new Credential(modality.code());
    }
}
