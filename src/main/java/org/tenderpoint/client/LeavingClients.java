package org.tenderpoint.client;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some clients being erased, real or made up, and the deletion of their rows. Ids are passed as values: as a subquery
 * the database would look them up again for every row. Tables and columns are constants of the program.
 */
public final class LeavingClients {

    private final JdbcClient jdbc;
    private final List<UUID> clients;

    /** @param clients at least one */
    public LeavingClients(JdbcClient jdbc, List<UUID> clients) {
        this.jdbc = jdbc;
        this.clients = List.copyOf(clients);
    }

    public List<UUID> clients() {
        return clients;
    }

    /** The keys of these clients' rows in a table. */
    public List<UUID> keys(String table, String key) {
        return keys(table, key, "client_id", clients);
    }

    /** The keys of the table's rows that name one of these. */
    public List<UUID> keys(String table, String key, String column, List<UUID> named) {
        return named.isEmpty()
                ? List.of()
                : jdbc.sql("select " + key + " from " + table + " where " + column + " in (:named)")
                        .param("named", named)
                        .query(UUID.class)
                        .list();
    }

    /** How many rows of a table name one of the keys. */
    public int count(String table, String column, List<UUID> keys) {
        return keys.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from " + table + " where " + column + " in (:keys)")
                        .param("keys", keys)
                        .query(Integer.class)
                        .single();
    }

    /** Deletes the rows of a table that name one of the keys. */
    public void delete(String table, String column, List<UUID> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from " + table + " where " + column + " in (:keys)").param("keys", keys).update();
        }
    }
}
