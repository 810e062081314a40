package org.tenderpoint.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.UserId;

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
}
