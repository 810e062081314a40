package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.As;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** An import is taken back while somebody is saving about one of its clients: what they save stays. */
@CommittedTest
@As(Role.MANAGER)
@Tag("UC-35")
class ImportUndoneMeanwhileTest {

    @Autowired
    private ImportService imports;
    @Autowired
    private ImportUndo undo;
    @Autowired
    private ClientService clients;
    @Autowired
    private TestUsers users;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private EntityManager entities;

    @Test
    void whomSomebodyIsSavingStays() throws Exception {
        var file = TypedFiles.file("patients.csv", """
                First Name,Last Name,Mobile Phone
                Ada,Rivera,020 7946 0101
                Ben,Okoye,020 7946 0102
                """);
        var done = imports.take(BroughtFiles.dropped(List.of(file), ImportAnswers.NONE), new BackgroundRun<>());
        var ada = clients.search("rivera", 0, 1).getFirst().id();
        var colleague = users.make("tara.therapist", Role.THERAPIST, Role.MANAGER);
        var written = new CountDownLatch(1);

        var saving = CompletableFuture.runAsync(() -> users.as(colleague, () -> transaction.executeWithoutResult(_ -> {
            clients.update(ada, clients.open(ada).orElseThrow().version(),
                    ClientDetails.of("Ada Rivera", "020 7946 0999"));
            entities.flush();
            written.countDown();
            stillTyping();
        })));
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
        var stay = undo.undo(done.id().orElseThrow(), new BackgroundRun<>());
        saving.join();

        assertThat(stay).containsExactly(ada);
        assertThat(clients.open(ada).orElseThrow().details().phone()).contains("0999");
        assertThat(clients.search("okoye", 0, 1)).isEmpty();
    }

    private static void stillTyping() {
        try {
            TimeUnit.MILLISECONDS.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
