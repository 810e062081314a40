package org.tenderpoint.platform.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.tenderpoint.platform.audit.ChainHead;
import org.tenderpoint.platform.store.backup.BackupFailed.Reason;
import org.tenderpoint.platform.store.backup.CopyCheck.CheckResult;
import org.tenderpoint.platform.store.database.Dump;
import org.tenderpoint.platform.store.database.Dump.Head;
import org.tenderpoint.platform.store.database.Schemas;
import org.tenderpoint.platform.store.database.Tables;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.SealedStream;
import org.tenderpoint.platform.store.schedule.Rounds;

/**
 * Makes backups while people work, and verifies each before it counts (docs/decisions/0040-backups.md).
 *
 * @param place the folder and the key of the backups
 * @param trail the end of the audit trail
 * @param checks the features' checks of the copy
 */
public record BackupMaker(
        DataSource source, BackupPlace place, Supplier<Optional<ChainHead>> trail,
        Supplier<List<CopyCheck>> checks) {

    private static final int BUFFER = 1 << 20;
    private static final int KEY = 32;
    /** the room for the backup itself and for its check */
    private static final int TIMES = 2;
    private static final long LEAST = 64L << 20;
    private static final double WRITING = 0.4;
    private static final double CHECKING = 0.9;

    /** @param unfit how many records do not match their seal */
    private record Verified(long rows, int unfit) {}

    /**
     * Makes a backup, verifies it, and removes old ones.
     *
     * @param zone of the practice
     * @param progress 0 to 1
     * @throws BackupFailed if it could not be made or verified; then no new backup exists
     */
    public StoredBackup make(BackupOccasion why, Instant now, ZoneId zone, DoubleConsumer progress) {
        try (var held = place.folder().hold().orElse(null)) {
            if (held == null) {
                throw new BackupFailed(Reason.BUSY, null);
            }
            requireRoom();
            long begun = System.nanoTime();
            var part = place.folder().begin(now);
            try {
                write(part.file(), now, progress);
                progress.accept(WRITING);
                var verified = verify(part.file());
                progress.accept(CHECKING);
                var kept = new StoredBackup(part.name(), now, now.plusNanos(System.nanoTime() - begun), why,
                        Files.size(part.file()), verified.rows(),
                        (double) (System.nanoTime() - begun) / TimeUnit.SECONDS.toNanos(1),
                        Optional.of(verified.unfit()));
                place.folder().name(part, kept, place.key());
                // before the second folder, which may be away for months
                place.folder().prune(now, zone, place.key());
                copyToSecond(kept, now, zone);
                return kept;
            } finally {
                Files.deleteIfExists(part.file());
            }
        } catch (BackupFailed e) {
            throw e;
        } catch (SQLException | FlywayException e) {
            throw new BackupFailed(Reason.DATABASE, e);
        } catch (SealedStream.DamagedFile e) {
            throw new BackupFailed(Reason.NOT_VERIFIED, e);
        } catch (IOException e) {
            throw new BackupFailed(Reason.FOLDER, e);
        } catch (RuntimeException e) {
            throw new BackupFailed(Reason.OTHER, e);
        } catch (Exception e) {
            throw new BackupFailed(Reason.FOLDER, e);
        }
    }

    private void requireRoom() throws SQLException, IOException {
        long needed = Tables.bytes(source) * TIMES + LEAST;
        long free = place.folder().free();
        if (free < needed) {
            throw new BackupFailed(Reason.NO_ROOM, null, needed, free);
        }
    }

    private void write(Path file, Instant now, DoubleConsumer progress) throws SQLException, IOException {
        var mark = trail.get();
        boolean h2 = h2();
        var schema = Schemas.current(source, h2).orElseThrow(() -> new SQLException("There is no schema"));
        var head = new Head(Dump.FORMAT, program(), schema, h2 ? "h2" : "postgresql", now, mark,
                place.otherKeys());
        Dump.snapshot(source, snapshot -> {
            try (var out = SealedStream.writing(
                    new BufferedOutputStream(Files.newOutputStream(file), BUFFER), place.key())) {
                return Dump.write(snapshot, head, out, part -> progress.accept(part * WRITING));
            }
        });
        OnDisk.force(file);
    }

    private boolean h2() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Tables.isH2(connection);
        }
    }

    private Verified verify(Path file) throws SQLException, IOException {
        var folder = place.folder().forChecking();
        var secret = new byte[KEY];
        new SecureRandom().nextBytes(secret);
        try (var copy = CopiedDatabase.of(file, place.key(), folder, HexFormat.of().formatHex(secret))) {
            var looked = checks.get().stream().map(check -> check.look(copy.source(), copy.head().trail())).toList();
            var wrong = looked.stream().flatMap(one -> one.wrong().stream()).toList();
            if (!wrong.isEmpty()) {
                throw new SealedStream.DamagedFile(String.join(" ", wrong));
            }
            return new Verified(copy.rows(), looked.stream().mapToInt(CheckResult::unfit).sum());
        } finally {
            OnDisk.remove(folder);
        }
    }

    /** Copies the backup to the second folder. The first counts even if that fails, but the failure is reported. */
    private void copyToSecond(StoredBackup kept, Instant now, ZoneId zone) {
        if (place.second().isEmpty()) {
            return;
        }
        try {
            place.folder().copyTo(place.second().get(), kept, place.key());
            place.second().get().prune(now, zone, place.key());
        } catch (IOException | RuntimeException e) {
            Rounds.recordSkipped(e);
            throw new BackupFailed(Reason.SECOND_FOLDER, e);
        }
    }

    private static String program() {
        return Stream.ofNullable(BackupMaker.class.getPackage().getImplementationVersion()).findFirst()
                .orElse("development");
    }
}
