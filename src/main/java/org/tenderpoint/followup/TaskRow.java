package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * A line of other work.
 *
 * @param owner the owner's name
 * @param kind what kind of work it is
 * @param about what it is about; empty for those who may not read the client's record
 * @param step what is to be done
 * @param tries unanswered so far
 * @param onIt the name of the other person who is on the call now
 * @param route where it is done; empty if the reader may not do it
 */
public record TaskRow(
        UUID key,
        ClientId client,
        String clientName,
        String owner,
        String kind,
        Optional<String> about,
        String step,
        int tries,
        Urgency urgency,
        Instant nextDue,
        boolean overdue,
        Optional<String> onIt,
        Optional<String> route)
        implements WorklistRow {

    /** Whether it is a call that whoever is free makes. */
    public boolean anybodys() {
        return urgency != Urgency.WORK;
    }

    @Override
    public WorklistGroup group() {
        return WorklistGroup.of(urgency, overdue);
    }
}
