package org.tenderpoint.client.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.client.archive.ClientArchiveService.GoneOn;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.backup.ArchiveFolder;
import org.tenderpoint.practice.TestUsers;

/** Makes an archive that stops in the middle as if the program had, and goes on with it. */
@TestComponent
public record StoppedArchive(ArchiveMaker maker, ArchiveFolder folder, ClientArchiveService archives, Clock clock) {

    private static final long MOST_SECONDS = 120;

    public void stopsAfter(int parts, UserId by, String password) {
        var begun = ArchiveState.begun(by.value(), clock.instant(), maker.clients());
        assertThatThrownBy(() -> maker.make(begun, password.toCharArray(), () -> false, state -> {
            if (state.parts() == parts) {
                throw new IllegalStateException("The program stops");
            }
        })).hasMessage("The program stops");
        assertThat(archives.state()).hasValueSatisfying(state -> {
            assertThat(state.stage()).isEqualTo(ArchiveState.Stage.BEGUN);
            assertThat(state.parts()).isEqualTo(parts);
        });
        assertThat(archives.progress()).isEmpty();
    }

    public boolean goOn(String wrong, String password) {
        try {
            assertThat(archives.goOn(TestUsers.PASSWORD, wrong)).isEqualTo(GoneOn.NOT_ITS);
            assertThat(archives.goOn("not mine", password)).as("nobody goes on with an open screen alone")
                    .isEqualTo(GoneOn.NOT_MINE);
            assertThat(archives.progress()).isEmpty();
            assertThat(archives.goOn(TestUsers.PASSWORD, password)).isEqualTo(GoneOn.GOES);
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
            while (archives.progress().isPresent() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(archives.state()).hasValueSatisfying(
                    state -> assertThat(state.stage()).isEqualTo(ArchiveState.Stage.READY));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As no other test expects one. */
    public void thrownAway() {
        folder.empty();
    }

    public Path file() {
        return folder.wholeFile();
    }
}
