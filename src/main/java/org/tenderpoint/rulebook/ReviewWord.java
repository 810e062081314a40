package org.tenderpoint.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/** The word that ended the review of a rule that spoke in vain. It is never changed; a later review has its own. */
@Entity
@Table(name = "rule_review_words")
class ReviewWord extends StoredRow {

    private String rule;
    private String print;
    private ReviewOutcome outcome;
    private String why;
    private UUID saidBy;
    private Instant saidAt;

    protected ReviewWord() {}

    static ReviewWord of(RuleEntry rule, ReviewOutcome outcome, String why, UserId by, Instant now) {
        var word = new ReviewWord();
        word.rule = rule.id();
        word.print = SignOffSection.print(rule);
        word.outcome = outcome;
        word.why = why;
        word.saidBy = by.value();
        word.saidAt = now;
        return word;
    }

    String rule() {
        return rule;
    }

    UserId saidBy() {
        return new UserId(saidBy);
    }

    Instant saidAt() {
        return saidAt;
    }

    /** Whether it says that the row changes, and the row has not. */
    boolean changes(RuleEntry now) {
        return outcome == ReviewOutcome.CHANGES && reads(now);
    }

    private boolean reads(RuleEntry now) {
        return print.equals(SignOffSection.print(now));
    }

    /** @param by the name of whoever said it */
    ReviewWordRecord toRecord(String by, RuleEntry now) {
        return new ReviewWordRecord(outcome, why, by, saidAt, reads(now));
    }
}
