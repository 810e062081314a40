package org.tenderpoint.platform.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.database.Schemas;
import org.tenderpoint.platform.store.file.DurableFiles;

/** A practice in a file, with a row of every type of column, and what makes backups of it. */
public final class BackedUp {

    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private BackedUp() {}

    /** The program's own file in this folder, with the schema and as many clients; kept open by its caller. */
    public static DataSource practice(Path folder, int clients) throws SQLException {
        var address = DataFolder.address(folder);
        try {
            Files.copy(Empty.FILE, file(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var filling = unhurried(address);
        try (var open = filling.getConnection()) {
            fill(filling, clients);
            assertThat(open.isClosed()).isFalse();
        }
        return source(address);
    }

    private static Path file(Path folder) {
        return folder.resolve("data/tenderpoint.mv.db");
    }

    /** What is made here need not wait for the disk. */
    private static DataSource unhurried(String address) {
        return source(address.replace(DurableFiles.SCHEME + ":", ""));
    }

    /** A file with the schema alone; making it takes longer than what most tests do with it. */
    private static final class Empty {

        private static final Path FILE = made();

        private static Path made() {
            try {
                var folder = Path.of("target", "backups-of-tests", UUID.randomUUID().toString());
                Files.createDirectories(folder.resolve("data"));
                var source = unhurried(DataFolder.address(folder));
                try (var open = source.getConnection(); var last = open.createStatement()) {
                    Schemas.make(source, true, "latest");
                    last.execute("shutdown compact");
                }
                return file(folder);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static DataSource source(String address) {
        return new AbstractDataSource() {

            @Override
            public Connection getConnection() throws SQLException {
                return DataFolder.open(address);
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    public static BackupMaker maker(DataSource source, Path folder) {
        return maker(source, folder, List::of);
    }

    public static BackupMaker maker(DataSource source, Path folder, Supplier<List<CopyCheck>> checks) {
        return new BackupMaker(source, new BackupPlace(new BackupFolder(folder.resolve("backups")), Optional.empty(),
                DataFolder.KEY, Optional.empty(), folder.resolve("keys"), Optional.empty()), Optional::empty, checks);
    }

    public static void fill(DataSource source, int clients) throws SQLException {
        var random = new Random(7);
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var therapist = UUID.randomUUID();
            row(connection, "insert into users (id, name, login, active, session_stamp, created_at, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?)", therapist, "Ânne “Łucja” 针灸 \uD83D\uDE00", "anne", true, 3,
                    at(NOW.plusNanos(123_456_000)), 0);
            row(connection, "insert into user_roles values (?, ?)", therapist, "THERAPIST");
            row(connection, "insert into trainings values (?, ?, ?, ?, ?, ?, ?, ?, ?)", UUID.randomUUID(), therapist,
                    "x", "MA 针 1", null, LocalDate.of(1899, 2, 28), therapist, at(NOW), 0);
            row(connection, "insert into drafts values (?, ?, ?, ?, ?, ?, ?)", UUID.randomUUID(), "anne", "intake:1",
                    "", "what is typed, ".repeat(4_000), at(NOW), 0);
            var document = UUID.randomUUID();
            row(connection, "insert into documents values (?, ?, ?, ?, ?)", document, "pdf", 80_000, "0", at(NOW));
            for (int part = 0; part < 4; part++) {
                var bytes = new byte[20_000];
                random.nextBytes(bytes);
                row(connection, "insert into document_parts values (?, ?, ?, ?)", UUID.randomUUID(), document, part,
                        bytes);
            }
            for (int i = 0; i < clients; i++) {
                var client = UUID.randomUUID();
                row(connection, "insert into clients (id, name, sort_name, birth_date, phone, email, preferred_channel,"
                        + " preferred_time, language, emergency_name, emergency_phone, emergency_consent, doctor,"
                        + " guardian, assigned_therapist, archived, created_at, created_by, changed_at, changed_by,"
                        + " version) values (?, ?, ?, ?, '', '', 'phone', '', 'en', '', '', false, '', '', ?, false,"
                        + " ?, ?, ?, ?, 0)", client, "Client " + i, "client " + i,
                        i % 3 == 0 ? null : LocalDate.of(1970, 1, 1).plusDays(i % 9_000), i % 2 == 0 ? null : therapist,
                        at(NOW), therapist, at(NOW), therapist);
                row(connection, "insert into client_tokens values (?, ?)", client, "nclient" + i);
            }
            connection.commit();
        }
    }

    /** Saves two rows of one transaction; neither may ever be seen without the other. */
    public static void savePair(Connection connection) throws SQLException {
        var pair = UUID.randomUUID();
        for (var half : List.of("one", "other")) {
            row(connection, "insert into audit_entries (id, happened_at, action, record_type, record_id, why)"
                    + " values (?, ?, ?, ?, ?, ?)", UUID.randomUUID(), at(NOW), half, "Pair", pair, "");
        }
        connection.commit();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static void row(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
