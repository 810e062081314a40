package org.tenderpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tenderpoint.audit.TestTrail;

/** Brings the database of a program that test classes share back to what its start wrote. */
@TestComponent
public class Emptying {

    /** Its numbers only grow: a program that has read figures takes a smaller one for a copy that was put back. */
    private static final String FIGURES = "outcome_progress";

    /** Begins anew, as the trail of another database. */
    private static final String TRAIL = "audit_";

    private final JdbcTemplate jdbc;
    private final TestTrail trail;
    private final Map<String, List<Map<String, Object>>> atStart = new LinkedHashMap<>();

    Emptying(JdbcTemplate jdbc, TestTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @EventListener(ContextRefreshedEvent.class)
    void keepTheStart() {
        for (var table : tables()) {
            atStart.put(table, table.startsWith(TRAIL) ? List.of() : jdbc.queryForList("select * from " + table));
        }
    }

    /** Not inside a transaction. */
    public void empty() {
        jdbc.execute((ConnectionCallback<?>) connection -> {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            try (var sql = connection.createStatement()) {
                sql.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
                try {
                    for (var table : atStart.keySet()) {
                        sql.execute("delete from " + table);
                    }
                } finally {
                    sql.execute(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
                    if (h2) {
                        // else it goes on planning by what the tables held
                        sql.execute("analyze");
                    }
                }
            }
            return null;
        });
        atStart.forEach((table, rows) -> rows.forEach(row -> jdbc.update("insert into " + table + " ("
                + String.join(", ", row.keySet()) + ") values (" + String.join(", ", row.keySet().stream().map(_ -> "?")
                        .toList())
                + ")", row.values().toArray())));
        jdbc.update("update " + FIGURES + " set change_no = change_no + 1, emptied_no = change_no + 1");
        trail.begin();
    }

    private List<String> tables() {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            var names = new ArrayList<String>();
            try (var rows = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%",
                    new String[]{"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    var name = rows.getString("TABLE_NAME");
                    if (!List.of(FIGURES, "flyway_schema_history").contains(name)) {
                        names.add(name);
                    }
                }
            }
            return names;
        });
    }

    /** With the last test of a class. */
    public static class AfterEachClass implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext tests) {
            SpringExtension.getApplicationContext(tests).getBean(Emptying.class).empty();
        }
    }
}
