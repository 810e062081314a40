package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/** Which code the program starts with, and which it refuses. */
@Tag("UC-01")
class SetUpCodeStartTest {

    private static final String LONG_ENOUGH = "0123456789abcdef";

    @TempDir
    Path data;

    @Test
    void withoutACodeNoneIsAsked() {
        assertThat(code("").isGiven()).isFalse();
        assertThat(code("  ").isGiven()).as("an empty line in compose.yaml").isFalse();
        assertThat(code("").exchange("", "203.0.113.9")).isEmpty();
    }

    @Test
    void sixteenCharactersAreEnough() {
        assertThat(code(LONG_ENOUGH).isGiven()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789abcde", "  0123456789abcde  "})
    void aShorterOneIsRefusedInASentenceThatDoesNotSayIt(String code) {
        assertThatThrownBy(() -> code(code)).isInstanceOf(StartRefused.class)
                .hasMessage("The set-up code is shorter than 16 characters.")
                .satisfies(refused -> assertThat(Ending.of(refused)).isEqualTo(Ending.SETTING));
    }

    @Test
    void aFileInTheDataFolderServesTooAndMustBeAsLong() throws IOException {
        Files.writeString(data.resolve("setup-code"), LONG_ENOUGH + "\n");
        assertThat(code("").isGiven()).isTrue();

        Files.writeString(data.resolve("setup-code"), "short\n");
        assertThatThrownBy(() -> code("")).isInstanceOf(StartRefused.class);
        assertThat(code(LONG_ENOUGH).isGiven()).as("the variable comes first").isTrue();

        Files.writeString(data.resolve("setup-code"), "");
        assertThatThrownBy(() -> code("")).as("an empty file is a mistake").isInstanceOf(StartRefused.class);
    }

    private SetUpCode code(String given) {
        return new SetUpCode(given, data.toString(), mock(OneTimeLinks.class), mock(SignInThrottle.class),
                TransactionOperations.withoutTransaction(), Clock.systemUTC());
    }
}
