package org.tenderpoint.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.tenderpoint.OwnPostgres;

/** The trail and its key come back on PostgreSQL. */
class RestoredTrailIT extends RestoredTrailTest {

    @AutoClose
    private static final OwnPostgres POSTGRES = new OwnPostgres();

    private final Map<String, String> names = new HashMap<>();

    @Override
    protected List<String> database(String machine) {
        return List.of(
                "--spring.datasource.url=" + POSTGRES.url(names.computeIfAbsent(machine, POSTGRES::create)),
                "--spring.datasource.driver-class-name=org.postgresql.Driver",
                "--spring.datasource.username=postgres", "--spring.datasource.password=");
    }

    @Override
    protected String recoveryKey(Path keys) throws IOException {
        return Files.readString(keys.resolve("backup.key"));
    }
}
