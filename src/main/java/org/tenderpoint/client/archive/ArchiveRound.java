package org.tenderpoint.client.archive;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.backup.ArchiveFolder;

/** Removes an archive that waited long enough, also one with which nobody went on. */
@Component
record ArchiveRound(ArchiveFolder folder, Clock clock) {

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    public void go() {
        var now = clock.instant();
        folder.state(ArchiveState.class)
                .filter(one -> !now.isBefore(one.until()))
                .ifPresent(_ -> folder.empty());
    }
}
