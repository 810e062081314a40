package org.tenderpoint.daysheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * Where the sheets lie: a folder of their own, which whoever runs the program may put where it is reached without
 * power, such as a stick. A file's name says its day and nothing else, so that the name alone tells when it goes.
 */
@Component
class DaySheetFolder {

    static final String PLACE = "tenderpoint.day-sheets";

    /** A sheet is deleted this many days after its day has begun. */
    static final int KEPT_DAYS = 2;

    private static final Pattern NAME = Pattern.compile("day-(\\d{4}-\\d{2}-\\d{2})\\.pdf(\\.part)?");
    private static final String PART = ".part";

    private final Path folder;

    DaySheetFolder(Environment environment) {
        folder = Optional.ofNullable(environment.getProperty(PLACE)).filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath().normalize())
                .orElseGet(() -> DataPlace.data(environment).resolve("day-sheets"));
        var apart = List.of(BackupPlace.folder(environment), DataPlace.keys(environment));
        if (apart.stream().anyMatch(folder::startsWith)
                || BackupPlace.second(environment).filter(folder::startsWith).isPresent()) {
            throw new StartRefused("The folder of the day sheets lies among the backups or the keys.",
                    "Give them a folder of their own: set " + PLACE + ".");
        }
    }

    Path path() {
        return folder;
    }

    /** Writes the sheet of a day, in place of an earlier one. */
    void write(LocalDate day, byte[] locked) throws IOException {
        OwnerOnly.folder(folder);
        var file = folder.resolve("day-" + day + ".pdf");
        var part = OwnerOnly.file(folder.resolve(file.getFileName() + PART));
        Files.write(part, locked);
        OnDisk.force(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        OnDisk.forceFolder(folder);
    }

    /** The sheets that are there, the earliest day first. */
    List<Path> sheets() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> day(file).isPresent()).sorted().toList();
        }
    }

    /** Removes the sheets whose time is over, and nothing else. */
    void clean(LocalDate today) throws IOException {
        for (var sheet : sheets()) {
            if (day(sheet).filter(day -> !today.isBefore(day.plusDays(KEPT_DAYS))).isPresent()) {
                Files.deleteIfExists(sheet);
            }
        }
    }

    void empty() throws IOException {
        for (var sheet : sheets()) {
            Files.deleteIfExists(sheet);
        }
    }

    /** The day of a sheet; empty for any other file. */
    private static Optional<LocalDate> day(Path file) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.group(1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
