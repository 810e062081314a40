package org.tenderpoint.platform.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.tenderpoint.platform.store.start.Ending;

/**
 * Refuses writes while the disk of a database is nearly full. H2 closes a database for good on the first failed write;
 * this way saving fails with a reason, reading goes on, and saving works again once there is room.
 */
public final class DiskRoom {

    /** In bytes: the journal's size and room for a save. */
    public static final long LEAST = 16L << 20;

    /** PostgreSQL's SQLSTATE for a full disk, see {@link Ending#DISK_FULL}. */
    private static final String FULL = "53100";
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(100);

    /** Measures the free bytes; tests replace it to simulate a full disk. */
    public volatile ToLongFunction<Path> free = DiskRoom::measured;

    private final Optional<Path> folder;
    private long lookedAt = System.nanoTime() - FRESH;
    private boolean full;

    /** @param folder the folder of the database; empty if it is not on this machine */
    public DiskRoom(Optional<Path> folder) {
        this.folder = folder;
    }

    public synchronized boolean full() {
        long now = System.nanoTime();
        if (now - lookedAt >= FRESH) {
            lookedAt = now;
            full = folder.filter(there -> free.applyAsLong(there) < LEAST).isPresent();
        }
        return full;
    }

    public void require() throws SQLException {
        if (full()) {
            throw new SQLTransientException("The disk of the database is full.", FULL);
        }
    }

    private static long measured(Path folder) {
        try {
            var disk = Files.getFileStore(folder);
            // some network drives do not know their size and report 0
            return disk.getTotalSpace() > 0 ? disk.getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            // reading or writing will report the cause
            return Long.MAX_VALUE;
        }
    }
}
