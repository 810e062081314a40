package org.tenderpoint.message;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;

/** Lets a minute pass in the outbox: what the program's schedule does by itself, tests do when they say so. */
@TestComponent
public record Sending(TextLooks looks, Dispatch dispatch, EntityManager entities) {

    /** One round: queue what is due, send it, tell what became of it. */
    public void round() {
        // each step has a transaction of its own in the program; in one that is rolled back nothing read before may
        // linger
        if (entities.isJoinedToTransaction()) {
            entities.flush();
            entities.clear();
        }
        looks.round();
        dispatch.round();
    }

    /** A client who is reached this way. */
    public static ClientDetails client(String name, String email, PreferredChannel channel, Locale language) {
        return new ClientDetails(
                name, Optional.empty(), "020 7946 0001", email, channel, "", language, EmergencyContact.NONE, "", "",
                Optional.empty());
    }
}
