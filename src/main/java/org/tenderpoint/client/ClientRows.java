package org.tenderpoint.client;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.platform.store.database.Portions;

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

    List<UUID> keys(String table, String key) {
        return keys(table, key, "client_id", clients);
    }

    /** The keys of the table's rows that name one of these. */
    List<UUID> keys(String table, String key, String column, List<UUID> named) {
        return Portions.of(named)
                .flatMap(ids -> jdbc.sql("select " + key + " from " + table + " where " + column + " in (:ids)")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list()
                        .stream())
                .toList();
    }

    /** How many rows of a table name one of the keys. */
    int count(String table, String column, List<UUID> keys) {
        return Portions.of(keys)
                .mapToInt(ids -> jdbc.sql("select count(*) from " + table + " where " + column + " in (:ids)")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single())
                .sum();
    }

    void delete(String table, String column, List<UUID> keys) {
        Portions.of(keys).forEach(ids -> jdbc.sql("delete from " + table + " where " + column + " in (:ids)")
                .param("ids", ids)
                .update());
    }
}
