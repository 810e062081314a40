package org.tenderpoint.referral;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * One dated step of a referral.
 *
 * @param madeBy who recorded it; null where the program did
 * @param corrects the position of the step that it corrects
 * @param benefit the client's answer, -3 to 3
 * @param appointmentBefore the first appointment as it was known until then
 */
@Embeddable
record ReferralStep(
        ReferralState state,
        Instant madeAt,
        @Nullable UUID madeBy,
        @InOneColumn Phrase why,
        @Nullable Integer corrects,
        @Nullable Integer benefit,
        @Nullable LocalDate appointmentBefore) {

    CopyRow copy() {
        return CopyRow.begin()
                .code("state", state)
                .at("at", madeAt)
                .by("by", madeBy)
                .number("benefit", benefit)
                .day("first_appointment", appointmentBefore)
                .number("corrects", corrects == null ? null : corrects + 1)
                .text("reason", why);
    }
}
