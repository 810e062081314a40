package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @Test
    void linesOnTheSheetAreASignature() {
        var signature = Signature.parse("10,100 200,40 590,200;300,0 300,90").orElseThrow();

        assertThat(signature.isEmpty()).isFalse();
        assertThat(signature.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"300,100", "300,100 300,100 301,100", "10,10;590,190;300,20", "0,0 59,0"})
    void aDotOrAFewIsNone(String lines) {
        assertThat(new Signature(lines).problem()).contains(Texts.of("platform.signature.dot"));
    }

    @Test
    void aShortLineIsOne() {
        assertThat(new Signature("0,0 60,0").problem()).isEmpty();
    }

    @Test
    void nothingDrawnIsNoProblemForTheNameCountsTheSame() {
        assertThat(Signature.NONE.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "601,10", "10,201", "-1,5", "1.5,2", "1,2;", " 1,2", "1,2,3", "<svg onload=alert(1)>", "1,2 javascript:0,0",
            "1 2"
    })
    void anythingElseIsRefused(String sent) {
        assertThat(Signature.parse(sent)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(sent)).withMessageNotContaining(sent);
    }

    @Test
    void tenThousandLinesAreNoSignature() {
        var scribble = IntStream.range(0, 10_000).mapToObj(line -> "1,2 3,4").collect(Collectors.joining(";"));

        assertThat(Signature.parse(scribble)).isEmpty();
    }
}
