package org.tenderpoint.client;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of some clients, to be counted or deleted. Ids are passed as values: as a subquery the database would look
 * them up again for every row. Tables and columns are constants of the program.
 *
 * @param clients at least one
 */
record ClientRows(JdbcClient jdbc, List<UUID> clients) {

    ClientRows {
        clients = List.copyOf(clients);
    }

    /** The keys of these clients' rows in a table. */
    List<UUID> keys(String table, String key) {
        return keys(table, key, "client_id", clients);
    }

    /** The keys of the table's rows that name one of these. */
    List<UUID> keys(String table, String key, String column, List<UUID> named) {
        return named.isEmpty()
                ? List.of()
                : jdbc.sql("select " + key + " from " + table + " where " + column + " in (:named)")
                        .param("named", named)
                        .query(UUID.class)
                        .list();
    }

    /** How many rows of a table name one of the keys. */
    int count(String table, String column, List<UUID> keys) {
        return keys.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from " + table + " where " + column + " in (:keys)")
                        .param("keys", keys)
                        .query(Integer.class)
                        .single();
    }

    /** Deletes the rows of a table that name one of the keys. */
    void delete(String table, String column, List<UUID> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from " + table + " where " + column + " in (:keys)").param("keys", keys).update();
        }
    }
}
