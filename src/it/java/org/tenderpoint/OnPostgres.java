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
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test class on PostgreSQL instead of H2, in every build, since there PostgreSQL may do otherwise:
 * {@code @OnPostgres("locks: ...") class RoundsIT extends RoundsTest {}}. One server for all, a database for each test
 * context. The night runs more classes on it: {@link AlsoOnPostgres}.
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

        private static final EmbeddedPostgres POSTGRES = start();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            TestPropertyValues.of(
                    "spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", name),
                    // a test's own address of a file has chosen another
                    "spring.datasource.driver-class-name=org.postgresql.Driver",
                    "spring.datasource.username=postgres",
                    "spring.datasource.password=")
                    .applyTo(context);
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
