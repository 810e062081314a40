package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.Referrals.Letter;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Say;

/** {@code docs/referrals.md} is written from the rows and states themselves. */
class ReferralsDocumentTest {

    private static final String COMMAND = "./mvnw -Dtp.run test -Dtest=ReferralsDocumentTest -Dreferrals.write";
    private static final Path FILE = Path.of("docs/referrals.md");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void theDocumentOfTheReferralsIsCurrent() throws IOException {
        var text = text();
        if (System.getProperty("referrals.write") != null) {
            Files.writeString(FILE, text);
        }

        Missing.current(FILE, text, COMMAND);
    }

    @Test
    void noRowThatRefusesIsSoftenedByAScore() {
        var refusing = ReferralRules.CURRENT.matrix().stream()
                .filter(row -> row.worst().containsValue(Letter.N))
                .map(ReferralRules.MatrixRow::id)
                .toList();

        assertThat(refusing).contains("REF-101", "REF-104", "REF-112", "REF-116", "REF-117", "REF-131");
        assertThat(ReferralRules.CURRENT.matrix())
                .allSatisfy(row -> assertThat(row.worst()).hasSize(Discipline.values().length));
    }

    private static String text() {
        return """
                # Referrals: what stands against which help, and how a referral goes

                Written by `%s`; do not edit by hand. The rules with their sources stand in
                [rules.md](rules.md), the decisions in [decision 17](decisions/archive/0017-referral-loop.md).

                ## Condition against discipline

                **C** only after a doctor's or specialist's word (or the missing answer), **N** not suitable, **P** at most possible;
                a number adds to the score. The worst letter decides before any score: no number outweighs a danger. What is not
                known counts as C wherever a yes could count as C or N (REF-150). The cases whose `referrals` are expected are
                judged one by one by `VignettesTest` (the given ones) and `OwnVignettesTest` (the project's own): what must be
                suggested, what must be refused, and, where no suggestion is expected, that there is none.

                | rule | what is known | %s |
                | --- | --- |%s
                %s

                ## The way of a referral

                | state | may go on to |
                | --- | --- |
                %s

                From one outcome to another only while the client is still to be asked a second time. What was recorded by mistake
                is corrected by a further step that names the step and says why.

                ## What is to be done, and until when

                Days after the step before; for the outcome after the first appointment. Three tries in vain end it as not known.

                | step | from day | by the end of day |
                | --- | --- | --- |
                %s
                """
                .formatted(
                        COMMAND,
                        Arrays.stream(Discipline.values()).map(Texts::label).collect(Collectors.joining(" | ")),
                        " --- |".repeat(Discipline.values().length),
                        lines(ReferralRules.CURRENT.matrix().stream().map(ReferralsDocumentTest::row).toList()),
                        lines(Arrays.stream(ReferralState.values()).map(ReferralsDocumentTest::way).toList()),
                        lines(Arrays.stream(NextStep.values()).map(ReferralsDocumentTest::days).toList()));
    }

    private static String row(ReferralRules.MatrixRow row) {
        var cells = Arrays.stream(Discipline.values())
                .map(what -> Say.it(row.words().get(what)).replace("|", "/"))
                .collect(Collectors.joining(" | "));
        return "| [%s](rules.md#%s) | %s | %s |".formatted(row.id(), row.id(), Say.it(row.title()).replace("|", "/"),
                cells);
    }

    private static String way(ReferralState state) {
        var next = state.next().stream().sorted().map(Texts::label).collect(Collectors.joining(", "));
        return "| %s | %s |".formatted(Texts.label(state), next.isEmpty() ? "its end" : next);
    }

    private static String days(NextStep step) {
        var days = step.days(DAY, Optional.empty());
        return "| %s | %d | %d |".formatted(
                Texts.of("referral.step." + step.code()),
                days.from().toEpochDay() - DAY.toEpochDay(),
                days.until().toEpochDay() - DAY.toEpochDay());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
