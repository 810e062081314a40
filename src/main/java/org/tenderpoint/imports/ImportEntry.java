package org.tenderpoint.imports;

import java.time.Instant;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ImportId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * An import in the list of imports.
 *
 * @param stayed clients on whom somebody had worked when it was undone
 */
public record ImportEntry(
        ImportId id, Instant begunAt, UserId by, ImportState state, int clients, int visits, int sessions, int changed,
        int stayed) {

    public enum ImportState implements Coded {
        RUNNING,
        DONE,
        UNDONE
    }
}
