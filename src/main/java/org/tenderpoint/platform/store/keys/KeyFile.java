package org.tenderpoint.platform.store.keys;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/** A file with a key: 256 random bits in hex, readable only by its owner. */
public record KeyFile(Path path) {

    private static final int KEY_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /**
     * The key of the database in {@code data}; created if neither exists.
     *
     * @throws StartRefused if only one of the two exists, or the file contains no key
     */
    public String forDatabase(Path data, boolean databaseExists) {
        boolean keyExists = Files.exists(path);
        if (databaseExists && !keyExists) {
            throw new StartRefused(
                    Ending.KEY,
                    "The database in " + data + " is there, but its key " + path + " is missing.",
                    "Put the key back from your recovery copy; without it the data cannot be read. No new key was made.");
        }
        if (!databaseExists && keyExists && Files.exists(mark())) {
            throw new StartRefused(
                    Ending.KEY,
                    "The key " + path + " is in use, but there is no database in " + data + ".",
                    "Check the data folder (tenderpoint.data) or restore a backup; to start anew, move the folder of the key away.");
        }
        return keyExists ? read() : make();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** The key; empty if the file is missing. */
    public Optional<String> readIfThere() {
        return exists() ? Optional.of(read()) : Optional.empty();
    }

    /** The key; created if the file is missing. */
    public String readOrMake() {
        return exists() ? read() : make();
    }

    /** @throws StartRefused if the file contains no key */
    public String read() {
        try {
            return require(Files.readString(path).strip(), path.toString());
        } catch (IOException e) {
            throw new StartRefused(Ending.KEY, "The key " + path + " cannot be read.", "Check who owns the file.");
        }
    }

    /** Records beside the key that it has a database, so that a lost database is noticed. */
    public void databaseOpened() {
        try {
            if (!Files.exists(mark())) {
                OwnerOnly.file(mark());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the key cannot be written", e);
        }
    }

    private Path mark() {
        return path.resolveSibling("database-made");
    }

    /** The file of the next key, which exists while the key is being changed. */
    public KeyFile next() {
        return new KeyFile(path.resolveSibling(path.getFileName() + ".next"));
    }

    /** Replaces the key by the next one. */
    public void takeNext() throws IOException {
        Files.move(next().path(), path, StandardCopyOption.ATOMIC_MOVE);
        OnDisk.forceFolder(requireNonNull(path.toAbsolutePath().getParent()));
    }

    /** A new key that is not in any file yet. */
    public static String fresh() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public String make() {
        var key = fresh();
        keep(key);
        return key;
    }

    /** Writes a given key. */
    public void keep(String key) {
        try {
            var folder = requireNonNull(path.toAbsolutePath().getParent());
            OwnerOnly.folder(folder);
            // written atomically, since half a key would lock the data away
            var draft = OwnerOnly.file(folder.resolve(path.getFileName() + ".new"));
            Files.writeString(draft, key);
            OnDisk.force(draft);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            OnDisk.forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The key could not be written to " + path, e);
        }
    }

    public static String require(String key, String where) {
        if (!KEY.matcher(key).matches()) {
            throw new StartRefused(
                    Ending.KEY,
                    "There is no key in " + where + ": a key is 64 characters, 0 to 9 and a to f.",
                    "Put the key there from your recovery copy.");
        }
        return key;
    }
}
