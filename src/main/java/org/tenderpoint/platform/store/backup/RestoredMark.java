package org.tenderpoint.platform.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.OwnerOnly;

/**
 * Marks a database that was restored and that no program has worked with since. The mark lies beside the keys, since
 * the database's content is the backup's.
 */
@Component
public class RestoredMark {

    private static final String NAME = "restored-now";

    private final Path file;

    RestoredMark(Environment environment) {
        file = DataPlace.keys(environment).resolve(NAME);
    }

    /**
     * Published once after a restore, before anybody can sign in and outside a transaction; what the program sent after
     * the backup is unknown.
     */
    public record DatabaseRestored() {}

    public static void set(Path keys) throws IOException {
        if (!Files.exists(keys.resolve(NAME))) {
            OwnerOnly.file(keys.resolve(NAME));
        }
    }

    public boolean stands() {
        return Files.exists(file);
    }

    /** Removes the mark once all listeners have handled the restored database. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the keys cannot be written", e);
        }
    }
}
