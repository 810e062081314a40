package org.tenderpoint.message;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.MessageId;

/**
 * A message as the list shows it.
 *
 * @param to the name of the client or of the member of staff
 * @param address the e-mail address, or the phone number of a text
 * @param nextTry when the program tries it next; empty if it does not
 * @param settledAt when it was sent, given up or withheld
 * @param deliveredAt when the practice's phone heard that a text has arrived
 */
public record MessageRow(
        MessageId id,
        MessageKind kind,
        String to,
        MessageChannel way,
        String address,
        MessageState state,
        Optional<MessageTrouble> trouble,
        int tries,
        Instant due,
        Optional<Instant> nextTry,
        Optional<Instant> settledAt,
        Optional<Instant> deliveredAt) {

    /** Omits the name and the address. */
    @Override
    public String toString() {
        return "MessageRow " + id;
    }
}
