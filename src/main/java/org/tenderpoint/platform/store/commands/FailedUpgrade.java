package org.tenderpoint.platform.store.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.backup.CopiedDatabase;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * Handles an upgrade that failed halfway. H2 commits each change of a table, so the program's own file is restored from
 * the backup made just before. A database elsewhere is left to its operator.
 */
final class FailedUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(FailedUpgrade.class);

    private FailedUpgrade() {}

    /** The refusal with instructions for the operator. */
    static StartRefused tell(Path backup, BackupPlace place, DataSource source, Environment environment) {
        var why = "The database could not be upgraded";
        if (StagedRestore.possible(environment)) {
            try {
                putBack(backup, place, source, environment);
                return new StartRefused(Ending.UPGRADE, why + ". It was put back as it was before.",
                        "Go on with the version before. The backup is in " + backup
                                + ", and the log says what failed.");
            } catch (CommandRefused | IOException | SQLException | FlywayException | StartRefused e) {
                LOG.error("The database could not be put back.", e);
            }
        }
        return new StartRefused(Ending.UPGRADE, why + ", and is as the upgrade left it.",
                "Everything up to then is in " + backup + ". Go on with the version before, after: restore " + backup);
    }

    private static void putBack(Path backup, BackupPlace place, DataSource source, Environment environment)
            throws CommandRefused, IOException, SQLException {
        close(source);
        var data = DataPlace.data(environment);
        RestoreCommand.requireNotInUse(data);
        var making = data.resolve(RestoreCommand.MAKING);
        OnDisk.remove(making);
        OwnerOnly.folder(making);
        try {
            CopiedDatabase.of(backup, place.key(), making, StagedRestore.databaseKey(environment)).close();
            var made = making.resolve(RestoreCommand.NAME);
            OwnerOnly.close(made);
            OnDisk.force(made);
            // nobody has worked since the backup, so trail and messages are complete, unlike after other restores
            RestoreCommand.swap(data, made, RestoreCommand.datedName(data));
        } finally {
            OnDisk.remove(making);
        }
    }

    /** Closes all connections, since H2 releases its file with the last one. */
    private static void close(DataSource source) throws IOException {
        if (source instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception e) {
                throw new IOException("The database could not be closed", e);
            }
        }
    }
}
