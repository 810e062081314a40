package org.tenderpoint.client.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Coded;

/**
 * How far an archive is, as it lies beside its parts.
 *
 * @param begunBy a manager
 * @param all how many clients there were when it began
 * @param done how many are in it
 * @param last the key of the last of them; null before the first
 * @param lacking on the paper of how many of them letters are missing
 * @param parts how many parts are written
 * @param until when it is removed
 * @param bytes of the finished archive
 */
public record ArchiveState(
        Stage stage, UUID begunBy, Instant begunAt, int all, int done, @Nullable UUID last, int lacking, int tables,
        int parts,
        Instant until, long bytes) {

    /** So long it waits to be fetched, or for somebody who goes on with it. */
    static final Duration KEPT = Duration.ofHours(24);

    public enum Stage implements Coded {
        /** Under way; or it was, when the program stopped. */
        BEGUN,
        /** Something went wrong; what is written counts. */
        FAILED,
        READY
    }

    static ArchiveState begun(UUID by, Instant now, int all) {
        return new ArchiveState(Stage.BEGUN, by, now, all, 0, null, 0, 0, 0, now.plus(KEPT), 0);
    }

    ArchiveState at(Stage next, Instant now) {
        return new ArchiveState(next, begunBy, begunAt, all, done, last, lacking, tables, parts, now.plus(KEPT), bytes);
    }

    ArchiveState about() {
        return new ArchiveState(stage, begunBy, begunAt, all, done, last, lacking, tables, parts + 1, until, bytes);
    }

    ArchiveState clients(int more, UUID newest, int moreLacking) {
        return new ArchiveState(
                stage, begunBy, begunAt, all, done + more, newest, lacking + moreLacking, tables, parts + 1, until,
                bytes);
    }

    ArchiveState table() {
        return new ArchiveState(stage, begunBy, begunAt, all, done, last, lacking, tables + 1, parts + 1, until, bytes);
    }

    ArchiveState ready(long size, Instant now) {
        return new ArchiveState(
                Stage.READY, begunBy, begunAt, all, done, last, lacking, tables, parts, now.plus(KEPT), size);
    }
}
