package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.place.DateOrder;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"2024-03-12", "12.3.2024", "12/03/2024", "12 March 2024", "12th mar. 2024", " 12  MARCH 2024 ",
            "12-3-2024", "12032024", "12. März 2024", "12 mrz 2024", "12 de marzo de 2024", "12 mars 2024"})
    void aDayIsReadInEveryUsualForm(String typed) {
        assertThat(TypedDate.exact(typed)).contains(LocalDate.of(2024, 3, 12));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
            "2024, 2024", "March 2024, 2024-03", "2/2024, 2024-02", "2024-02, 2024-02", "3 weeks ago, P3W",
            "a year ago, P1Y", "one day ago, P1D", "Mai 2024, 2024-05", "Okt. 2025, 2025-10",
            "Dezember 2025, 2025-12", "vor 3 Wochen, P3W", "vor einem Jahr, P1Y", "vor 10 Tagen, P10D",
            "vor einem Monat, P1M", "hace 3 semanas, P3W", "hace un año, P1Y", "hace 2 meses, P2M",
            "hace 10 días, P10D",
            "agosto de 2024, 2024-08", "septiembre 2025, 2025-09", "il y a 3 semaines, P3W", "il y a une année, P1Y",
            "il y a 2 ans, P2Y", "il y a 10 jours, P10D", "juin 2024, 2024-06", "juillet 2024, 2024-07",
            "août 2024, 2024-08", "févr. 2024, 2024-02"
    })
    void whatIsLessThanADayIsReadAsItWasTyped(String typed, String said) {
        assertThat(TypedDate.rough(typed)).contains(said);
        assertThat(TypedDate.day(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yesterday, 2026-11-19", "today, 2026-11-20", "21.11.2026, 2026-11-21"})
    void yesterdayAndTodayAreDays(String typed, LocalDate day) {
        assertThat(TypedDate.day(typed, TODAY)).contains(day);
        assertThat(TypedDate.rough(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} with the {1} first is {2}")
    @CsvSource({
            "5/17/1980, MONTH, 1980-05-17", "05/06/1980, MONTH, 1980-05-06", "05/06/1980, DAY, 1980-06-05",
            "5-6-80, MONTH, 1980-05-06", "5.6.80, DAY, 1980-06-05", "1/2/26, DAY, 2026-02-01",
            "1/2/27, DAY, 1927-02-01",
            "June 5 1980, DAY, 1980-06-05", "'Jun 5th, 1980', MONTH, 1980-06-05", "5 June 80, MONTH, 1980-06-05",
            "1980/06/05, YEAR, 1980-06-05", "80-06-05, YEAR, 1980-06-05", "1980. 06. 05., YEAR, 1980-06-05",
            "12.3.45, DAY, 1945-03-12", "12.3.45, MONTH, 1945-12-03", "5-Jun-1980, MONTH, 1980-06-05",
            "1980-06-05, MONTH, 1980-06-05", "05061980, DAY, 1980-06-05", "05061980, MONTH, 1980-05-06",
            "19800605, YEAR, 1980-06-05"
    })
    void theCountrysOrderDecidesWhichFigureIsTheMonth(String typed, DateOrder order, LocalDate day) {
        assertThat(TypedDate.read(typed, order, Optional.of(TODAY))).contains(day);
    }

    @ParameterizedTest(name = "{0} with the {1} first is none")
    @CsvSource({"5/17/1980, DAY", "17/5/1980, MONTH", "17.5.1980, YEAR", "5/6/1980, YEAR", "31/2/1980, DAY",
            "2/30/80, MONTH", "12.3.45, YEAR", "1, DAY", "1, MONTH", "1, YEAR", "0312, DAY", "0312, MONTH",
            "0312, YEAR", "17051980, MONTH", "19800605, DAY"})
    void noDateIsTurnedSoThatItFits(String typed, DateOrder order) {
        assertThat(TypedDate.read(typed, order, Optional.of(TODAY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31.2.2024", "2024-13-01", "13/2024", "99 Foober 2024", "1e9", "20 weeks", "1",
            "0312",
            "0 weeks ago", "vor Wochen", "٣/٢٠٢٤"})
    void whatIsNoDateIsEmpty(String typed) {
        assertThat(TypedDate.day(typed, TODAY)).isEmpty();
        assertThat(TypedDate.rough(typed)).isEmpty();
    }
}
