package org.tenderpoint.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * A clinician's sign-off of a version of the rule set.
 *
 * @param withdrawn when and why, if it was withdrawn
 */
public record SignOffRecord(
        SignOffId id,
        String ruleSet,
        String name,
        String profession,
        LocalDate signedOn,
        String note,
        UserId recordedBy,
        Instant recordedAt,
        Optional<Withdrawal> withdrawn) {

    /** A correction: the sign-off stays readable, but no longer counts. */
    public record Withdrawal(UserId by, Instant at, String why) {}

    public boolean stands() {
        return withdrawn.isEmpty();
    }
}
