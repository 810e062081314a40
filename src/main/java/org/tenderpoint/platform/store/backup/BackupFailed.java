package org.tenderpoint.platform.store.backup;

import org.jspecify.annotations.Nullable;

/** No verified backup was made. */
public class BackupFailed extends RuntimeException {

    private final Reason reason;
    private final long needed;
    private final long free;

    BackupFailed(Reason reason, @Nullable Throwable cause) {
        this(reason, cause, 0, 0);
    }

    BackupFailed(Reason reason, @Nullable Throwable cause, long needed, long free) {
        super("No backup was made: " + reason, cause);
        this.reason = reason;
        this.needed = needed;
        this.free = free;
    }

    public Reason reason() {
        return reason;
    }

    /** The bytes that are needed, if there is too little room. */
    public long bytesNeeded() {
        return needed;
    }

    /** The bytes that are free, if there is too little room. */
    public long free() {
        return free;
    }

    public enum Reason {
        /** another backup is being made */
        BUSY,
        /** too little room on the disk */
        NO_ROOM,
        /** the folder cannot be written or read */
        FOLDER,
        /** the backup is in the first folder but not in the second */
        SECOND_FOLDER,
        /** the written file differs from what was read */
        NOT_VERIFIED,
        /** the database failed */
        DATABASE,
        /** an error of the program */
        OTHER
    }
}
