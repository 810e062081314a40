package org.tenderpoint.referral.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("UC-42")
class TypedReplyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource({
            "came, '', '', '', ",
            "came, 2026-03-01, helped, '', ",
            "came, 2026-03-09, '', '', ",
            "came, 2026-03-10, '', '', day",
            "appointment, 2026-03-20, '', '', ",
            "'', '', not_yet, '', ",
            "'', '', '', A line, ",
            "'', '', '', '', nothing",
            "'', 2026-03-20, '', '', nothing",
            "forged, '', forged, '', nothing",
            "appointment, '', '', '', day",
            "appointment, 20.3.2026, '', '', day",
            "came, 2024-03-20, '', '', day",
            "came, 9999-12-31, '', '', day",
            "'', 2026-03-20, helped, 'Is better', visit"})
    void itSaysWhatIsMissing(String visit, String day, String helped, String words, String problem) {
        assertThat(TypedReply.of(Map.of("visit", visit, "day", day, "helped", helped, "words", words)).problem(TODAY))
                .isEqualTo(Optional.ofNullable(problem));
    }
}
