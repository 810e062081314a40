package org.tenderpoint.client.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.platform.store.backup.ArchiveFolder;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** Who gets an archive of all clients, for how long, and what the trail says. What is in it: SamplePracticeTest. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.MANAGER)
@Tag("UC-34")
class ClientArchiveTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final String PASSWORD = "seven quiet otters in a row";
    private static final String REASON = "We move to another program";

    @Autowired
    private ClientArchiveService archives;
    @Autowired
    private ArchiveFolder folder;
    @Autowired
    private ArchiveRound round;
    @Autowired
    private TestTrail trail;
    @Autowired
    private Moment.Shared clock;

    @AfterEach
    void nothingLeft() throws InterruptedException {
        over();
        folder.empty();
    }

    private void over() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (archives.progress().isPresent() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void onlyWithTheOwnPasswordAReasonAndAPasswordThatIsFitToBeOne() throws IOException {
        assertThat(archives.begin("not my password", PASSWORD, REASON)).isFalse();
        assertThatThrownBy(() -> archives.begin(TestUsers.PASSWORD, "short", REASON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> archives.begin(TestUsers.PASSWORD, PASSWORD, "so"))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(archives.problem("password1234")).isPresent();
        assertThat(archives.problem(PASSWORD)).isEmpty();
        assertThat(archives.state()).isEmpty();
    }

    @Test
    void itWaitsForADayThenItIsGoneFromTheDiskToo() throws Exception {
        assertThat(archives.begin(TestUsers.PASSWORD, PASSWORD, REASON)).isTrue();
        over();
        assertThat(archives.state()).hasValueSatisfying(
                state -> assertThat(state.stage()).isEqualTo(ArchiveState.Stage.READY));

        var file = new ByteArrayOutputStream();
        assertThat(archives.fetch(file)).isTrue();
        assertThat(file.toByteArray()).isEqualTo(Files.readAllBytes(folder.wholeFile())).startsWith('P', 'K');
        assertThat(Files.list(folder.wholeFile().getParent()).map(one -> one.getFileName().toString()))
                .as("no part is left").containsExactlyInAnyOrder("archive.json", "archive.zip");

        clock.set(MONDAY.plus(Duration.ofHours(ClientArchiveService.HOURS)));
        assertThat(archives.state()).isEmpty();
        assertThat(archives.fetch(new ByteArrayOutputStream())).isFalse();
        round.go();
        assertThat(folder.wholeFile()).doesNotExist();
    }

    @Test
    void theTrailSaysWhoWhyAndHowManyAndNothingElse() throws Exception {
        int before = trail.about(new UUID(0, 2)).size();
        archives.begin(TestUsers.PASSWORD, PASSWORD, REASON);
        over();
        archives.fetch(new ByteArrayOutputStream());
        archives.discard();

        assertThat(trail.about(new UUID(0, 2)).stream().skip(before).map(one -> one.action())).containsExactly(
                "began_an_archive_of_all_clients", "fetched_the_archive_of_all_clients",
                "threw_away_the_archive_of_all_clients");
        assertThat(trail.about(new UUID(0, 2)).stream().skip(before).map(one -> one.why()).toList().toString())
                .contains(REASON, "clients");
        assertThat(archives.state()).isEmpty();
    }
}
