package org.tenderpoint.platform.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.platform.store.file.SealedFiles;

/** Whoever can write to a folder of backups has nothing deleted, nothing believed and nothing stopped. */
class PlantedBackupsTest {

    private static final String OTHER_KEY = "f".repeat(64);

    @TempDir
    Path folder;

    private DataSource source;
    private Connection open;
    private BackupMaker maker;
    private Path second;

    @BeforeEach
    void aPracticeWithASecondFolder() throws Exception {
        source = BackedUp.practice(folder, 3);
        open = source.getConnection();
        second = Files.createDirectories(folder.resolve("second"));
        maker = new BackupMaker(source, new BackupPlace(new BackupFolder(folder.resolve("backups")),
                Optional.of(new BackupFolder(second)), DataFolder.KEY, Optional.empty(), folder.resolve("keys"),
                Optional.empty()), Optional::empty, List::of);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    @Test
    void aPlantedDescriptionThatNamesTheRunningDatabaseDeletesNothing() throws IOException {
        var database = folder.resolve("data/tenderpoint.mv.db");
        for (var place : Stream.of(folder.resolve("backups"), second).map(PlantedBackupsTest::there).toList()) {
            for (int i = 1; i <= 2; i++) {
                var name = "tenderpoint-2020010%dT020000Z.tpbackup".formatted(i);
                Files.writeString(place.resolve(name), "x");
                var lie = Json.write(kept("../data/tenderpoint.mv.db", Instant.parse("2020-01-01T02:00:00Z"),
                        Files.size(database)));
                Files.writeString(place.resolve(name + ".json"), lie);
                SealedFiles.write(place.resolve(name + ".about"), i == 1 ? OTHER_KEY : DataFolder.KEY, lie);
            }
        }

        make(BackedUp.NOW);
        make(BackedUp.NOW.plus(Duration.ofDays(3)));

        assertThat(database).exists();
        assertThat(maker.place().folder().verified(DataFolder.KEY)).hasSize(2);
        assertThat(new BackupFolder(second).verified(DataFolder.KEY)).hasSize(2);
        assertThat(new BackupFolder(second).unknownFiles(DataFolder.KEY)).hasSize(6)
                .allMatch(name -> name.startsWith("tenderpoint-2020"));
        assertThat(second.resolve("tenderpoint-20200101T020000Z.tpbackup")).as("a stranger's stays").exists();
    }

    @Test
    void aLinkPlantedAmongWhatIsRemovedLeadsNowhere() throws IOException {
        var database = folder.resolve("data");
        Files.createSymbolicLink(second.resolve("checking-1"), database);
        var inside = Files.createDirectory(second.resolve("checking-2"));
        Files.createSymbolicLink(inside.resolve("data"), database);
        Files.createSymbolicLink(second.resolve("tenderpoint-again.part"), database.resolve("tenderpoint.mv.db"));
        Files.createDirectory(second.resolve("checking-accounts"));
        Files.writeString(second.resolve("checking-accounts/2026.txt"), "somebody's");
        Files.writeString(second.resolve("tenderpoint-notes.part"), "somebody's");

        make(BackedUp.NOW);

        assertThat(database.resolve("tenderpoint.mv.db")).exists();
        assertThat(second.resolve("checking-accounts/2026.txt")).exists();
        assertThat(second.resolve("tenderpoint-notes.part")).exists();
        assertThat(Files.exists(second.resolve("checking-1"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aBackupUnderAnotherNameOrOfAnotherKeyDoesNotCount() throws IOException {
        var kept = make(BackedUp.NOW);
        var young = "tenderpoint-20990101T020000Z.tpbackup";
        for (var ending : List.of("", ".about")) {
            Files.copy(second.resolve(kept.name() + ending), second.resolve(young + ending));
        }

        assertThat(new BackupFolder(second).verified(DataFolder.KEY)).containsExactly(kept);
        assertThat(new BackupFolder(second).unknownFiles(DataFolder.KEY)).containsExactly(young, young + ".about");
        assertThat(new BackupFolder(second).verified(OTHER_KEY)).isEmpty();
    }

    @Test
    void whatSomebodyPutInThePlaceOfABackupDoesNotCount() throws IOException {
        var kept = make(BackedUp.NOW);
        var file = second.resolve(kept.name());
        Files.write(file, new byte[(int) Files.size(file)]);

        assertThat(new BackupFolder(second).verified(DataFolder.KEY)).isEmpty();
        assertThat(new BackupFolder(second).unknownFiles(DataFolder.KEY)).contains(kept.name());
    }

    private static Path there(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredBackup kept(String name, Instant taken, long bytes) {
        return new StoredBackup(name, taken, taken, BackupOccasion.NIGHTLY, bytes, 1, 1, Optional.of(0));
    }

    private StoredBackup make(Instant now) {
        return maker.make(BackupOccasion.NIGHTLY, now, ZoneOffset.UTC, _ -> {});
    }
}
