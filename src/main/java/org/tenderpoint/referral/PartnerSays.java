package org.tenderpoint.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;

/**
 * What a partner tells of a client who was referred to them.
 *
 * @param day of the visit or the appointment
 * @param helped as the partner sees it; the client is asked by us all the same
 */
public record PartnerSays(
        Optional<PartnerVisit> visit, Optional<LocalDate> day, Optional<PartnerHelp> helped, String words) {

    public static final int WORDS_LENGTH = 500;

    public PartnerSays {
        words = PlainText.checked(PlainText.line(words), WORDS_LENGTH);
    }

    public enum PartnerVisit implements Coded {
        CAME,
        APPOINTMENT,
        NOT_COME
    }

    public enum PartnerHelp implements Coded {
        HELPED,
        NOT_HELPED,
        NOT_YET
    }

    /** Whether a therapist has confirmed it. */
    public enum PartnerAnswerState implements Coded {
        WAITING,
        CONFIRMED,
        SET_ASIDE
    }

    public boolean isEmpty() {
        return visit.isEmpty() && helped.isEmpty() && words.isEmpty();
    }

    /** Never what was said. */
    @Override
    public String toString() {
        return "PartnerSays";
    }
}
