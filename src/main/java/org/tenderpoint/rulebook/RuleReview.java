package org.tenderpoint.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * Which clinician has reviewed one row as it reads now. A row that is changed later has not been reviewed.
 *
 * @param by the last confirmed signature that holds it as it reads; empty if nobody has signed it
 */
public record RuleReview(Optional<SignOffRecord> by) {

    /** The day on which it is due again; empty where it is due now, as nobody has reviewed the row. */
    public Optional<LocalDate> due() {
        return by.map(SignOffRecord::due);
    }

    public boolean overdue(LocalDate today) {
        return due().filter(today::isBefore).isEmpty();
    }

    /** The reviews of all rows, from all sign-offs. */
    public record Reviews(List<SignOffRecord> signOffs) {

        public Reviews {
            signOffs = signOffs.stream().filter(SignOffRecord::counts).toList();
        }

        public RuleReview of(RuleEntry rule) {
            return new RuleReview(signOffs.stream()
                    .filter(signed -> signed.section() == SignOffSection.of(rule) && signed.holds(rule))
                    .max(Comparator.comparing(SignOffRecord::signedOn)));
        }
    }
}
