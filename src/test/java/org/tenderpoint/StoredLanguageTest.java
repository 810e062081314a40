package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;

/**
 * What is stored does not hang on the language of whoever acts. Everything is done with a record that can be done with
 * one, by people who read a language in which each text has a mark: no column holds the mark afterwards, so each holds
 * what it would hold of somebody who reads English.
 */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
class StoredLanguageTest {

    @Autowired
    WholeRecord record;
    @Autowired
    EntityManager store;
    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingThatIsStoredIsInTheLanguageOfWhoeverActed() {
        try (var _ = MarkedLanguage.read()) {
            assertThat(Texts.of("platform.undo")).startsWith(MarkedLanguage.MARK);
            record.make("Vera Ganz");
        }
        store.flush();

        var found = new ArrayList<String>();
        for (var column : columns()) {
            found.addAll(jdbc.sql("select cast(%2$s as varchar) from %1$s where cast(%2$s as varchar) like :mark"
                    .formatted(column.table(), column.name()))
                    .param("mark", "%" + MarkedLanguage.MARK + "%").query(String.class).list().stream()
                    .map(words -> column.table() + "." + column.name() + ": " + words).toList());
        }
        Missing.none("Stored in the language of whoever acted", found.stream(),
                "Write it with Texts.stored or Texts.storing, and show it with StoredWords.");
    }

    private List<Column> columns() {
        return jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                and (data_type like 'character%' or data_type like 'CHARACTER%' or data_type = 'text')""")
                .query(Column.class).list();
    }

    record Column(String tableName, String columnName) {

        String table() {
            return tableName;
        }

        String name() {
            return columnName;
        }
    }
}
