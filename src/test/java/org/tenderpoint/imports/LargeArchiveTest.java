package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;

/** An archive of a practice with many papers is larger than what may be dropped; its tables come back all the same. */
@Tag("UC-34")
@Tag("UC-35")
class LargeArchiveTest {

    private static final String PASSWORD = "seven quiet otters in a row";
    private static final String CLIENTS = "id,name,sort_name,preferred_channel,phone\n1,Ada Rivera,rivera,phone,1234\n";
    private static final int SCAN = 9 * 1024 * 1024;

    private final Random random = new Random(RandomSeed.of(3907));

    private static Map<String, byte[]> tables() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("README.html", bytes("<p>What is where"));
        files.put(SourceFiles.OWN, bytes("{}"));
        files.put("tables/clients.csv", bytes(CLIENTS));
        files.put("tables/letters.csv", bytes("id,client_id\n1,1\n"));
        files.put("tables/sessions.csv", bytes("""
                id,client_id,therapist_id,local_start,start_at,minutes,state
                s1,1,t1,2026-10-30T10:00,2026-10-30T10:00:00Z,60,SIGNED
                """));
        return files;
    }

    private Map<String, byte[]> withScans(int many) {
        var files = new LinkedHashMap<>(tables());
        var scan = new byte[SCAN];
        for (int i = 0; i < many; i++) {
            random.nextBytes(scan);
            files.put("clients/1/files/" + i + ".jpg", scan.clone());
        }
        // clients' files stand before the tables, as in an archive
        tables().keySet().stream().filter(name -> name.startsWith("tables/")).forEach(
                name -> files.put(name, files.remove(name)));
        return files;
    }

    private static byte[] locked(Map<String, byte[]> files) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(all, PASSWORD.toCharArray())) {
            for (var file : files.entrySet()) {
                var settings = new ZipParameters();
                settings.setFileNameInZip(file.getKey());
                settings.setEncryptFiles(true);
                settings.setEncryptionMethod(EncryptionMethod.AES);
                zip.putNextEntry(settings);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DroppedFile received(byte[] file) throws IOException {
        return DroppedFile.received("archive.zip", new ByteArrayInputStream(file));
    }

    private static Object read(DroppedFile file) {
        return SourceFiles.tables(
                new SourceFiles.DroppedBytes(file.name(), file.bytes(), file.password()), TypedFiles.LONDON,
                TypedFiles.NOW, _ -> {})
                .stream().map(table -> table.id() + " " + table.first(5).stream().map(row -> row.cells()).toList())
                .toList();
    }

    @Test
    void itsTablesAreReadAsThoseOfASmallOne() throws IOException {
        var large = locked(withScans(4));
        assertThat(large.length).isGreaterThan(SourceFiles.MOST_BYTES);

        var dropped = received(large);

        assertThat(dropped.bytes().length).isLessThan(5000);
        assertThat(read(dropped.openedWith(PASSWORD))).isEqualTo(read(received(locked(tables())).openedWith(PASSWORD)));
        assertThatThrownBy(() -> read(dropped)).isInstanceOfSatisfying(SourceRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(SourceRefused.Reason.LOCKED));
        assertThatThrownBy(() -> read(dropped.openedWith("seven loud otters"))).isInstanceOfSatisfying(
                SourceRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(SourceRefused.Reason.NOT_ITS_PASSWORD));
    }

    @Test
    void headsThatLieAcrossTwoBlocksAreFoundWhereverTheyLie() throws IOException {
        for (int before = (1 << 20) - 400; before < (1 << 20); before += 13) {
            var files = new LinkedHashMap<String, byte[]>();
            files.put("README.html", bytes("<p>What is where"));
            var scan = new byte[before];
            random.nextBytes(scan);
            files.put("clients/1/files/scan.jpg", scan);
            tables().forEach(files::putIfAbsent);

            var taken = LargeArchive.tables(new ByteArrayInputStream(locked(files))).orElseThrow();

            assertThat(read(new DroppedFile("a.zip", taken, PASSWORD))).as("%d bytes before", before)
                    .isEqualTo(read(new DroppedFile("a.zip", locked(tables()), PASSWORD)));
        }
    }

    @Test
    void anyOtherLargeFileIsRefusedAsBefore() throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(plain)) {
            for (var file : withScans(4).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        var noise = new byte[SourceFiles.MOST_BYTES + 5];
        random.nextBytes(noise);

        for (var large : new byte[][]{plain.toByteArray(), noise}) {
            var dropped = received(large);
            assertThatThrownBy(() -> read(dropped)).isInstanceOfSatisfying(SourceRefused.class,
                    refused -> assertThat(refused.why()).isEqualTo(SourceRefused.Reason.TOO_LARGE));
        }
    }
}
