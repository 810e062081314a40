package org.tenderpoint.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.backup.BackupFailed;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.backup.Backups.Failure;
import org.tenderpoint.platform.store.backup.StoredBackup;
import org.tenderpoint.practice.PracticeService;

/** Tells managers how old the last verified backup is, and makes one when they ask. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class BackupService {

    /** From here on the start page shows the age of the last one. */
    public static final Duration OLD = Duration.ofHours(26);

    /** A backup older than this is shown in red. */
    public static final Duration TOO_OLD = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);
    static final UUID RECORD = new UUID(0, 1);

    private final Backups backups;
    private final BackupRound round;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BackupService(
            Backups backups, BackupRound round, PracticeService practice, ApplicationEventPublisher events,
            Clock clock) {
        this.backups = backups;
        this.round = round;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    /** How old the last verified backup is, as far as managers must care. */
    public enum Age {
        FINE, NONE, OLD, TOO_OLD
    }

    /**
     * What the start page says.
     *
     * @param last when the last verified one was taken; empty if there is none
     * @param failure of the last try, if it failed
     * @param unfit how much in the last one is not as the program wrote it
     */
    public record Standing(Age age, Optional<Instant> last, Optional<Failure> failure, int unfit) {}

    /** Whether the program keeps backups at all. */
    public boolean possible() {
        return backups.possible();
    }

    public boolean nightly() {
        return round.nightly();
    }

    public Standing standing() {
        if (!round.nightly()) {
            return new Standing(Age.FINE, Optional.empty(), Optional.empty(), 0);
        }
        var newest = backups.newest();
        var last = newest.map(StoredBackup::taken);
        var age = last.map(taken -> age(Duration.between(taken, clock.instant()))).orElse(Age.NONE);
        return new Standing(age, last, backups.failure(), newest.map(StoredBackup::unfit).orElse(0));
    }

    static Age age(Duration since) {
        if (since.compareTo(TOO_OLD) >= 0) {
            return Age.TOO_OLD;
        }
        return since.compareTo(OLD) >= 0 ? Age.OLD : Age.FINE;
    }

    /** The newest first. */
    public List<StoredBackup> verifiedBackups() {
        return backups.verifiedBackups();
    }

    /** What lies in the folders of the backups and counts for nothing, since this program did not write it. */
    public List<Path> unknownFiles() {
        return backups.unknownFiles();
    }

    public Path folder() {
        return backups.folder();
    }

    public Optional<Path> second() {
        return backups.second();
    }

    /** Where the key lies; empty if it was handed to the program. */
    public Optional<Path> keyFile() {
        return backups.keyFile();
    }

    public Optional<Failure> failure() {
        return backups.failure();
    }

    /** How far the one is that is being made; empty if none is. */
    public OptionalDouble progress() {
        return backups.progress();
    }

    /** Begins one in the background; if one is being made already, that goes on. */
    @Transactional
    @NotInDemo
    public void begin() {
        events.publishEvent(AuditEvent.of("made", "Backup", RECORD));
        var zone = practice.zone();
        Thread.ofPlatform().name("backup").daemon().start(() -> {
            try {
                backups.make(BackupOccasion.BUTTON, zone);
            } catch (BackupFailed failed) {
                LOG.error("A backup failed: {}", failed.reason(), SafeStackTrace.of(failed));
            }
        });
    }
}
