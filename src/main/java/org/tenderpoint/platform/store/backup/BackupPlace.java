package org.tenderpoint.platform.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * The folder of the backups and the key that seals them: a backup key if there is one, else the database's key. A
 * database elsewhere has no key here, so its backups always get a backup key.
 *
 * @param keyFile the key's file; null if the key was handed to the program
 * @param keys the folder of all keys
 * @param trailKey the trail's key if it was handed to the program and is in no file
 */
public record BackupPlace(
        BackupFolder folder, Optional<BackupFolder> second, String key, Optional<Path> keyFile, Path keys,
        Optional<String> trailKey) {

    public static final String BACKUP_KEY = "backup.key";
    private static final Set<String> OWN = Set.of(DataPlace.KEY, BACKUP_KEY);
    public static final String KEY_VARIABLE = "TENDERPOINT_BACKUP_KEY";

    public static Path folder(Environment environment) {
        return Optional.ofNullable(environment.getProperty("tenderpoint.backups")).map(Path::of)
                .orElseGet(() -> DataPlace.data(environment).resolveSibling("backups")).toAbsolutePath().normalize();
    }

    public static Optional<Path> second(Environment environment) {
        return Optional.ofNullable(environment.getProperty("tenderpoint.backups-second"))
                .filter(path -> !path.isBlank()).map(path -> Path.of(path).toAbsolutePath().normalize());
    }

    public static BackupPlace of(Environment environment) {
        var keys = DataPlace.keys(environment);
        var folder = folder(environment);
        var second = second(environment);
        if (keys.startsWith(folder) || second.filter(keys::startsWith).isPresent()) {
            throw new StartRefused("The folder of the key lies inside the folder of the backups.",
                    "Keep the key apart, so that a backup is no use without it: set tenderpoint.keys.");
        }
        if (folder.toString().contains(";")) {
            throw new StartRefused("The path of the folder of the backups holds a semicolon.",
                    "Choose another folder.");
        }
        var file = new KeyFile(keys.resolve(BACKUP_KEY));
        var given = environment.getProperty(KEY_VARIABLE);
        var database = environment.getProperty(DataPlace.KEY_VARIABLE);
        var databaseFile = environment.getProperty(DataPlace.KEY_FILE_PROPERTY);
        String key;
        Optional<Path> keyFile = Optional.empty();
        if (given != null) {
            key = KeyFile.require(given.strip(), KEY_VARIABLE);
        } else if (file.exists()) {
            key = file.read();
            keyFile = Optional.of(file.path());
        } else if (databaseFile != null) {
            key = new KeyFile(Path.of(databaseFile)).read();
            keyFile = Optional.of(Path.of(databaseFile));
        } else if (database != null) {
            key = KeyFile.require(database.strip(), DataPlace.KEY_VARIABLE);
        } else {
            key = file.readOrMake();
            keyFile = Optional.of(file.path());
        }
        return new BackupPlace(new BackupFolder(folder), second.map(BackupFolder::new), key, keyFile, keys,
                Optional.ofNullable(environment.getProperty(TrailKey.VARIABLE)).map(String::strip));
    }

    /**
     * The other keys that the content needs, such as the trail's. Each backup contains them, so that the recovery key
     * alone is enough.
     */
    Map<String, String> otherKeys() throws IOException {
        var found = new TreeMap<>(keysIn(keys));
        trailKey.ifPresent(given -> found.put(TrailKey.FILE, given));
        return found;
    }

    /** All keys of a folder except those that open the database or backups, by file name. */
    public static Map<String, String> keysIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        var found = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.endsWith(".key") && !OWN.contains(name)) {
                    found.put(name, Files.readString(file).strip());
                }
            }
        }
        return found;
    }

    /** Leaves out the key, since records end up in logs. */
    @Override
    public String toString() {
        return "BackupPlace[" + folder.path() + "]";
    }
}
