package org.tenderpoint;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test class on PostgreSQL instead of H2, in every build, since there PostgreSQL may do otherwise:
 * {@code @OnPostgres("locks: ...") class RoundsIT extends RoundsTest {}}. One server for all, a database for each test
 * context, copied from one that has the schema. The night runs more classes on it: {@link AlsoOnPostgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = OnPostgres.Server.class)
public @interface OnPostgres {

    /** What PostgreSQL may do otherwise than H2 in these tests. */
    String value();

    /** Starts the server with the first test that wants it; it ends with the tests. */
    final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String USER = "postgres";
        private static final String WITH_SCHEMA = "with_schema";
        private static final EmbeddedPostgres POSTGRES = start();

        static {
            run("create database " + WITH_SCHEMA);
            Flyway.configure().dataSource(POSTGRES.getJdbcUrl(USER, WITH_SCHEMA), USER, "")
                    .locations("classpath:db/migration", "classpath:db/vendor/postgresql").load().migrate();
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            run("create database " + name + " template " + WITH_SCHEMA);
            TestPropertyValues.of(
                    "spring.datasource.url=" + POSTGRES.getJdbcUrl(USER, name),
                    // a test's own address of a file has chosen another
                    "spring.datasource.driver-class-name=org.postgresql.Driver",
                    "spring.datasource.username=" + USER,
                    "spring.datasource.password=")
                    .applyTo(context);
        }

        private static void run(String sql) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                // no test cuts its power
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
