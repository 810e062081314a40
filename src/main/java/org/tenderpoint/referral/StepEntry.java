package org.tenderpoint.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Who records a step, and when.
 *
 * @param by empty where the program does
 * @param zone of the practice, whose days count
 */
record StepEntry(Optional<UserId> by, Instant at, ZoneId zone) {

    LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }

    ReferralStep step(ReferralState to, Phrase why, @Nullable Integer corrects, @Nullable Integer benefit,
            @Nullable LocalDate appointment) {
        return new ReferralStep(to, at, by.map(UserId::value).orElse(null), why, corrects, benefit, appointment);
    }
}
