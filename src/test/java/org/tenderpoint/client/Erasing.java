package org.tenderpoint.client;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.platform.id.Id.ClientId;

/** Hands a client over as one who is leaving, as an erasure does. */
@TestComponent
public class Erasing {

    private final JdbcClient jdbc;

    Erasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void of(ClientId client, Consumer<LeavingClients> erase) {
        erase.accept(new LeavingClients(jdbc, List.of(client.value())));
    }
}
