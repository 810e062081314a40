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
 * Says that the database was just restored and no program has worked with it since. It lies beside the keys, not in the
 * database, whose content is the backup's own.
 */
@Component
public class RestoredMark {

    private static final String NAME = "restored-now";

    private final Path file;

    RestoredMark(Environment environment) {
        file = DataPlace.keys(environment).resolve(NAME);
    }

    /** Published once before anybody is let in, outside a transaction: what has left meanwhile is not known. */
    public record DatabaseRestored() {}

    public static void set(Path keys) throws IOException {
        if (!Files.exists(keys.resolve(NAME))) {
            OwnerOnly.file(keys.resolve(NAME));
        }
    }

    public boolean stands() {
        return Files.exists(file);
    }

    /** Everybody has done what a restored database asks for. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the keys cannot be written", e);
        }
    }
}
