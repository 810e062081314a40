package org.tenderpoint.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.ClientId;

/** The clients who have died: nothing is sent to them, planned with them or asked of them. Not for screens. */
@Component
public class DeadClients {

    /** As the rows say it; for records whose rows were moved by plain statements. */
    private static final String MARK_ANEW = """
            update clients set dead = exists (
                select 1 from client_deaths d where d.client_id = clients.id and d.taken_back_at is null)
            where dead or id in (select client_id from client_deaths)""";

    private final JdbcClient jdbc;

    DeadClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from client_deaths where taken_back_at is null)")
                .query(Boolean.class).single();
    }

    public boolean includes(ClientId client) {
        return jdbc.sql("select count(*) from clients where dead and id = ?")
                .param(client.value()).query(Integer.class).single() > 0;
    }

    /**
     * What a query's condition goes on with, for a list of what is to be done.
     *
     * @param client the path to the client's id in it, such as {@code f.clientId}
     */
    public static String condition(String client) {
        return " and not exists (select died.id from Client died where died.dead = true and died.id = " + client + ")";
    }

    /** The day on which the client died; empty if they live, or nobody knows the day. */
    public Optional<LocalDate> day(ClientId client) {
        return jdbc.sql("""
                select max(died_on) from client_deaths where client_id = ? and taken_back_at is null""")
                .param(client.value()).query(LocalDate.class).optional();
    }

    /** When a death was last recorded, or taken back; empty if none ever was. */
    public Optional<Instant> changedAt(ClientId client) {
        return jdbc.sql("select max(coalesce(taken_back_at, recorded_at)) from client_deaths where client_id = ?")
                .param(client.value()).query((row, _) -> Moments.find(row, 1)).single();
    }

    /** After two records became one, or two again. */
    void markAnew() {
        jdbc.sql(MARK_ANEW).update();
    }
}
