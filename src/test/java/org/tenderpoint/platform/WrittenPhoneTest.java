package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPhoneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            503-555-0100                   | 503-555-0100      | false
            +1 (503) 555-0100 x12          | +1 (503) 555-0100 | true
            503.555.0100 ext. 4            | 503.555.0100      | true
            tel:+1-503-555-0100;ext=12     | +1-503-555-0100   | true
            Tel.: 030 1234567              | 030 1234567       | false
            0049 (0)171 / 123 45 67        | +49 171 / 123 45 67 | false
            +44 (0)20 7946 0000            | +44 20 7946 0000  | false
            (030) 1234567                  | (030) 1234567     | false
            503-555-0100 or 503-555-0101   | 503-555-0100      | true
            (503) 555-0100 ::: 503-555-0101| (503) 555-0100    | true
            503 555 0100 / 503 555 0101    | 503 555 0100      | true
            503-555-0100 (home)            | 503-555-0100      | false
            030 / 90 18 21                 | 030 / 90 18 21    | false
            5035550100.0                   | 5035550100        | false
            ５０３５５５０１００           | 5035550100        | false
            503‑555–0100                   | 503-555-0100      | false
            """)
    void theFirstNumberIsTakenAsItIsRung(String written, String number, boolean more) {
        assertThat(WrittenPhone.first(written)).isEqualTo(new WrittenPhone.FirstNumber(number, more));
    }
}
