package org.tenderpoint.platform.store.database;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * Refuses to start on a database file that would lose acknowledged writes in a crash or a power cut. Otherwise it
 * records that the database exists.
 */
@Component
class DurableWrites {

    DurableWrites(DataSource source, Environment environment) {
        var jdbc = new JdbcTemplate(source);
        var address = DataPlace.address(jdbc);
        if (DataPlace.inFile(address)) {
            requireImmediate(jdbc);
            requireOnDisk(address);
            requireOneWriter(jdbc);
        }
        Optional.ofNullable(environment.getProperty(DataPlace.KEY_FILE_PROPERTY))
                .ifPresent(file -> new KeyFile(Path.of(file)).databaseOpened());
    }

    private static void requireImmediate(JdbcTemplate jdbc) {
        var delays = jdbc.queryForList(
                "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                String.class);
        if (!delays.contains("0")) {
            throw new StartRefused(
                    "The database would write with a delay, and a crash would lose what was saved.",
                    "Add WRITE_DELAY=0 to its address.");
        }
    }

    private static void requireOnDisk(@Nullable String address) {
        if (address != null && !DurableFiles.hold(address)) {
            throw new StartRefused(
                    "The database would leave writes to the operating system, and a power cut would lose what was saved.",
                    "Begin its address with jdbc:h2:" + DurableFiles.SCHEME
                            + ": in place of jdbc:h2:file: or jdbc:h2:.");
        }
    }

    private static void requireOneWriter(JdbcTemplate jdbc) {
        if (!Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) OneWriter::opened))) {
            throw new StartRefused(
                    "Several people would write into the database at once, and a crash could leave half of what one of them saved.",
                    "Leave spring.datasource.driver-class-name away.");
        }
    }
}
