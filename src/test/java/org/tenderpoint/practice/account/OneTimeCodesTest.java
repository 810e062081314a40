package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of an app, against the examples of RFC 4226 (appendix D) and RFC 6238 (appendix B, last six digits). */
class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
            "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "6, 287922", "7, 162583",
            "8, 399871", "9, 520489", "37037036, 081804", "37037037, 050471", "41152263, 005924", "66666666, 279037",
            "666666666, 353130"
    })
    void theCodesAreThoseOfTheStandard(long step, String code) {
        assertThat(OneTimeCodes.code(SECRET, step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "29, true", "59, true", "60, false"})
    void aCodeHoldsForItsHalfMinuteAndTheOnesBesideIt(int seconds, boolean taken) {
        var begin = Instant.ofEpochSecond(1_111_111_110);
        var code = OneTimeCodes.code(SECRET, 37037037);

        assertThat(OneTimeCodes.step(SECRET, code, begin.plusSeconds(seconds)).isPresent()).isEqualTo(taken);
    }

    @Test
    void anAppReadsTheSecretFromTheAddress() {
        assertThat(OneTimeCodes.address("Linden Street & Co", "maya.okafor", SECRET).toString())
                .isEqualTo("otpauth://totp/Tenderpoint%3Amaya.okafor?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Linden%20Street%20%26%20Co");
        assertThat(OneTimeCodes.freshSecret()).hasSize(20).isNotEqualTo(OneTimeCodes.freshSecret());
    }
}
