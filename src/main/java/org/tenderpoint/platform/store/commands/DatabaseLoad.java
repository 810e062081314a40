package org.tenderpoint.platform.store.commands;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.tenderpoint.platform.store.backup.CopiedDatabase.NewerSchema;
import org.tenderpoint.platform.store.database.Dump;
import org.tenderpoint.platform.store.database.DumpLoader;
import org.tenderpoint.platform.store.database.MoveMark;
import org.tenderpoint.platform.store.database.Schemas;
import org.tenderpoint.platform.store.database.Tables;
import org.tenderpoint.platform.store.file.SealedStream;
import org.tenderpoint.platform.store.file.SealedStream.DamagedFile;

/** Loads a backup into an empty database, in one transaction. */
final class DatabaseLoad {

    private static final int BUFFER = 1 << 20;

    private DatabaseLoad() {}

    record LoadedRows(long rows, Instant taken, Map<String, String> keys) {}

    /** @throws CommandRefused if a practice has been set up in the database */
    static LoadedRows into(DataSource target, Path backup, String key)
            throws IOException, SQLException, CommandRefused {
        try (var in = SealedStream.reading(new BufferedInputStream(Files.newInputStream(backup), BUFFER), key);
                var connection = target.getConnection()) {
            boolean h2 = Tables.isH2(connection);
            requireEmpty(target);
            var reader = new Dump.Reader(in);
            var schema = reader.head().schema();
            if (!Schemas.knows(target, h2, schema)) {
                throw new NewerSchema();
            }
            Schemas.make(target, h2, schema);
            if (!Schemas.current(target, h2).filter(schema::equals).isPresent()) {
                throw new CommandRefused(
                        "The database has a newer schema than the backup. Restore into an empty database.");
            }
            var loaded = DumpLoader.load(target, false, reader::read);
            if (!loaded.differences().isEmpty()) {
                throw new DamagedFile("The database does not hold what the backup holds: "
                        + String.join(", ", loaded.differences()) + ". Do not use it.");
            }
            return new LoadedRows(loaded.rows(), reader.head().taken(), reader.head().keys());
        }
    }

    private static void requireEmpty(DataSource target) throws SQLException, CommandRefused {
        try (var connection = target.getConnection()) {
            if (MoveMark.in(connection).isPresent()) {
                throw new CommandRefused("There is something of a move between databases in this one."
                        + " Restore into an empty database.");
            }
            if (!Tables.byName(connection).containsKey("practices")) {
                return;
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select 1 from practices")) {
                if (row.next()) {
                    throw new CommandRefused("There is a practice in this database already."
                            + " Restore into an empty database.");
                }
            }
        }
    }
}
