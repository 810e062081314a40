package org.tenderpoint.platform.store.backup;

import org.jspecify.annotations.Nullable;

/** No backup was made, or none that counts. */
public class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

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

    /** Bytes that are needed, if there is too little room. */
    public long needed() {
        return needed;
    }

    /** Bytes that are free, if there is too little room. */
    public long free() {
        return free;
    }

    /** Why a backup was not made. */
    public enum Reason {
        /** somebody makes one already */
        BUSY,
        /** too little room on the disk */
        NO_ROOM,
        /** the folder cannot be written or read */
        FOLDER,
        /** it is there, but not in the second folder */
        SECOND_FOLDER,
        /** what was written is not what was read */
        NOT_VERIFIED,
        /** the database did not answer as it should */
        DATABASE,
        /** a fault of the program */
        OTHER
    }
}
