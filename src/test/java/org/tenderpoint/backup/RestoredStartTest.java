package org.tenderpoint.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.backup.RestoredMark;
import org.tenderpoint.platform.store.backup.RestoredMark.DatabaseRestored;

/** The first start on a restored database, and it alone, tells everybody. */
class RestoredStartTest {

    @TempDir
    Path folder;

    private final List<Object> told = new ArrayList<>();

    /** A feature, and the trail. */
    record Listening(List<Object> told) {

        @EventListener
        void on(DatabaseRestored restored) {
            told.add(restored);
        }

        @EventListener
        void on(AuditEvent entry) {
            told.add(entry.action() + " " + entry.recordType());
        }
    }

    @Test
    void itTellsOnce() throws IOException {
        Files.writeString(folder.resolve("restored-now"), "");

        start();
        start();

        assertThat(told).containsExactly(new DatabaseRestored(), "restored Backup");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anyOtherStartTellsNothing() {
        start();

        assertThat(told).isEmpty();
    }

    private void start() {
        new ApplicationContextRunner()
                .withPropertyValues("tenderpoint.keys=" + folder)
                .withBean(RestoredMark.class)
                .withBean(RestoredStart.class)
                .withBean(TransactionOperations.class, TransactionOperations::withoutTransaction)
                .withBean(Listening.class, () -> new Listening(told))
                .run(context -> assertThat(context).hasNotFailed());
    }
}
