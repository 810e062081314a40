package org.tenderpoint.client;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.setup.SamplePractice;

/**
 * Which clients are the sample practice's, and what that means for others. Their pages say that nobody of that name
 * exists. While somebody's year is passing they stand in no list of what is to be done: everything in it seems overdue
 * for months, and nothing of it is for anybody to do.
 */
@Component
@Order(0)
public class MadeUpClients implements ClientMark {

    private final SamplePractice sample;
    private final JdbcClient jdbc;

    MadeUpClients(SamplePractice sample, JdbcClient jdbc) {
        this.sample = sample;
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> of(ClientId client) {
        return includes(client) ? List.of(new Line("info", Texts.of("client.page.sample"))) : List.of();
    }

    public boolean includes(ClientId client) {
        return jdbc.sql("select count(*) from sample_clients where client_id = ?")
                .param(client.value())
                .query(Integer.class)
                .single() > 0;
    }

    /** Whether they are kept out of lists now. */
    public boolean keptOut() {
        return sample.unfinished();
    }

    /**
     * What a query's condition goes on with, for a list.
     *
     * @param client the path to the client's id in it, such as {@code f.clientId}
     */
    public String condition(String client) {
        return keptOut()
                ? " and " + client + " not in (select m.clientId from MadeUpClient m where m.passing = true)"
                : "";
    }

    /** Which clients stand in lists. */
    public Predicate<ClientId> listed() {
        return keptOut() ? Predicate.not(passing()::contains) : _ -> true;
    }

    private Set<ClientId> passing() {
        return Set.copyOf(jdbc.sql("select client_id from sample_clients where passing = true")
                .query((row, _) -> new ClientId(row.getObject(1, UUID.class)))
                .list());
    }
}
