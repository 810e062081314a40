package org.tenderpoint.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * A clinician's signature under one section of the rules.
 *
 * @param ruleSet the version that they read
 * @param registration their number in the register of their profession
 * @param notRead what they did not read; may be empty
 * @param note what they would change; may be empty
 * @param prints the fingerprints of the rows that they signed
 * @param confirmed by whom they were found in a register; until then the signature does not count
 * @param withdrawn when and why, if it was withdrawn
 */
public record SignOffRecord(
        SignOffId id,
        SignOffSection section,
        String ruleSet,
        String name,
        String profession,
        String registration,
        LocalDate signedOn,
        String notRead,
        String note,
        Set<String> prints,
        UserId recordedBy,
        Instant recordedAt,
        Optional<Confirmation> confirmed,
        Optional<Withdrawal> withdrawn) {

    /** Guidelines are renewed; so long a signature counts. */
    static final int MONTHS = 12;

    public SignOffRecord {
        prints = Set.copyOf(prints);
    }

    /** A manager found the person in a register: which one, and when. */
    public record Confirmation(UserId by, Instant at, String register) {}

    /** A correction: the sign-off stays readable, but no longer counts. */
    public record Withdrawal(UserId by, Instant at, String why) {}

    public boolean stands() {
        return withdrawn.isEmpty();
    }

    /** The day from which it no longer counts. */
    public LocalDate due() {
        return signedOn.plusMonths(MONTHS);
    }

    /** Nobody confirms their own signature. */
    public boolean signedBy(String displayName) {
        return name.equalsIgnoreCase(displayName);
    }

    /** Whether it was confirmed and not withdrawn, however long ago. */
    boolean counts() {
        return stands() && confirmed.isPresent();
    }

    boolean countsOn(LocalDate today) {
        return counts() && today.isBefore(due());
    }

    /** Whether the row was signed, and reads as it did then. */
    boolean holds(RuleEntry row) {
        return prints.contains(SignOffSection.print(row));
    }
}
