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
 * Runs a test class on PostgreSQL instead of H2: {@code @OnPostgres class ClientServiceIT extends ClientServiceTest
 * {}}. One server for all, a database for each test context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = OnPostgres.Server.class)
public @interface OnPostgres {

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
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
