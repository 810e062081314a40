package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IncidentTest {

    private final Instant[] now = {Instant.parse("2026-11-23T09:00:00Z")};
    private final Incident incidents = new Incident(() -> now[0]);

    @Test
    void theLogHoldsTheCodeAndTheKindOfFailureButNoMessage(CapturedOutput output) {
        var failure = new IllegalStateException("Hannah has a fever", new RuntimeException("value too long: Hannah"));

        var code = incidents.tell(failure);

        assertThat(code).matches("[A-Z2-9]{6}");
        assertThat(output).contains(code, "java.lang.IllegalStateException", "java.lang.RuntimeException",
                "IncidentTest");
        assertThat(output).doesNotContain("Hannah");
    }

    @Test
    void aCauseThatGoesRoundInCirclesEnds(CapturedOutput output) {
        var one = new IllegalStateException("one");
        var two = new IllegalStateException("two", one);
        one.initCause(two);

        incidents.tell(one);

        assertThat(output).contains("Incident");
    }

    @Test
    void aFaultThatComesAgainHasTheSameCodeAndIsCounted(CapturedOutput output) {
        var codes = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(incidents.tell(fault("Hannah " + i)));
        }
        incidents.tellRepeats();
        incidents.tellRepeats();

        assertThat(codes).hasSize(1);
        var code = codes.iterator().next();
        assertThat(lines(output, "Incident " + code)).as("with its trace").isEqualTo(1);
        assertThat(lines(output, "Caused by: ") + lines(output, "\tat org.tenderpoint.shell.IncidentTest.fault"))
                .isEqualTo(1);
        assertThat(output).contains("Incidents that came again: " + code + " 999×").doesNotContain("Hannah");
        assertThat(lines(output, "Incidents that came again")).isEqualTo(1);
    }

    @Test
    void manyFaultsAtOnceAreWrittenAFewAMinute(CapturedOutput output) {
        for (int i = 0; i < 40; i++) {
            incidents.tell(at("Some" + i));
        }
        assertThat(lines(output, " Incident ")).isEqualTo(5);

        now[0] = now[0].plus(Duration.ofMinutes(1));
        for (int i = 0; i < 40; i++) {
            incidents.tell(at("Some" + i));
        }
        assertThat(lines(output, " Incident ")).as("those that had to wait come next").isEqualTo(10);
    }

    @Test
    void afterADayAFaultIsWrittenInFullOnceMore(CapturedOutput output) {
        incidents.tell(fault("first"));
        now[0] = now[0].plus(Duration.ofDays(1));
        incidents.tell(fault("second"));

        assertThat(lines(output, " Incident ")).isEqualTo(2);
    }

    @Test
    void aCallThatIsRefusedBeforeAnythingOfOursRanIsOneLine(CapturedOutput output) {
        for (int i = 0; i < 1_000; i++) {
            incidents.tell(refusal("node of Hannah " + i));
        }
        incidents.tellRepeats();

        assertThat(output).contains("a call that no screen sends was refused, IllegalStateException")
                .doesNotContain("Hannah", "\tat ");
        assertThat(output).contains("refused again").contains("999×");
        assertThat(output.getAll().lines().filter(line -> line.contains("no screen sends")).count()).isEqualTo(2);
    }

    private static RuntimeException fault(String message) {
        return new IllegalStateException(message);
    }

    private static RuntimeException at(String place) {
        var failure = new IllegalStateException();
        failure.setStackTrace(
                new StackTraceElement[]{new StackTraceElement("org.tenderpoint." + place, "go", place + ".java", 1)});
        return failure;
    }

    private static RuntimeException refusal(String message) {
        var failure = new IllegalStateException(message);
        failure.setStackTrace(new StackTraceElement[]{
                new StackTraceElement("com.vaadin.flow.server.communication.rpc.Handler", "handle", "Handler.java", 1),
                new StackTraceElement("com.vaadin.flow.server.communication.ServerRpcHandler", "handle",
                        "ServerRpcHandler.java", 2),
                new StackTraceElement("org.tenderpoint.shell.SameOrigin", "doFilterInternal", "SameOrigin.java", 3)
        });
        return failure;
    }

    private static int lines(CapturedOutput output, String part) {
        return output.getAll().split(Pattern.quote(part), -1).length - 1;
    }
}
