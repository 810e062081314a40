package org.tenderpoint.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"2024-03-12", "12.3.2024", "12/03/2024", "12 March 2024", "12th mar. 2024", " 12  MARCH 2024 ", "12-3-2024", "12. März 2024", "12 mrz 2024"})
    void aDayIsReadInEveryUsualForm(String typed) {
        assertThat(TypedDate.exact(typed)).contains(LocalDate.of(2024, 3, 12));
    }

    @ParameterizedTest(name = "{0} is at most {1}")
    @CsvSource({
        "2024, 2024-12-31", "March 2024, 2024-03-31", "2/2024, 2024-02-29", "2024-02, 2024-02-29", "2026, 2026-11-20",
        "November 2026, 2026-11-20", "3 weeks ago, 2026-10-30", "a year ago, 2025-11-20", "yesterday, 2026-11-19",
        "today, 2026-11-20", "Mai 2024, 2024-05-31", "Okt. 2025, 2025-10-31", "Dezember 2025, 2025-12-31"
    })
    void aRoughDateIsTheLatestDayThatItCanMean(String typed, LocalDate latest) {
        assertThat(TypedDate.rough(typed, TODAY)).contains(latest);
        assertThat(typed.equals("2024") ? TypedDate.exact(typed) : TypedDate.exact("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027, 2027-12-31", "December 2026, 2026-12-31", "21.11.2026, 2026-11-21"})
    void aFutureDateStaysOneSoThatItCanBeRefused(String typed, LocalDate day) {
        assertThat(TypedDate.rough(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31.2.2024", "2024-13-01", "13/2024", "99 Foober 2024", "12.3.24", "1e9", "20 weeks", "٣/٢٠٢٤"})
    void whatIsNoDateIsEmpty(String typed) {
        assertThat(TypedDate.rough(typed, TODAY)).isEmpty();
    }
}
