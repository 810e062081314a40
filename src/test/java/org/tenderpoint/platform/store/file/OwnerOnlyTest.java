package org.tenderpoint.platform.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    private static final int TIMES = 2_000;

    @TempDir
    private Path folder;

    @Test
    void aFileThatTwoNodesWriteAnewAtOnceIsReadWhole() throws Exception {
        var file = folder.resolve("heads");
        var texts = Stream.of("one ", "another ").map(word -> word.repeat(1_000)).toList();
        OwnerOnly.replace(file, texts.getFirst());
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = texts.stream()
                    .map(text -> nodes.submit((Callable<Void>) () -> {
                        for (int time = 0; time < TIMES; time++) {
                            OwnerOnly.replace(file, text);
                        }
                        return null;
                    }))
                    .toList();
            for (int time = 0; time < TIMES; time++) {
                assertThat(Files.readString(file)).isIn(texts);
            }
            for (var node : writing) {
                node.get();
            }
        }
        assertThat(left()).as("no draft is left over").containsExactly(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void whatCannotBeReplacedLeavesNoDraft() throws IOException {
        var taken = Files.createDirectories(folder.resolve("heads/inside"));
        assertThatThrownBy(() -> OwnerOnly.replace(taken.getParent(), "text")).isInstanceOf(FileSystemException.class);
        assertThat(left()).containsExactly(taken.getParent());
    }

    private List<Path> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
