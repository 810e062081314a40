package org.tenderpoint.rulebook;

import java.nio.charset.StandardCharsets;

/** Signatures as other installations write them. */
public final class SignOffFiles {

    private SignOffFiles() {}

    public static byte[] of(SignOffRecord signed, String practice) {
        return SignOffFile.of(signed, practice).getBytes(StandardCharsets.UTF_8);
    }
}
