package org.tenderpoint.platform.store.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.commands.KeyChange.ChangedKey;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.keys.KeyFile;

/**
 * Writes to the activity log, at the next start, what commands have done: changed a key, or moved the practice to
 * another database. It also reminds of an unfinished change of a key.
 */
@Component
record CommandNotes(Environment environment, TransactionOperations transaction, ApplicationEventPublisher events) {

    private static final Logger LOG = LoggerFactory.getLogger(CommandNotes.class);

    /** The note that the practice has moved to another database; all notes lie beside the keys. */
    private static final String MOVED = "moved-now";

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        var keys = DataPlace.keys(environment);
        if (Files.exists(keys.resolve(MOVED))) {
            log("moved", "Database", keys.resolve(MOVED));
        }
        for (var what : ChangedKey.values()) {
            var file = new KeyFile(keys.resolve(what == ChangedKey.DATABASE ? DataPlace.KEY : BackupPlace.BACKUP_KEY));
            if (file.next().exists()) {
                LOG.warn("A new key was begun and is not in use yet. Stop the program and run: change-key {}",
                        what.word());
            }
            var noted = KeyChange.noted(keys, what);
            if (Files.exists(noted)) {
                tell(what, noted);
            }
        }
    }

    private void tell(ChangedKey what, Path noted) {
        try {
            var name = Files.readString(noted);
            // the note is written just before the key is used, so check that it is
            if (key(what).map(KeyChange::name).filter(name::equals).isPresent()) {
                log("changed_the_key_of", what == ChangedKey.DATABASE ? "Database" : "Backup", noted);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void log(String action, String what, Path noted) {
        transaction.executeWithoutResult(_ -> events.publishEvent(AuditEvent.of(action, what, UUID.randomUUID())));
        try {
            Files.delete(noted);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static UncheckedIOException unusable(IOException e) {
        return new UncheckedIOException("The folder of the keys cannot be read or written", e);
    }

    static void moved(Path keys) throws IOException {
        OwnerOnly.file(OwnerOnly.folder(keys).resolve(MOVED));
    }

    private Optional<String> key(ChangedKey what) {
        if (what == ChangedKey.BACKUP) {
            return Optional.of(BackupPlace.of(environment).key());
        }
        return Optional.ofNullable(environment.getProperty(DataPlace.KEY_VARIABLE)).map(String::strip)
                .or(() -> Optional.ofNullable(environment.getProperty(DataPlace.KEY_FILE_PROPERTY))
                        .map(path -> new KeyFile(Path.of(path)).read()));
    }
}
