package org.tenderpoint.practice;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.setup.SamplePractice.SampleErasure;

/** Hands a client over as one who is leaving, as the sample practice does when it is removed. */
@TestComponent
public class Erasing {

    private final JdbcClient jdbc;

    Erasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void of(ClientId client, Consumer<SampleErasure> erase) {
        erase.accept(new SampleErasure(jdbc, List.of(client.value())));
    }
}
