package org.tenderpoint.platform.store.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.file.SealedStream;
import tools.jackson.core.JacksonException;

/**
 * The folder of the backups. A backup is written under a name that ends in {@code .part} and gets its final name once
 * it has been read back, so every named backup is verified. A description beside it is sealed with the same key. Others
 * may write to the folder: a file that the key does not open is not used, is reported, and is never removed.
 */
public final class BackupFolder {

    public static final String ENDING = ".tpbackup";

    /** The beginning of the lists of what was erased, which lie beside the backups. */
    static final String ERASED = "erased-";

    /** The ending of the description beside a backup, which says when and how it was made. */
    private static final String ABOUT = ".about";

    private static final String BEGINNING = "tenderpoint-";
    private static final String PART = ".part";
    private static final String CHECKING = "checking-";
    private static final String LOCK = ".lock";
    private static final Pattern NAME = Pattern.compile("tenderpoint-[0-9]{8}T[0-9]{6}Z\\.tpbackup");
    private static final Pattern ERASED_LIST = Pattern.compile(ERASED + "[0-9a-f]{8}");
    private static final Pattern UNFINISHED = Pattern.compile(
            "tenderpoint-(?:[0-9]{8}T[0-9]{6}Z\\.tpbackup|again)\\.part|checking-[0-9]+");
    /** In bytes; a description has some hundreds. */
    private static final int LONGEST_ABOUT = 64 << 10;
    /** How many names of unknown files are shown at most. */
    private static final int MOST_STRANGE = 20;
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;
    private static final int WHOLE_DAYS = 2;

    private final Path folder;

    public BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A backup that is being written and has no final name yet. */
    record Part(Path file, String name) {}

    public Path path() {
        return folder;
    }

    public Path file(StoredBackup kept) {
        return folder.resolve(kept.name());
    }

    /** The verified backups that the key opens, the newest first. */
    public List<StoredBackup> verified(String key) {
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> storedBackup(file, key).stream())
                    .sorted(Comparator.comparing(StoredBackup::taken).reversed())
                    .toList();
        } catch (IOException e) {
            // the folder does not exist yet, or its disk is disconnected; the next backup says why
            return List.of();
        }
    }

    /** The names of files here that the program did not make. */
    List<String> unknownFiles(String key) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !own(file, key)).map(BackupFolder::name).sorted().limit(MOST_STRANGE).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean own(Path file, String key) {
        var name = name(file);
        // files that operating systems put on every disk
        boolean systems = name.startsWith(".") || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        return systems || UNFINISHED.matcher(name).matches() || isErasedList(file)
                || storedBackup(backup(file), key).isPresent();
    }

    static boolean isErasedList(Path file) {
        return ERASED_LIST.matcher(name(file)).matches();
    }

    private static Optional<StoredBackup> storedBackup(Path file, String key) {
        if (!NAME.matcher(name(file)).matches() || !regular(file) || !regular(about(file))) {
            return Optional.empty();
        }
        try (var about = SealedStream.reading(Files.newInputStream(about(file)), key);
                var backup = SealedStream.reading(Files.newInputStream(file), key)) {
            var kept = Json.read(new String(about.readNBytes(LONGEST_ABOUT), StandardCharsets.UTF_8),
                    StoredBackup.class);
            boolean fits = kept.name().equals(name(file)) && kept.bytes() == Files.size(file) && backup.read() >= 0;
            return fits ? Optional.of(kept) : Optional.empty();
        } catch (IOException | JacksonException e) {
            // not our file, or incomplete
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean regular(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path about(Path backup) {
        return backup.resolveSibling(name(backup) + ABOUT);
    }

    /** The backup that a file is, or describes. */
    private static Path backup(Path file) {
        var name = name(file);
        return name.endsWith(ABOUT) ? file.resolveSibling(name.substring(0, name.length() - ABOUT.length())) : file;
    }

    /**
     * Creates the folder if needed, and locks it for one backup.
     *
     * @return empty if another backup is being made
     */
    public Optional<AutoCloseable> hold() throws IOException {
        OwnerOnly.folder(folder);
        var lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            OwnerOnly.file(lock);
        }
        var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // locked by this program
        }
        if (held == null) {
            channel.close();
            return Optional.empty();
        }
        clean();
        return Optional.of(channel::close);
    }

    /** Removes files left by a killed program; nobody else writes while the folder is locked. */
    private void clean() throws IOException {
        try (var files = Files.list(folder)) {
            for (var left : files.filter(BackupFolder::unfinished).toList()) {
                OnDisk.remove(left);
            }
        }
    }

    private static boolean unfinished(Path file) {
        var backup = backup(file);
        return UNFINISHED.matcher(name(file)).matches()
                || !backup.equals(file) && NAME.matcher(name(backup)).matches() && regular(file)
                        && !Files.exists(backup, LinkOption.NOFOLLOW_LINKS);
    }

    Part begin(Instant taken) throws IOException {
        var name = BEGINNING
                + taken.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "") + ENDING;
        return new Part(OwnerOnly.file(folder.resolve(name + PART)), name);
    }

    Path forChecking() throws IOException {
        var checking = Files.createTempDirectory(folder, CHECKING);
        return OwnerOnly.folder(checking);
    }

    /** Gives a backup its final name, from which on it counts. */
    void name(Part part, StoredBackup kept, String key) throws IOException {
        var target = folder.resolve(part.name());
        var about = OwnerOnly.file(about(target));
        try (var out = SealedStream.writing(Files.newOutputStream(about), key)) {
            out.write(Json.write(kept).getBytes(StandardCharsets.UTF_8));
        }
        OnDisk.force(about);
        OnDisk.force(part.file());
        Files.move(part.file(), target, StandardCopyOption.ATOMIC_MOVE);
        OnDisk.forceFolder(folder);
    }

    void copyTo(BackupFolder other, StoredBackup kept, String key) throws IOException {
        OwnerOnly.folder(other.folder);
        other.clean();
        var part = new Part(OwnerOnly.file(other.folder.resolve(kept.name() + PART)), kept.name());
        try (var out = Files.newOutputStream(part.file())) {
            Files.copy(file(kept), out);
        }
        if (Files.mismatch(file(kept), part.file()) >= 0) {
            throw new IOException("The copy in the second folder is not the same.");
        }
        other.name(part, kept, key);
    }

    /**
     * Removes old backups. All of the last two days stay, then 7 daily, 4 weekly and 12 monthly ones, and the last one
     * whose records all matched their seals.
     */
    void prune(Instant now, ZoneId zone, String key) throws IOException {
        var kept = verified(key);
        var stays = namesToKeep(kept, now, zone);
        for (var one : kept) {
            if (!stays.contains(one.name())) {
                Files.deleteIfExists(file(one));
                Files.deleteIfExists(about(file(one)));
            }
        }
    }

    static Set<String> namesToKeep(List<StoredBackup> kept, Instant now, ZoneId zone) {
        var stays = new HashSet<String>();
        var newestFirst = kept.stream().sorted(Comparator.comparing(StoredBackup::taken).reversed()).toList();
        newestFirst.stream().filter(one -> one.taken().isAfter(now.minus(WHOLE_DAYS, ChronoUnit.DAYS)))
                .forEach(one -> stays.add(one.name()));
        newestFirst.stream().filter(one -> one.misfits().filter(unfit -> unfit == 0).isPresent()).findFirst()
                .ifPresent(one -> stays.add(one.name()));
        stays.addAll(newestOfEach(newestFirst, DAYS, one -> one.taken().atZone(zone).toLocalDate().toString()));
        stays.addAll(newestOfEach(newestFirst, WEEKS, one -> {
            var day = one.taken().atZone(zone);
            return String.format(Locale.ROOT, "%d-%d", day.get(IsoFields.WEEK_BASED_YEAR),
                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }));
        stays.addAll(newestOfEach(newestFirst, MONTHS, one -> {
            var day = one.taken().atZone(zone);
            return String.format(Locale.ROOT, "%d-%d", day.getYear(), day.getMonthValue());
        }));
        return stays;
    }

    private static List<String> newestOfEach(List<StoredBackup> newestFirst, int most,
            Function<StoredBackup, String> period) {
        var periods = new HashSet<String>();
        return newestFirst.stream().filter(one -> periods.size() < most && periods.add(period.apply(one)))
                .map(StoredBackup::name).toList();
    }

    /** The free bytes on the folder's disk. */
    long free() throws IOException {
        var there = folder;
        while (!Files.exists(there)) {
            there = requireNonNull(there.getParent());
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    /** All files of backups and their descriptions, verified or not. */
    public List<Path> sealedFiles() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> isBackup(backup(file)) && regular(file)).sorted().toList();
        }
    }

    public static boolean isBackup(Path file) {
        return name(file).endsWith(ENDING);
    }

    /** The temporary file for rewriting a file of the folder; left over, it is removed as unfinished. */
    public Path placeToRewrite() {
        return folder.resolve(BEGINNING + "again" + PART);
    }

    /** A moment as written in file names. */
    public static String dated(Instant at) {
        return at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "-");
    }

}
