package org.tenderpoint.rulebook.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.rulebook.RuleReview;
import org.tenderpoint.rulebook.SectionStanding;
import org.tenderpoint.rulebook.SignOffRecord;
import org.tenderpoint.rulebook.SignOffSection;

/** Which sections are signed, and by whom, in a sentence. */
final class SignOffWords {

    private SignOffWords() {}

    static String of(List<SectionStanding> sections) {
        if (!missing(sections).isEmpty()) {
            return Texts.of("rulebook.unsigned", missing(sections));
        }
        var rest = letters(sections, SectionStanding::open);
        return rest.isEmpty() ? Texts.of("rulebook.all_signed") : Texts.of("rulebook.rest_unsigned", rest);
    }

    /** The sections that stand between the program and real clients; empty when none does. */
    static String missing(List<SectionStanding> sections) {
        return letters(sections, section -> section.section().neededForClients() && !section.signed());
    }

    private static String letters(List<SectionStanding> sections, Predicate<SectionStanding> some) {
        return sections.stream().filter(some).map(section -> section.section().name())
                .collect(Collectors.joining(", "));
    }

    /** How far one section is signed. */
    static String of(SectionStanding section) {
        var rows = Texts.of(
                section.section() == SignOffSection.L ? "rulebook.bearing.count" : "rulebook.count", section.rows());
        return OneLine.of(rows, section.by()
                .map(signed -> section.signed()
                        ? of(signed)
                        : of(signed) + ". " + Texts.of("rulebook.changed_since", String.join(", ", section.unsigned())))
                .orElse(""));
    }

    static String of(SignOffRecord signOff) {
        return Texts.of("rulebook.signed", signOff.name(), signOff.profession(), Dates.date(signOff.signedOn()));
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
}
