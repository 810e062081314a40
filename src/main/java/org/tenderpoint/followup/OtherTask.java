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
 * @param nextDue from when it is to be done
 * @param dueBy until when
 * @param about what it is about, in words; only for who may read the client's record
 * @param step what is to be done, in words that tell nothing about health
 * @param tries in vain so far
 * @param byPhone whether the client is to be rung, so that it waits for their next visit if they do not want that
 * @param route where it is done; empty if the reader may not do it, and then it is none of their list
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
