package org.tenderpoint.platform.store.database;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Runs the program's migrations outside of a running program. */
public final class Schemas {

    private Schemas() {}

    /** Creates the schema up to this migration. */
    public static void make(DataSource source, boolean h2, String version) {
        flyway(source, h2, version).migrate();
    }

    /** Creates the empty list of migrations, since Flyway refuses a database that has other tables and no list. */
    public static void begin(DataSource source, boolean h2) {
        flyway(source, h2, "0?").migrate();
    }

    private static Flyway flyway(DataSource source, boolean h2, String target) {
        // a scheduler thread's class loader does not see the classes of the packaged program
        return Flyway.configure(Schemas.class.getClassLoader()).dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + (h2 ? "h2" : "postgresql"))
                .cleanDisabled(true)
                .target(target)
                .load();
    }

    /** The last migration that was applied; empty if none was. */
    public static Optional<String> current(Flyway flyway) {
        return Optional.ofNullable(flyway.info().current()).map(MigrationInfo::getVersion)
                .map(MigrationVersion::getVersion);
    }

    /** Whether this program has that migration. */
    public static boolean knows(DataSource source, boolean h2, String version) {
        var wanted = MigrationVersion.fromVersion(version);
        return Arrays.stream(flyway(source, h2, "latest").info().all()).anyMatch(
                migration -> wanted.equals(migration.getVersion()) && migration.getState().isResolved());
    }

    /** The last migration that this program has. */
    public static String latest(DataSource source, boolean h2) {
        return Arrays.stream(flyway(source, h2, "latest").info().all())
                .filter(migration -> migration.getVersion() != null && migration.getState().isResolved())
                .map(MigrationInfo::getVersion).max(MigrationVersion::compareTo).orElseThrow().getVersion();
    }

    public static Optional<String> current(DataSource source, boolean h2) {
        return current(flyway(source, h2, "latest"));
    }
}
