package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.WorklistService.WorklistGroup;
import org.tenderpoint.followup.WorklistService.WorklistRow;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * A line of other work.
 *
 * @param owner the owner's name
 * @param about what it is about; empty for those who may not read the client's record
 * @param step what is to be done
 * @param tries unanswered so far
 * @param route where it is done; empty if the reader may not do it
 */
public record TaskRow(
        UUID key,
        ClientId client,
        String clientName,
        String owner,
        Optional<String> about,
        String step,
        int tries,
        Instant nextDue,
        Instant dueBy,
        boolean overdue,
        Optional<String> route)
        implements WorklistRow {

    @Override
    public WorklistGroup group() {
        return overdue ? WorklistGroup.OVERDUE : WorklistGroup.DUE;
    }
}
