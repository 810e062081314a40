package org.tenderpoint.practice;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start on a database file that would lose acknowledged writes when the program is killed; marks it as made. */
@Component
class DurableWrites {

    DurableWrites(DataSource source, Environment environment) {
        var jdbc = new JdbcTemplate(source);
        var url = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getURL());
        if (url != null && url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:")) {
            require(jdbc.queryForList(
                            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                            String.class)
                    .stream()
                    .anyMatch("0"::equals));
        }
        Optional.ofNullable(environment.getProperty(DataStore.KEY_FILE_PROPERTY))
                .ifPresent(file -> new KeyFile(Path.of(file)).databaseOpened());
    }

    private static void require(boolean immediate) {
        if (!immediate) {
            throw new StartRefused(
                    "The database would write with a delay, and a crash would lose what was saved.",
                    "Add WRITE_DELAY=0 to its address.");
        }
    }
}
