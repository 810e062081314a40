package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;

/** Whatever is broken in a file, it is read as far as it can be, or refused with words; nothing else breaks. */
@Tag("UC-35")
class MutilatedFilesTest {

    private static final String ODD = "\n\r\t ;:,=\"'/\\\0-+09AZz\u00e9T";

    @Test
    void noMutilationOfAFileBreaksTheReader() throws IOException {
        mutilate(8);
    }

    @Test
    @Tag("night")
    @Tag("random")
    void noneOfThousandsBreaksTheReader() throws IOException {
        mutilate(600);
    }

    private static void mutilate(int times) throws IOException {
        var random = new Random(RandomSeed.of(35));
        var broken = new ArrayList<String>();
        var folder = Path.of("src/test/resources/field");
        var rows = FieldRows.of(folder);
        for (var file : rows.files()) {
            var whole = Files.readAllBytes(folder.resolve(file.name()));
            for (int i = 0; i < times && whole.length < 8000; i++) {
                try {
                    FieldDrop.of(file, mutilated(whole, random), rows.asOf(), java.util.List.of("Ada Rivera"));
                } catch (RuntimeException e) {
                    broken.add(file.name() + " " + i + ": " + e + " at " + e.getStackTrace()[0]);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static byte[] mutilated(byte[] whole, Random random) {
        var out = new ByteArrayOutputStream();
        int cuts = 1 + random.nextInt(4);
        int at = 0;
        for (int i = 0; i < cuts; i++) {
            int from = at + random.nextInt(Math.max(1, whole.length - at));
            out.write(whole, at, from - at);
            int length = Math.min(whole.length - from, random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> at = from + length;
                case 1 -> {
                    out.write(ODD.charAt(random.nextInt(ODD.length())));
                    at = from + Math.min(1, length);
                }
                default -> {
                    out.write(whole, from, length);
                    at = from;
                }
            }
        }
        if (random.nextInt(5) > 0) {
            out.write(whole, at, whole.length - at);
        }
        return out.toByteArray();
    }
}
