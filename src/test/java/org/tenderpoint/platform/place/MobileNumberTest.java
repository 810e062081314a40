package org.tenderpoint.platform.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("UC-28")
class MobileNumberTest {

    @ParameterizedTest
    @CsvSource({"GB, 07700 900123, +447700900123", "GB, +49 151 23456789, +4915123456789",
            "GB, 0049 151 23456789, +4915123456789", "DE, 0151/234 567 89, +4915123456789",
            "DE, +49 (0)151 23456789, +4915123456789", "AT, 0664 1234567, +436641234567",
            "CH, 079 123 45 67, +41791234567", "FR, 06 12 34 56 78, +33612345678", "ES, 612 34 56 78, +34612345678",
            "US, (415) 555-0132, +14155550132", "US, 1 415 555 0132, +14155550132", "IT, 347 1234567, +393471234567",
            "ZZ, +44 7700 900123, +447700900123"})
    void aNumberIsReadAsPeopleOfTheCountryWriteIt(String country, String typed, String e164) {
        assertThat(MobileNumber.of(typed, country(country)).map(MobileNumber::e164)).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({"GB, 020 7946 0001", "DE, 030 123456", "FR, 01 42 68 53 00", "GB, 0900 1234567", "GB, 112", "GB, 07700",
            "GB, 07700 900123 44", "ZZ, 07700 900123", "GB, hello", "GB, ''", "DE, 0800 1234567",
            "GB, 07700 900123 ext. 4"})
    void landlinesServicesAndFragmentsTakeNoText(String country, String typed) {
        assertThat(MobileNumber.of(typed, country(country))).isEmpty();
    }

    private static Country country(String code) {
        return Country.of(code).orElseThrow();
    }
}
