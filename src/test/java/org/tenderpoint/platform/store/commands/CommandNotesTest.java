package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.commands.KeyChange.ChangedKey;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.keys.KeyFile;

/**
 * The activity log says once that a key was changed, from when on it is in use, and nothing of the key; and that the
 * practice has moved.
 */
class CommandNotesTest {

    @TempDir
    Path folder;

    private final List<AuditEvent> logged = new ArrayList<>();

    @Test
    void theNextStartSaysOnceThatTheKeyWasChanged() throws IOException {
        var key = new KeyFile(folder.resolve("keys/db.key")).make();
        new KeyFile(folder.resolve("keys/backup.key")).make();
        var change = new KeyChange(folder.resolve("data"), List.of(), _ -> {}, _ -> {});
        change.note(folder.resolve("keys"), ChangedKey.DATABASE, key);

        start();
        start();

        assertThat(logged).singleElement().satisfies(entry -> {
            assertThat(entry.action() + " " + entry.recordType()).isEqualTo("changed_the_key_of Database");
            assertThat(entry.toString()).doesNotContain(key, KeyChange.name(key));
        });
    }

    @Test
    void aKeyThatIsNotInUseYetIsNotChanged() throws IOException {
        new KeyFile(folder.resolve("keys/db.key")).make();
        var backupKey = new KeyFile(folder.resolve("keys/backup.key"));
        backupKey.make();
        var next = backupKey.next().make();
        new KeyChange(folder.resolve("data"), List.of(), _ -> {}, _ -> {})
                .note(folder.resolve("keys"), ChangedKey.BACKUP, next);

        start();
        assertThat(logged).isEmpty();

        backupKey.takeNext();
        start();
        assertThat(logged).extracting(AuditEvent::recordType).containsExactly("Backup");
        assertThat(Files.exists(KeyChange.noted(folder.resolve("keys"), ChangedKey.BACKUP))).isFalse();
    }

    @Test
    void theNextStartSaysOnceThatThePracticeHasMoved() throws IOException {
        new KeyFile(folder.resolve("keys/db.key")).make();
        CommandNotes.moved(folder.resolve("keys"));

        start();
        start();

        assertThat(logged).singleElement()
                .satisfies(entry -> assertThat(entry.action() + " " + entry.recordType()).isEqualTo("moved Database"));
    }

    private void start() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "tenderpoint.data", folder.resolve("data").toString(),
                DataPlace.KEY_FILE_PROPERTY, folder.resolve("keys/db.key").toString())));
        new CommandNotes(environment, TransactionOperations.withoutTransaction(),
                event -> logged.add((AuditEvent) event)).tell();
    }
}
