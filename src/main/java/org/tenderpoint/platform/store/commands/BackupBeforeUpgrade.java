package org.tenderpoint.platform.store.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.platform.store.backup.BackupFailed;
import org.tenderpoint.platform.store.backup.BackupMaker;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.database.MoveMark;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/** Makes a backup before a newer program changes the schema of an existing database. */
@Configuration(proxyBeanMethods = false)
public class BackupBeforeUpgrade {

    /** A start option for a database with other backups. */
    private static final String WITHOUT = "tenderpoint.upgrade-without-backup";

    private static final Logger LOG = LoggerFactory.getLogger(BackupBeforeUpgrade.class);

    @Bean
    FlywayMigrationStrategy upgrade(Environment environment, Clock clock) {
        return flyway -> {
            MoveMark.requireNone(flyway.getConfiguration().getDataSource());
            var info = flyway.info();
            refuseOthers(info);
            var made = backup(flyway, info, environment, clock);
            try {
                flyway.migrate();
            } catch (FlywayException e) {
                if (made.isPresent()) {
                    LOG.error("The upgrade failed.", e);
                    throw FailedUpgrade.tell(made.get(), BackupPlace.of(environment),
                            flyway.getConfiguration().getDataSource(), environment);
                }
                throw e;
            }
        };
    }

    /**
     * Refuses a database of a newer program, whose data this one would ignore, and one of an unreleased program, which
     * cannot be upgraded.
     */
    private static void refuseOthers(MigrationInfoService info) {
        var applied = Arrays.stream(info.applied()).filter(migration -> migration.getVersion() != null).toList();
        if (!applied.isEmpty() && !known(applied.getFirst())) {
            throw new StartRefused(Ending.OTHER_VERSION,
                    "A build of Tenderpoint that was never released made this database.",
                    "Start that build, or this one with another data folder. Nothing was changed.");
        }
        for (var migration : applied) {
            if (!migration.getState().isResolved()) {
                throw new StartRefused(Ending.OTHER_VERSION,
                        "A later version of Tenderpoint has changed this database (" + migration.getVersion() + ").",
                        "Start that version, or a later one. Nothing was changed.");
            }
        }
    }

    private static boolean known(MigrationInfo first) {
        return first.getState().isResolved() && first.isChecksumMatching();
    }

    /** The backup's file; empty if no upgrade is needed. */
    private static Optional<Path> backup(
            Flyway flyway, MigrationInfoService info, Environment environment, Clock clock) {
        var source = flyway.getConfiguration().getDataSource();
        var address = DataPlace.address(new JdbcTemplate(source));
        if (info.pending().length == 0 || info.applied().length == 0
                || address != null && address.startsWith("jdbc:h2:mem:")
                || environment.getProperty(WITHOUT, Boolean.class, false)) {
            return Optional.empty();
        }
        var place = BackupPlace.of(environment);
        try {
            LOG.info("The database is to be upgraded; a backup is made first.");
            var kept = new BackupMaker(source, place, Optional::empty, List::of)
                    .make(BackupOccasion.UPGRADE, clock.instant(), ZoneOffset.UTC, _ -> {});
            LOG.info("The backup is made and verified: {}", place.folder().file(kept));
            return Optional.of(place.folder().file(kept));
        } catch (BackupFailed failed) {
            LOG.error("The backup before the upgrade failed.", failed);
            throw new StartRefused(
                    failed.reason() == BackupFailed.Reason.NO_ROOM ? Ending.DISK_FULL : Ending.UPGRADE,
                    "The database is to be upgraded, and the backup before that failed: " + explain(failed)
                            + " Nothing was changed.",
                    "Mend that and start again. If you have a backup by other means, start once with --" + WITHOUT
                            + "=true.");
        }
    }

    private static String explain(BackupFailed failed) {
        return switch (failed.reason()) {
            case BUSY -> "another node makes one.";
            case NO_ROOM -> "it needs " + (failed.bytesNeeded() >> 20) + " MB of free disk, and there are "
                    + (failed.free() >> 20) + " MB.";
            case FOLDER -> "its folder cannot be written.";
            case SECOND_FOLDER -> "the second folder cannot be written.";
            case NOT_VERIFIED -> "what was read back is not what was written.";
            case DATABASE -> "the database could not be read.";
            case OTHER -> "the log says more.";
        };
    }
}
