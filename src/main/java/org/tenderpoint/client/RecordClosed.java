package org.tenderpoint.client;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * A clinical record that is not open to the caller, or does not exist: both get the same message. It names the client
 * only where the caller did, or may look at any record after giving a reason.
 */
public class RecordClosed extends AccessDeniedException {

    private final transient Optional<ClientId> client;

    private RecordClosed(Optional<ClientId> client) {
        super("This record is not open to the caller");
        this.client = client;
    }

    public static RecordClosed of(ClientId client) {
        return new RecordClosed(Optional.of(client));
    }

    static RecordClosed unnamed() {
        return new RecordClosed(Optional.empty());
    }

    /** A record of a restricted client: only managers may open it. */
    public static RecordClosed restricted() {
        return unnamed();
    }

    public Optional<ClientId> client() {
        return client;
    }
}
