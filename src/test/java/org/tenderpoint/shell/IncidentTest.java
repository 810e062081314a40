package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IncidentTest {

    @Test
    void theLogHoldsTheCodeAndTheKindOfFailureButNoMessage(CapturedOutput output) {
        var failure = new IllegalStateException("Hannah has a fever", new RuntimeException("value too long: Hannah"));

        var code = Incident.log(failure);

        assertThat(code).matches("[A-Z2-9]{6}");
        assertThat(output).contains(code, "java.lang.IllegalStateException", "java.lang.RuntimeException", "IncidentTest");
        assertThat(output).doesNotContain("Hannah");
    }

    @Test
    void aCauseThatGoesRoundInCirclesEnds(CapturedOutput output) {
        var one = new IllegalStateException("one");
        var two = new IllegalStateException("two", one);
        one.initCause(two);

        Incident.log(one);

        assertThat(output).contains("Incident");
    }
}
