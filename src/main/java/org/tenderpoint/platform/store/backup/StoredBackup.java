package org.tenderpoint.platform.store.backup;

import java.time.Instant;
import java.util.Optional;

/**
 * A verified backup.
 *
 * @param taken the moment whose data it holds
 * @param why it was made
 * @param bytes the size of the file
 * @param rows the number of rows in all tables
 * @param seconds how long it took to write and verify
 * @param misfits how many records did not match their seal when it was made; empty if that was not checked
 */
public record StoredBackup(
        String name, Instant taken, Instant verified, BackupOccasion why, long bytes, long rows, double seconds,
        Optional<Integer> misfits) {

    /** How many records did not match their seal; 0 if that was not checked. */
    public int unfit() {
        return misfits.orElse(0);
    }
}
