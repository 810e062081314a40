package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.ActiveProfiles;

/**
 * Every script of the schema runs, from an empty database to the entities of today; a subclass does it on PostgreSQL.
 */
@SpringBootTest
@ActiveProfiles("test")
class MigrationTest {

    private static final String ASIDE = "aside";

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

    @Test
    void answersThatWereStoredTwiceAreCarriedOverAsTheyWereGiven() throws SQLException {
        migrate("202611220439?");
        try (var connection = source.getConnection()) {
            var before = connection.getSchema();
            connection.setSchema(ASIDE);
            try {
                var old = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                old.sql("alter table feedbacks drop constraint feedbacks_follow_up").update();
                var given = stored(old, "line_a=no;now=0;worst=5;gone_when=next_day;regions=neck,calves:left;cause=",
                        48);
                var begun = stored(old, "", null);
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }

                migrate("latest");

                assertThat(old.sql("select answers, sore_hours from feedbacks where id = ?").param(given).query()
                        .singleRow()).containsOnly(
                                entry("answers", "{\"line_a\":\"no\",\"now\":\"0\",\"worst\":\"5\","
                                        + "\"gone_when\":\"next_day\",\"regions\":\"neck,calves:left\",\"cause\":\"\"}"),
                                entry("sore_hours", 48));
                assertThat(old.sql("select answers from feedbacks where id = ?").param(begun).query().singleValue())
                        .isEqualTo("{}");
            } finally {
                connection.setSchema(before);
            }
        }
    }

    /** In a schema of its own, as far as this version. */
    private void migrate(String target) {
        Flyway.configure().configuration(flyway.getConfiguration()).schemas(ASIDE).defaultSchema(ASIDE).target(target)
                .load().migrate();
    }

    private static UUID stored(JdbcClient jdbc, String steps, @Nullable Integer hours) {
        var id = UUID.randomUUID();
        jdbc.sql(
                """
                        insert into feedbacks (id, follow_up_id, session_id, client_id, state, answered_by, way, answered_at,
                            sore_hours, onset, course, regions, spread, sides, qualities, eases_with_movement, aggravated_by,
                            aggravated_by_words, swelling, bruising, other_causes, pressure_felt, would_return, steps_done,
                            note, version)
                        values (:id, :id, :id, :id, 'given', 'client', 'call', timestamp with time zone '2026-03-01 10:00:00+00',
                            :hours, 'unknown', 'gone', 'neck', 'unknown', 'one', '', 'unknown', '', '', 'unknown', 'unknown',
                            '', 'unknown', 'unknown', :steps, '', 0)""")
                .param("id", id)
                .param("hours", hours, Types.INTEGER)
                .param("steps", steps)
                .update();
        jdbc.sql("insert into feedback_symptoms values (?, 'fever', 'no')").param(id).update();
        return id;
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
