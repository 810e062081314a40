package org.tenderpoint.platform.store.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.TrailHead;
import org.tenderpoint.platform.store.backup.BackupFailed.Reason;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.start.StartRefused;

/** The backups of this program's database. */
@Component
public class Backups {

    private final DataSource source;
    private final Environment environment;
    private final ObjectProvider<CopyCheck> checks;
    private final ObjectProvider<TrailHead> trail;
    private final Clock clock;
    private final boolean possible;
    private final AtomicReference<@Nullable Double> progress = new AtomicReference<>();
    private volatile @Nullable Failure failure;
    private volatile @Nullable BackupPlace place;

    /** The last failed backup, if none has succeeded since. */
    public record Failure(Instant at, Reason reason, long needed, long free) {}

    Backups(
            DataSource source, Environment environment, ObjectProvider<CopyCheck> checks,
            ObjectProvider<TrailHead> trail, Clock clock) {
        this.source = source;
        this.environment = environment;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
        var address = DataPlace.address(new JdbcTemplate(source));
        possible = environment.containsProperty("tenderpoint.backups")
                || address != null && !address.startsWith("jdbc:h2:mem:");
    }

    /**
     * Checks at the start that the key is there.
     *
     * @throws StartRefused if the settings or the key are wrong
     */
    public void open() {
        place();
    }

    /** Whether backups make sense: a database in memory ends with the program. */
    public boolean possible() {
        return possible;
    }

    /** The verified backups, the newest first. */
    public List<StoredBackup> verifiedBackups() {
        return possible ? place().folder().verified(place().key()) : List.of();
    }

    /** Files in the backup folders that the program did not make; it never uses or removes them. */
    public List<Path> unknownFiles() {
        if (!possible) {
            return List.of();
        }
        return Stream.concat(Stream.of(place().folder()), place().second().stream())
                .flatMap(folder -> folder.unknownFiles(place().key()).stream().map(folder.path()::resolve))
                .toList();
    }

    /** Without those that were made while the clock ran ahead: they would put off the next one, and its warning. */
    public Optional<StoredBackup> newest() {
        var now = clock.instant();
        return verifiedBackups().stream().filter(one -> !one.taken().isAfter(now)).findFirst();
    }

    public Path folder() {
        return place().folder().path();
    }

    public Optional<Path> second() {
        return place().second().map(BackupFolder::path);
    }

    /** The file of the key that opens the backups; empty if the key was handed to the program. */
    public Optional<Path> keyFile() {
        return place().keyFile();
    }

    /** The progress of the backup that is being made here, 0 to 1; empty if none is. */
    public OptionalDouble progress() {
        return Optional.ofNullable(progress.get()).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Makes a backup and verifies it.
     *
     * @throws BackupFailed if no verified backup was made
     */
    public StoredBackup make(BackupOccasion why, ZoneId zone) {
        if (!progress.compareAndSet(null, 0.0)) {
            throw new BackupFailed(Reason.BUSY, null);
        }
        try {
            var maker = new BackupMaker(source, place(),
                    () -> Optional.ofNullable(trail.getIfAvailable()).map(TrailHead::current),
                    () -> checks.orderedStream().toList());
            var kept = maker.make(why, clock.instant(), zone, progress::set);
            failure = null;
            return kept;
        } catch (BackupFailed failed) {
            if (failed.reason() != Reason.BUSY) {
                failure = new Failure(clock.instant(), failed.reason(), failed.bytesNeeded(), failed.free());
            }
            throw failed;
        } finally {
            progress.set(null);
        }
    }

    private BackupPlace place() {
        var known = place;
        if (known == null) {
            known = BackupPlace.of(environment);
            place = known;
        }
        return known;
    }
}
