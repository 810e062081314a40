package org.tenderpoint.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.backup.BackupFailed;
import org.tenderpoint.platform.store.backup.BackupFailed.Reason;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.backup.StoredBackup;
import org.tenderpoint.platform.store.start.StartRefused;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/**
 * Makes a backup each night at the practice's time; one that was missed, because the program was off, a little later.
 */
@Component
class BackupRound {

    private static final String AT = "tenderpoint.backup-at";
    /** after a failure, that long passes before it tries again */
    private static final Duration REST = Duration.ofHours(1);

    private final Backups backups;
    private final PracticeService practice;
    private final Clock clock;
    /** empty if backups are made by other means */
    private final Optional<LocalTime> at;

    BackupRound(Backups backups, PracticeService practice, Environment environment, Clock clock) {
        this.backups = backups;
        this.practice = practice;
        this.clock = clock;
        at = time(environment.getProperty(AT, "02:00").strip());
        if (nightly()) {
            backups.open();
        }
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException e) {
            throw new StartRefused("There is no time of day in " + AT + ": " + typed + ".",
                    "Write it as 02:00, or leave it empty if backups are made by other means.");
        }
    }

    /** Whether backups are made by the program itself each night. */
    boolean nightly() {
        return backups.possible() && at.isPresent();
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void go() {
        if (!nightly()) {
            return;
        }
        var zone = practice.current().map(PracticeRecord::zone);
        var now = clock.instant();
        if (zone.isPresent() && due(now, zone.get())) {
            try {
                backups.make(BackupOccasion.NIGHTLY, zone.get());
            } catch (BackupFailed failed) {
                // another node, or a manager, makes one
                if (failed.reason() != Reason.BUSY) {
                    throw failed;
                }
            }
        }
    }

    private boolean due(Instant now, ZoneId zone) {
        boolean rests = backups.failure().filter(failed -> now.isBefore(failed.at().plus(REST))).isPresent();
        var last = last(now, zone, at.orElse(LocalTime.MIN));
        return !rests && backups.newest().map(StoredBackup::taken).filter(taken -> !taken.isBefore(last)).isEmpty();
    }

    /** The last time at which one was to be made. */
    static Instant last(Instant now, ZoneId zone, LocalTime at) {
        var today = now.atZone(zone).toLocalDate();
        var tonight = today.atTime(at).atZone(zone).toInstant();
        return tonight.isAfter(now) ? today.minusDays(1).atTime(at).atZone(zone).toInstant() : tonight;
    }
}
