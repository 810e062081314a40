package org.tenderpoint.practice;

import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.TrainingId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.Credential;

/**
 * A credential that someone holds.
 *
 * @param validUntil the last day on which it counts; empty if it does not expire
 * @param licence what stands on it, of a licence
 */
public record TrainingRecord(
        TrainingId id, Credential credential, Optional<LocalDate> validUntil, Optional<Licence> licence) {

    /**
     * The licence to work as a therapist.
     *
     * @param issuedBy the board or register; may be empty
     */
    public record Licence(String number, String issuedBy) {

        public static final int LONGEST_NUMBER = 80;
        public static final int LONGEST_ISSUER = 120;

        /** @throws IllegalArgumentException if the number is missing, or one of them cannot be kept */
        public Licence {
            PlainText.checked(number, LONGEST_NUMBER);
            PlainText.checked(issuedBy, LONGEST_ISSUER);
            if (number.isEmpty()) {
                throw new IllegalArgumentException("A licence has a number");
            }
        }
    }

    /** "Thai massage", or "Licence MA 12345, State Board". */
    public String name() {
        return licence
                .map(one -> Texts.of("practice.training.licence_of", one.number(), one.issuedBy().isEmpty() ? 0 : 1,
                        one.issuedBy()))
                .orElseGet(() -> label(credential));
    }

    public static String label(Credential credential) {
        return Texts.of(switch (credential.code()) {
            case "oncology", "licence" -> "practice.training." + credential.code();
            default -> "modality." + credential.code();
        });
    }

    /** Until when it holds, or that it has expired. */
    public String until(LocalDate today) {
        return validUntil
                .map(last -> Texts.of(holdsOn(today) ? "practice.training.valid" : "practice.training.expired",
                        Formats.here().longDayAndYear(last)))
                .orElseGet(() -> Texts.of("practice.training.forever"));
    }

    public boolean holdsOn(LocalDate day) {
        return validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
