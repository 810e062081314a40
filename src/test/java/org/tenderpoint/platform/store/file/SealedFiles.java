package org.tenderpoint.platform.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** What only who has the key can write beside a backup. */
public final class SealedFiles {

    private SealedFiles() {}

    public static void write(Path file, String key, String text) throws IOException {
        try (var out = SealedStream.writing(Files.newOutputStream(file), key)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public static void rewrite(Path file, String key, UnaryOperator<String> change) throws IOException {
        String text;
        try (var in = SealedStream.reading(Files.newInputStream(file), key)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        write(file, key, change.apply(text));
    }
}
