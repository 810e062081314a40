package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.UserId;

/**
 * One piece of other work.
 *
 * @param nextDue when it becomes due
 * @param dueBy by when it must be done
 * @param about what it is about, in words; only for those who may read the client's record
 * @param step what is to be done, in words that reveal nothing about health
 * @param tries unanswered so far
 * @param byPhone whether it needs a call; it waits for the next visit if the client does not want calls
 * @param route where it is done; empty if the reader may not do it, which keeps it off their list
 */
public record OtherTask(
        UUID id,
        ClientId client,
        UserId owner,
        Instant nextDue,
        Instant dueBy,
        String about,
        String step,
        int tries,
        boolean byPhone,
        Optional<String> route) {

    Urgency.Place place() {
        return new Urgency.Place(Urgency.WORK, dueBy, id);
    }
}
