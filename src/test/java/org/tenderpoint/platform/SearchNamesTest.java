package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "O´Brien", "O‘Brien", "O’Brien", "OʻBrien", "OʼBrien", "O`Brien", "O＇BRIEN"})
    void anApostropheIsTheSameHoweverItIsTyped(String name) {
        assertThat(SearchWords.name(name)).isEqualTo("obrien");
    }

    @ParameterizedTest
    @CsvSource({"Müller, mueller", "Müller, muller", "Nguyễn, nguyen", "Jørgensen, Joergensen", "Ångström, Aangstroem",
            "Đặng, dang", "Łukasz, lukasz"})
    void aNameIsTheSameWithAccentsWithoutAndWrittenOut(String one, String other) {
        assertThat(SearchWords.name(one)).isEqualTo(SearchWords.name(other));
        assertThat(SearchWords.tokens(one, "", "")).isEqualTo(SearchWords.tokens(other, "", ""));
    }

    /** A list narrows with each letter, and loses nobody who is meant. */
    @ParameterizedTest
    @ValueSource(strings = {"mueller", "müller", "Maeve", "Joel"})
    void eachBeginningOfANameFindsIt(String name) {
        for (int i = 1; i <= name.length(); i++) {
            assertThat(SearchWords.name(name)).startsWith(SearchWords.name(name.substring(0, i)));
        }
    }

    @Test
    void otherNamesStayApart() {
        assertThat(SearchWords.name("Muller")).isNotEqualTo(SearchWords.name("Miller"));
    }
}
