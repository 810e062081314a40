package org.tenderpoint.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * A demo with made-up people for visitors. It works in its own folder, which it empties at each start, each night and
 * at its end. It sends nothing, and refuses to start where a real practice may be.
 */
public final class Demo {

    public static final String PROPERTY = "tenderpoint.demo";
    /** The address in the links for clients; without it the demo makes no links. */
    public static final String ADDRESS = "tenderpoint.demo-address";
    static final String FOLDER = "tenderpoint.demo-folder";
    static final String FORGET_AT = "tenderpoint.demo-forget-at";
    /** Only a folder with this file in it is ever emptied. */
    static final String MARK = "tenderpoint-demo";

    /** In bytes. Visitors can fill the disk, so a folder of this size is emptied before the night. */
    private static final long MOST = 2L << 30;
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final List<String> KEYS = List.of(DataPlace.KEY_VARIABLE, "TENDERPOINT_BACKUP_KEY",
            "TENDERPOINT_AUDIT_KEY");
    private static final List<String> DATABASES = List.of("spring.datasource.url", "TENDERPOINT_DB_URL");

    /** Locks held as long as this process lives, so that no other demo empties the folder. */
    private static final Map<Path, FileLock> HELD = new HashMap<>();

    private Demo() {}

    public static boolean on(Environment environment) {
        return environment.getProperty(PROPERTY, "false").matches("|true");
    }

    /**
     * Empties the folder and returns the settings that replace all others.
     *
     * @throws StartRefused if there is or may be real data
     */
    static synchronized Map<String, Object> begin(Environment environment) {
        forgetAt(environment);
        var folder = folder(environment);
        requireNothingReal(environment, folder);
        hold(folder);
        empty(folder);
        return Map.of(
                FOLDER, folder.toString(),
                "tenderpoint.data", folder.resolve("data").toString(),
                "tenderpoint.keys", folder.resolve("keys").toString(),
                "tenderpoint.backups", folder.resolve("backups").toString(),
                "tenderpoint.archives", folder.resolve("archives").toString(),
                "tenderpoint.backup-at", "",
                "tenderpoint.outbox", "",
                "spring.mail.host", "",
                "tenderpoint.setup-code", "");
    }

    /** Waits until everything must be deleted: at the set hour, or when the folder has grown too large. */
    public static void awaitForgetting(Environment environment, InstantSource now) throws InterruptedException {
        var next = next(now.instant().atZone(ZoneId.systemDefault()), forgetAt(environment));
        var folder = folder(environment);
        while (now.instant().isBefore(next.toInstant()) && size(folder) < MOST) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    static ZonedDateTime next(ZonedDateTime now, LocalTime at) {
        var today = now.toLocalDate().atTime(at).atZone(now.getZone());
        return today.isAfter(now) ? today : now.toLocalDate().plusDays(1).atTime(at).atZone(now.getZone());
    }

    private static Path folder(Environment environment) {
        return Optional.ofNullable(environment.getProperty(FOLDER)).map(Path::of)
                .orElseGet(() -> DataPlace.data(environment).resolveSibling("demo")).toAbsolutePath().normalize();
    }

    private static LocalTime forgetAt(Environment environment) {
        var typed = environment.getProperty(FORGET_AT, "03:30");
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new StartRefused("There is no time of day in " + FORGET_AT + ": " + typed + ".",
                    "Write it as 03:30.");
        }
    }

    private static void requireNothingReal(Environment environment, Path folder) {
        var key = KEYS.stream().filter(environment::containsProperty).findFirst();
        var database = DATABASES.stream().filter(environment::containsProperty).findFirst();
        if (key.or(() -> database).isPresent()
                || List.of(environment.getActiveProfiles()).contains("postgres")) {
            throw refused("A key or a database is set: " + key.or(() -> database).orElse("profile postgres") + ".",
                    "A demo makes its own: start it without that setting.");
        }
        for (var place : List.of(DataPlace.data(environment), DataPlace.keys(environment))) {
            if (!place.startsWith(folder) && holdsSomething(place)) {
                throw refused("There may be a practice in " + place + ".",
                        "Start the demo where there is none: in an empty folder, or with --tenderpoint.data=FOLDER of"
                                + " one that is not there.");
            }
        }
        if (holdsSomething(folder) && !Files.isRegularFile(folder.resolve(MARK))) {
            throw refused("The folder of the demo holds something that no demo has made: " + folder + ".",
                    "Name another: --" + FOLDER + "=FOLDER.");
        }
    }

    private static StartRefused refused(String why, String whatToDo) {
        return new StartRefused(Ending.TAKEN, why, whatToDo);
    }

    private static boolean holdsSomething(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException nothing) {
            return Files.exists(folder);
        }
    }

    private static void hold(Path folder) {
        if (HELD.containsKey(folder)) {
            return;
        }
        try {
            OwnerOnly.folder(folder);
            var mark = FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = mark.tryLock();
            if (lock == null) {
                throw new StartRefused(Ending.IN_USE, "A demo runs already in " + folder + ".",
                        "Use that one, or name another folder: --" + FOLDER + "=FOLDER.");
            }
            HELD.put(folder, lock);
            SpringApplication.getShutdownHandlers().add(() -> end(folder));
        } catch (OverlappingFileLockException same) {
            throw new StartRefused(Ending.IN_USE, "A demo runs already in " + folder + ".", "Use that one.");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
        }
    }

    private static synchronized void end(Path folder) {
        empty(folder);
        Optional.ofNullable(HELD.remove(folder)).ifPresent(lock -> {
            try {
                lock.acquiredBy().close();
                Files.deleteIfExists(folder.resolve(MARK));
                Files.deleteIfExists(folder);
            } catch (IOException left) {
                // the next start empties it
            }
        });
    }

    /** Deletes everything but the mark. A link is removed, never followed. */
    private static void empty(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.equals(folder.resolve(MARK))) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be emptied", e);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException moving) {
            return 0;
        }
    }
}
