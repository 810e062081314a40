package org.tenderpoint.platform.store.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What a start that failed ends with, and that it is said in a sentence. */
class EndingTest {

    @ParameterizedTest
    @EnumSource
    void eachHasItsNumberOnThePageForWhoeverInstalls(Ending ending) throws IOException {
        assertThat(Files.readString(Path.of("docs/install.md")))
                .contains("| " + ending.code() + " |");
        assertThat(Arrays.stream(Ending.values()).filter(other -> other.code() == ending.code())).hasSize(1);
    }

    @Test
    void theCauseDecidesHoweverDeepItLies() {
        assertThat(Ending.of(new IllegalStateException(new PortInUseException(8080)))).isEqualTo(Ending.PORT);
        assertThat(Ending.of(new RuntimeException(new SQLException("", "", 90049)))).isEqualTo(Ending.KEY);
        assertThat(Ending.of(new RuntimeException(new SQLException("", "", 90020)))).isEqualTo(Ending.IN_USE);
        assertThat(Ending.of(new RuntimeException(new SQLException("", "08001")))).isEqualTo(Ending.UNREACHABLE);
        assertThat(Ending.of(new RuntimeException(new SQLException("", "28P01")))).isEqualTo(Ending.UNREACHABLE);
        assertThat(Ending.of(new RuntimeException(new SQLException("", "53100")))).isEqualTo(Ending.DISK_FULL);
        assertThat(Ending.of(new RuntimeException(new SQLException("", "23505")))).isEqualTo(Ending.OTHER);
        assertThat(Ending.of(new RuntimeException(new SQLException("", "", 90030)))).isEqualTo(Ending.DAMAGED);
        assertThat(new DatabaseFailureAnalyzer().analyze(new SQLException("", "", 90030)).getAction())
                .contains("restore the newest backup");
        assertThat(Ending.of(new StartRefused("", ""))).isEqualTo(Ending.SETTING);
        assertThat(Ending.of(new IllegalStateException(new InvalidConfigurationPropertyValueException(
                "server.port", "abc", "Failed to convert")))).isEqualTo(Ending.SETTING);
        assertThat(Ending.of(new UncheckedIOException(new AccessDeniedException("data")))).isEqualTo(Ending.FOLDER);
        assertThat(
                Ending.of(new UncheckedIOException(new FileSystemException("data", null, "Operation not permitted"))))
                .as("a folder of somebody else's").isEqualTo(Ending.FOLDER);
        assertThat(Ending.of(new RuntimeException(new SQLException("", new IOException("No space left on device")))))
                .isEqualTo(Ending.DISK_FULL);
        assertThat(Ending.of(new IllegalStateException("something else"))).isEqualTo(Ending.OTHER);
    }

    @Test
    void aFolderThatCannotBeUsedAndAFullDiskAreSaidInASentence() {
        assertThat(said(new AccessDeniedException("/srv/data")).getDescription())
                .isEqualTo("The folder or file /srv/data cannot be used by the user "
                        + System.getProperty("user.name") + ".");
        assertThat(said(new IOException("There is not enough space on the disk")).getDescription())
                .isEqualTo("The disk is full.");
    }

    @Test
    void aPortThatSomebodyElseUsesIsSaidWithWhatToDo() {
        var first = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {})).stream()
                .map(one -> one.analyze(new IllegalStateException(new PortInUseException(8080))))
                .filter(Objects::nonNull).findFirst().orElseThrow();

        assertThat(first.getDescription()).isEqualTo("Another program uses the port 8080.");
        assertThat(first.getAction()).contains("Is Tenderpoint running already?", "--server.port=8081");
    }

    private static FailureAnalysis said(IOException cause) {
        return new FileFailureAnalyzer().analyze(new UncheckedIOException(cause));
    }
}
