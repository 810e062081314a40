package org.tenderpoint.platform.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * A table in PostgreSQL that keeps programs from starting there, because a practice is moving into the database or has
 * left it (docs/decisions/archive/0056-moving-between-databases.md). A move creates it first and removes it last.
 */
public final class MoveMark implements AutoCloseable {

    static final String TABLE = "tenderpoint_move";

    private final Connection held;

    /** Whether the practice moves into this database or out of it. */
    public enum Direction {
        COMING, GONE
    }

    private MoveMark(Connection held) {
        this.held = held;
    }

    public static Optional<Direction> in(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), TABLE,
                null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select gone_at from " + TABLE)) {
            return Optional.of(row.next() ? Direction.GONE : Direction.COMING);
        }
    }

    /** Refuses to start a program on a marked database. */
    public static void requireNone(DataSource source) {
        try (var connection = source.getConnection()) {
            in(connection).ifPresent(way -> {
                throw way == Direction.COMING
                        ? new StartRefused(Ending.MOVED,
                                "A practice is being moved into this database, or its move was stopped.",
                                "Finish it: run move postgres again. Until then everything is where it comes from.")
                        : new StartRefused(Ending.MOVED, "The practice of this database was moved into a file.",
                                "Start on that: without the profile postgres.");
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
    }

    /** Marks a database as the target of a move, and locks out other moves until it is closed. */
    public static MoveMark markTarget(DataSource source) throws SQLException {
        var connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            create(connection);
            connection.commit();
            try (var statement = connection.createStatement()) {
                // this lock still lets a starting program read the mark
                statement.execute("lock table " + TABLE + " in share row exclusive mode nowait");
            }
            return new MoveMark(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE + " (gone_at timestamp with time zone not null)");
        }
    }

    /** Removes the mark after a completed move, so that a program can start. */
    public void remove() throws SQLException {
        try (var statement = held.createStatement()) {
            statement.execute("drop table " + TABLE);
        }
        held.commit();
    }

    /** Marks a database as left by its practice. */
    public static void markMovedAway(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            create(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("insert into " + TABLE + " values (now())");
            }
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        held.close();
    }
}
