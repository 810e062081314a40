package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every script of the schema runs, from an empty database to the entities of today; a subclass does it on PostgreSQL.
 */
@WholeProgram
class MigrationTest {

    @Autowired
    Flyway flyway;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DataSource source;

    @Test
    void everyScriptRanOnThisDatabase() throws IOException {
        var vendor = vendor();
        var scripts = Stream.concat(names("db/migration"), names("db/vendor/" + vendor)).toList();

        var ran = flyway.info().applied();
        System.out.println(ran.length + " migrations on " + vendor);

        assertThat(scripts).isNotEmpty();
        assertThat(ran).extracting(migration -> migration.getScript()).containsExactlyInAnyOrderElementsOf(scripts);
        assertThat(ran).extracting(migration -> migration.getState()).containsOnly(MigrationState.SUCCESS);
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void bothDatabasesGetTheSameVendorVersions() throws IOException {
        assertThat(names("db/vendor/h2").map(MigrationTest::version).toList())
                .containsExactlyInAnyOrderElementsOf(
                        names("db/vendor/postgresql").map(MigrationTest::version).toList());
    }

    @Test
    void everyTimeIsKeptWithItsZone() {
        var without = jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                + " where lower(table_schema) = 'public' and lower(data_type) = 'timestamp without time zone'"
                + " and lower(table_name) <> 'flyway_schema_history'")
                .query(String.class)
                .list();

        // a planned start keeps its local time beside its zone
        assertThat(without).allMatch(column -> column.contains("local"));
    }

    private String vendor() {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> names(String folder) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql"))
                .map(script -> String.valueOf(script.getFilename()));
    }

    private static String version(String script) {
        return script.substring(0, script.indexOf("__"));
    }
}
