package org.tenderpoint.partner;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.PartnerId;

/**
 * What to do with a row of a file.
 *
 * @param into the entry whose gaps it fills, for {@link What#MERGE}
 */
public record ImportChoice(ImportRow row, What what, Optional<PartnerId> into) {

    public enum What implements Coded {
        LEAVE_OUT,
        /** A new entry, beside similar ones. */
        ADD,
        MERGE
    }

    public static ImportChoice leaveOut(ImportRow row) {
        return new ImportChoice(row, What.LEAVE_OUT, Optional.empty());
    }

    public static ImportChoice add(ImportRow row) {
        return new ImportChoice(row, What.ADD, Optional.empty());
    }

    public static ImportChoice merge(ImportRow row, PartnerId into) {
        return new ImportChoice(row, What.MERGE, Optional.of(into));
    }
}
