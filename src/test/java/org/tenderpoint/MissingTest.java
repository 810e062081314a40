package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("guard")
class MissingTest {

    @Test
    void whereNothingIsMissingNothingFails() {
        assertThatCode(() -> Missing.none("Labels", Stream.empty(), "Put them there.")).doesNotThrowAnyException();
        assertThatCode(() -> Missing.same("Ids", List.of("a"), List.of("a"), "Put them there."))
                .doesNotThrowAnyException();
    }

    @Test
    void aHundredAreToldInAFewLinesWithTheFile() {
        var failed = catchThrowable(() -> Missing.none(
                "Labels without words",
                IntStream.range(100, 200).mapToObj(i -> "label" + i + "\n".repeat(5) + "x".repeat(900)),
                "Put them into the bundle."));

        assertThat(failed).isInstanceOf(AssertionError.class);
        assertThat(failed.getMessage()).startsWith("Labels without words (100):").contains("label100", "and 92 more")
                .endsWith("Put them into the bundle.");
        assertThat(failed.getMessage().lines()).hasSizeLessThan(15).allMatch(line -> line.length() < 220);
        assertThat(failed.getStackTrace()).hasSize(1);
    }

    @Test
    void whatIsListedAndNotThereIsToldApartFromWhatIsNotListed() {
        assertThat(catchThrowable(() -> Missing.same("Ids", List.of("a", "b"), List.of("b", "c"), "There.")))
                .hasMessageContainingAll("a (listed, and there is no such)", "c (not listed)");
    }

    @Test
    void aLongFileIsComparedByItsFirstOtherLine(@TempDir Path folder) throws IOException {
        var file = folder.resolve("rules.md");
        Files.writeString(file, "one\n".repeat(5_000) + "two\n" + "one\n".repeat(5_000));

        assertThat(catchThrowable(() -> Missing.current(file, "one\n".repeat(5_000) + "three\n", "make it")))
                .hasMessageContainingAll("line 5001", "has:  two", "says: three", "make it");
        assertThatCode(() -> Missing.current(file, "one\n".repeat(5_000) + "two\n" + "one\n".repeat(5_000), "make it"))
                .doesNotThrowAnyException();
    }
}
