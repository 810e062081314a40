package org.tenderpoint.client.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that were locked one by one become one zip. */
@Tag("UC-34")
class JoinedZipTest {

    private static final char[] PASSWORD = "seven quiet otters".toCharArray();

    @TempDir
    private Path folder;

    private Path part(int number) throws IOException {
        var part = Files.createFile(folder.resolve("part" + number));
        try (var zip = new LockedZip(part, PASSWORD)) {
            for (int i = 0; i < number; i++) {
                var words = ("words " + number + " " + i + " ").repeat(500);
                zip.add(number + "/" + i + ".txt", out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return part;
    }

    private static Map<String, String> read(Path whole) throws IOException {
        var found = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(whole.toFile(), PASSWORD)) {
            for (var entry : zip.getFileHeaders()) {
                assertThat(entry.isEncrypted()).isTrue();
                assertThat(entry.getAesExtraDataRecord().getAesKeyStrength())
                        .isEqualTo(AesKeyStrength.KEY_STRENGTH_256);
                try (var in = zip.getInputStream(entry)) {
                    found.put(entry.getFileName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }

    /** With a small bound as if the file were larger than four gigabytes. */
    @ParameterizedTest
    @ValueSource(longs = {0xFFFFFFFFL, 1000, 0})
    void everyFileOfEveryPartIsInTheWholeAlsoWhereItIsTooLargeForThirtyTwoBits(long most) throws IOException {
        var parts = new ArrayList<Path>();
        for (int i = 1; i <= 4; i++) {
            parts.add(part(i));
        }
        var whole = Files.createFile(folder.resolve("whole.zip"));

        JoinedZip.join(parts, whole, most);

        assertThat(read(whole)).hasSize(10)
                .containsEntry("3/2.txt", "words 3 2 ".repeat(500))
                .containsEntry("4/0.txt", "words 4 0 ".repeat(500));
    }

    @Test
    void aPartOpensWithItsPasswordOnly() throws IOException {
        var part = part(2);

        assertThat(LockedZip.opens(part, PASSWORD)).isTrue();
        assertThat(LockedZip.opens(part, "eight quiet otters".toCharArray())).isFalse();
        assertThat(Files.readString(part, StandardCharsets.ISO_8859_1)).doesNotContain("words");
    }
}
