package org.tenderpoint.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("UC-21")
class SealedFileTest {

    @Test
    void whatIsWrittenIsReadAgainAsOftenAsOneLikes() throws IOException {
        var bytes = new byte[300_001];
        new Random(7).nextBytes(bytes);
        try (var file = SealedFile.create()) {
            write(file, bytes);

            assertThat(read(file)).isEqualTo(bytes);
            assertThat(read(file)).isEqualTo(bytes);
            assertThat(file.size()).isEqualTo(bytes.length);
        }
    }

    @Test
    void nothingOfItCanBeReadOnTheDisk() throws IOException {
        try (var file = SealedFile.create(); var same = SealedFile.create()) {
            write(file, "osteoporosis,emergency\n".repeat(100).getBytes(StandardCharsets.UTF_8));
            write(same, "osteoporosis,emergency\n".repeat(100).getBytes(StandardCharsets.UTF_8));

            assertThat(new String(file.onDisk(), StandardCharsets.ISO_8859_1)).doesNotContain("osteo", "emergency");
            assertThat(file.onDisk()).as("under a key of its own").isNotEqualTo(same.onDisk());
        }
    }

    @Test
    void itIsGoneWhenItIsClosed() throws IOException {
        var before = left();
        var file = SealedFile.create();
        write(file, new byte[10]);
        file.close();

        assertThat(left()).isSubsetOf(before);
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    }

    private static void write(SealedFile file, byte[] bytes) throws IOException {
        try (var out = file.out()) {
            out.write(bytes);
        }
    }

    private static byte[] read(SealedFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.copyTo(out);
        return out.toByteArray();
    }

    private static Set<Path> left() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("tenderpoint"))
                    .collect(Collectors.toSet());
        }
    }
}
