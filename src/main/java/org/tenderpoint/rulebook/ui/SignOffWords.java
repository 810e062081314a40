package org.tenderpoint.rulebook.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.rulebook.SignOffRecord;

/** Who has signed the version in force, in a sentence. */
final class SignOffWords {

    private SignOffWords() {}

    static String of(List<SignOffRecord> standing) {
        return standing.isEmpty()
                ? Texts.of("rulebook.unsigned")
                : standing.stream().map(SignOffWords::of).collect(Collectors.joining("; "));
    }

    static String of(SignOffRecord signOff) {
        return Texts.of(
                "rulebook.signed", signOff.name(), signOff.profession(), Dates.date(signOff.signedOn()));
    }
}
