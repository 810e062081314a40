package org.tenderpoint.rulebook.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.rulebook.RuleReview;
import org.tenderpoint.rulebook.SignOffRecord;

/** Who has signed the version in force, in a sentence. */
final class SignOffWords {

    private SignOffWords() {}

    static String of(List<SignOffRecord> standing) {
        return standing.isEmpty()
                ? Texts.of("rulebook.unsigned")
                : standing.stream().map(SignOffWords::of).collect(Collectors.joining("; "));
    }

    /** Who has reviewed a row as it reads now, and when it is due again. */
    static String of(RuleReview review, LocalDate today) {
        return review.by()
                .map(signed -> Texts.of(
                        review.overdue(today) ? "rulebook.review.overdue" : "rulebook.review", signed.name(),
                        signed.profession(), Dates.date(signed.signedOn()),
                        Dates.date(review.due().orElse(today))))
                .orElseGet(() -> Texts.of("rulebook.review.none"));
    }

    static String of(SignOffRecord signOff) {
        return Texts.of(
                "rulebook.signed", signOff.name(), signOff.profession(), Dates.date(signOff.signedOn()));
    }
}
