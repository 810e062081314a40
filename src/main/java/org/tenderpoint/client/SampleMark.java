package org.tenderpoint.client;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** Says on a made-up client's page that nobody of that name exists. */
@Component
@Order(0)
class SampleMark implements ClientMark {

    private final JdbcClient jdbc;

    SampleMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> of(ClientId client) {
        boolean sample = madeUp(client);
        return sample
                ? List.of(new Line("info", Texts.of("client.page.sample")))
                : List.of();
    }

    /** The clients of the sample practice. */
    Set<ClientId> all() {
        return Set.copyOf(jdbc.sql("select client_id from sample_clients")
                .query((row, _) -> new ClientId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whether the client belongs to the sample practice. */
    boolean madeUp(ClientId client) {
        return jdbc.sql("select count(*) from sample_clients where client_id = ?")
                .param(client.value())
                .query(Integer.class)
                .single() > 0;
    }
}
