package org.tenderpoint.letter;

import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Signature;

/**
 * That somebody agreed to a letter.
 *
 * @param by the name of the client, or of who decides for them
 * @param guardian whether it was somebody who decides for the client
 * @param signature as it was drawn; none for a spoken consent, or where the name replaces it
 */
public record GivenConsent(ConsentMethod how, String by, boolean guardian, Signature signature) {

    /** @throws IllegalArgumentException if there is no name, the name is too long, or the drawing is a dot */
    public GivenConsent {
        by = PlainText.checked(PlainText.line(by), Consents.SIGNATURE_LENGTH);
        if (by.isEmpty() || signature.problem().isPresent()) {
            throw new IllegalArgumentException("Somebody gives the consent");
        }
    }

    /** Omits the name. */
    @Override
    public String toString() {
        return "GivenConsent " + how;
    }
}
