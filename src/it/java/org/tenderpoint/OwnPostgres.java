package org.tenderpoint;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server of one test class, for commands that need empty databases. Close it by {@code @AutoClose}. */
public final class OwnPostgres implements AutoCloseable {

    public static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final JdbcTemplate jdbc;

    public OwnPostgres() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc = new JdbcTemplate(server.getPostgresDatabase());
    }

    /** The server's own database, in which one sees who is connected. */
    public DataSource postgres() {
        return server.getPostgresDatabase();
    }

    /** Creates a new, empty database. @return its name, which begins so */
    public String create(String begin) {
        var name = begin + UUID.randomUUID().toString().replace("-", "");
        jdbc.execute("create database " + name);
        return name;
    }

    public String url(String database) {
        return server.getJdbcUrl(USER, database);
    }

    public DriverManagerDataSource database(String name) {
        return new DriverManagerDataSource(url(name), USER, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
