package org.tenderpoint.platform.store.commands;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.store.backup.BackupFolder;
import org.tenderpoint.platform.store.database.Dump;
import org.tenderpoint.platform.store.database.Dump.Content;
import org.tenderpoint.platform.store.database.EncryptedFile;
import org.tenderpoint.platform.store.database.UncleanEnd;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.file.SealedStream;
import org.tenderpoint.platform.store.file.SealedStream.DamagedFile;
import org.tenderpoint.platform.store.keys.KeyFile;

/**
 * Replaces the key of the database or of the backups, so that the old one opens nothing any more. Each file is
 * rewritten beside the old one, compared, and renamed over it. The backups come first, then databases that a restore
 * replaced, then the database, last the key's own file. The state is visible on the disk, so an interrupted change can
 * go on (docs/decisions/archive/0044-changing-keys.md).
 *
 * @param data the folder of the database
 * @param out prints what is done
 * @param step called with the name of each change on the disk before it happens
 */
public record KeyChange(Path data, List<BackupFolder> folders, Consumer<String> out, Consumer<String> step) {

    private static final String MAKING = "changing";
    private static final String NOTE = "changed-";
    private static final int BUFFER = 1 << 20;
    private static final String COPY = "jdbc:h2:file:%s/tenderpoint;CIPHER=AES;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    enum ChangedKey {
        DATABASE, BACKUP;

        String word() {
            return this == DATABASE ? "database" : "backup";
        }
    }

    /** Called at the program's start: if the database already uses the next key, renames the key's file. */
    public static void complete(Path data, KeyFile key) {
        var database = data.resolve(RestoreCommand.NAME);
        if (!key.next().exists() || !Files.exists(database)) {
            return;
        }
        try {
            if (EncryptedFile.opens(database, key.next().read())) {
                key.takeNext();
            }
        } catch (NoSuchFileException e) {
            // a command that runs at the same time was faster
        } catch (IOException e) {
            throw new UncheckedIOException("The key could not take the place of the one before", e);
        }
    }

    /** Notes beside the keys that a key is being changed, for the activity log; reveals nothing about the key. */
    void note(Path keys, ChangedKey what, String key) throws IOException {
        step.accept("note");
        var draft = OwnerOnly.file(OwnerOnly.folder(keys).resolve(NOTE + what.word() + ".new"));
        Files.writeString(draft, name(key));
        OnDisk.force(draft);
        Files.move(draft, noted(keys, what), StandardCopyOption.ATOMIC_MOVE);
        OnDisk.forceFolder(keys);
    }

    static Path noted(Path keys, ChangedKey what) {
        return keys.resolve(NOTE + what.word());
    }

    /** A name that distinguishes keys and reveals nothing about them. */
    static String name(String key) {
        return HexFormat.of().formatHex(SealedStream.name(key));
    }

    /**
     * Reseals with the new key all backups that one of the old keys opens.
     *
     * @throws CommandRefused if a backup is damaged; those before it are done
     */
    void seal(List<String> olds, String key) throws IOException, CommandRefused {
        int done = 0;
        for (var folder : folders) {
            for (var file : folder.sealedFiles()) {
                if (SealedStream.fits(file, key)) {
                    continue;
                }
                var old = fitting(file, olds);
                if (old.isEmpty()) {
                    out.accept(file + " was sealed with another key and stays as it is.");
                    continue;
                }
                try {
                    sealAgain(folder, file, old, key);
                    done += BackupFolder.isBackup(file) ? 1 : 0;
                } catch (DamagedFile e) {
                    throw new CommandRefused("The backup " + file + " is damaged. Delete it or put it elsewhere.");
                }
            }
        }
        out.accept(done + " backups sealed with the new key.");
    }

    private static String fitting(Path file, List<String> keys) throws IOException {
        for (var key : keys) {
            if (SealedStream.fits(file, key)) {
                return key;
            }
        }
        return "";
    }

    private void sealAgain(BackupFolder folder, Path file, String old, String key) throws IOException {
        step.accept("seal");
        var part = OwnerOnly.file(folder.placeToRewrite());
        var read = Secret.sha256();
        try (InputStream in = new DigestInputStream(reading(file, old), read);
                var sealed = SealedStream.writing(new BufferedOutputStream(Files.newOutputStream(part), BUFFER), key)) {
            in.transferTo(sealed);
        }
        OnDisk.force(part);
        var written = Secret.sha256();
        try (var in = reading(part, key); var to = new DigestOutputStream(OutputStream.nullOutputStream(), written)) {
            in.transferTo(to);
        }
        // the description of the backup must stay true
        if (!Arrays.equals(read.digest(), written.digest()) || Files.size(part) != Files.size(file)) {
            throw new IOException("What was written is not what was read");
        }
        step.accept("replace the backup");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        OnDisk.forceFolder(folder.path());
    }

    private static InputStream reading(Path file, String key) throws IOException {
        return SealedStream.reading(new BufferedInputStream(Files.newInputStream(file), BUFFER), key);
    }

    /** Reencrypts the databases that restores replaced, and removes what an interrupted restore left. */
    void replaced(String old, String key) throws IOException, CommandRefused {
        OnDisk.remove(data.resolve(RestoreCommand.MAKING));
        for (var folder : replacedFolders()) {
            var file = folder.resolve(RestoreCommand.NAME);
            if (Files.exists(file)) {
                RestoreCommand.requireNotInUse(folder);
                if (EncryptedFile.opens(file, old)) {
                    try (var held = lock(file)) {
                        place(folder, held, copied(held, old, key));
                    }
                    out.accept(file + " has the new key.");
                }
            }
        }
    }

    private List<Path> replacedFolders() throws IOException {
        try (var inside = Files.list(data)) {
            return inside.filter(path -> path.getFileName().toString().startsWith("replaced-"))
                    .filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Reencrypts the database, after comparing all of its content under the new key. */
    void database(String old, String key) throws IOException, SQLException, CommandRefused {
        var file = data.resolve(RestoreCommand.NAME);
        UncleanEnd.mendIfItCan(DurableFiles.SCHEME + ":" + file, old);
        out.accept("Reading the database ...");
        var before = count(DataPlace.address(data), old);
        RestoreCommand.requireNotInUse(data);
        try (var held = lock(file)) {
            var made = copied(held, old, key);
            var after = count(COPY.formatted(made.getParent()), key);
            var differences = Dump.differences(before, after);
            if (!differences.isEmpty()) {
                throw new IOException("The copy does not hold what the database holds: "
                        + String.join(", ", differences));
            }
            OwnerOnly.close(made);
            out.accept("Written anew and compared: " + before.stream().mapToLong(Content::rows).sum() + " rows in "
                    + before.size() + " tables.");
            place(data, held, made);
        }
    }

    private static List<Content> count(String address, String key) throws SQLException, IOException {
        var source = new DriverManagerDataSource(address, "sa", key + " ");
        try (var open = source.getConnection()) {
            return open.isClosed() ? List.of() : Dump.snapshot(source, Dump::count);
        }
    }

    /** Locks the file, so that nobody opens it meanwhile. */
    private static FileChannel lock(Path file) throws IOException, CommandRefused {
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw RestoreCommand.inUse();
        }
        return channel;
    }

    private Path copied(FileChannel from, String old, String key) throws IOException {
        step.accept("copy");
        clean();
        var made = OwnerOnly.file(OwnerOnly.folder(data.resolve(MAKING)).resolve(RestoreCommand.NAME));
        EncryptedFile.copy(from, old, made, key);
        return made;
    }

    private void place(Path folder, FileChannel held, Path made) throws IOException {
        // the file already holds all of the journal, which is encrypted with the old key
        step.accept("remove the journal");
        Files.deleteIfExists(folder.resolve(RestoreCommand.JOURNAL));
        OnDisk.forceFolder(folder);
        step.accept("replace the file");
        var target = folder.resolve(RestoreCommand.NAME);
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException e) {
            // Windows does not replace an open file
            held.close();
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        }
        OnDisk.forceFolder(folder);
    }

    /** Removes unfinished files of an interrupted change. */
    void clean() throws IOException {
        OnDisk.remove(data.resolve(MAKING));
    }

    /** The bytes that each folder needs: its largest file is written a second time. */
    Map<Path, Long> bytesNeeded() throws IOException {
        var needed = new TreeMap<Path, Long>();
        var databases = new ArrayList<Path>();
        if (Files.isDirectory(data)) {
            databases.add(data.resolve(RestoreCommand.NAME));
            replacedFolders().forEach(folder -> databases.add(folder.resolve(RestoreCommand.NAME)));
        }
        for (var file : databases) {
            if (Files.exists(file)) {
                needed.merge(data, Files.size(file), Math::max);
            }
        }
        for (var folder : folders) {
            for (var file : folder.sealedFiles()) {
                needed.merge(folder.path(), Files.size(file), Math::max);
            }
        }
        return needed;
    }
}
