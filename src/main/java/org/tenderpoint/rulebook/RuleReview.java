package org.tenderpoint.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Which clinician has reviewed one row as it reads now. Somebody who signs a version vouches for every row in it; a row
 * that is changed later has not been reviewed.
 *
 * @param by the last sign-off of a version that holds this very revision; empty if nobody has signed one
 */
public record RuleReview(Optional<SignOffRecord> by) {

    /** Guidelines are renewed; so long a review counts. */
    static final int REVIEW_MONTHS = 12;

    /** The day on which it is due again; empty where it is due now, as nobody has reviewed the row. */
    public Optional<LocalDate> due() {
        return by.map(signed -> signed.signedOn().plusMonths(REVIEW_MONTHS));
    }

    public boolean overdue(LocalDate today) {
        return due().filter(today::isBefore).isEmpty();
    }

    /** The reviews of all rows, from all sign-offs. */
    public record Reviews(List<SignOffRecord> signOffs) {

        public Reviews {
            signOffs = signOffs.stream().filter(SignOffRecord::stands).toList();
        }

        public RuleReview of(RuleEntry rule) {
            return new RuleReview(signOffs.stream()
                    .filter(signed -> RuleSetVersion.of(signed.ruleSet()).filter(rule.revision()::holdsIn)
                            .isPresent())
                    .max(Comparator.comparing(SignOffRecord::signedOn)));
        }
    }
}
