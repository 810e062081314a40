package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayResult;
import org.tenderpoint.rulebook.ReplayService;
import org.tenderpoint.rulebook.ReplayService.RowChange;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayCheck;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayChange;

/**
 * The two editions of the clinical tables over the sample practice; {@code -Deditions.weeks=52 -Deditions.clients=300}
 * for the year that the set-up makes.
 */
@SpringBootTest(properties = "sample.test=editions")
@ActiveProfiles("test")
@Import(TestUsers.class)
@Tag("UC-26")
class EditionsComparedTest {

    private static final SampleWorld.Size SIZE = new SampleWorld.Size(
            Integer.getInteger("editions.clients", 45), Integer.getInteger("editions.weeks", 9));
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Autowired
    SampleMaker sample;
    @Autowired
    ReplayService replays;
    @Autowired
    TestUsers users;
    @Autowired
    PracticeTime time;

    @Test
    void everyLevelThatDiffersDoesSoByARowThatIsNewOrChangedAndTheRecordComesOutAsItWas() {
        var manager = users.make("editions", Role.MANAGER, Role.THERAPIST);
        users.as(manager, () -> {
            sample.create(SIZE);
            var request = ReplayRequest.of(ReplayRequest.editions(), time.today());
            var result = finished(request);
            var rows = replays.rows(request.asked());
            result.books().forEach(book -> print(book, rows));

            assertThat(result.whole()).isTrue();
            assertThat(result.checked(ReplayCheck.FAULT)).isZero();
            assertThat(result.checked(ReplayCheck.UNREADABLE)).isZero();
            assertThat(result.books()).hasSize(2).allSatisfy(book -> {
                assertThat(book.decisions()).isPositive();
                for (var change : new ReplayChange[]{ReplayChange.GRAVER, ReplayChange.MILDER}) {
                    assertThat(book.listed().getOrDefault(change, List.of())).allSatisfy(
                            one -> assertThat(one.rules())
                                    .anyMatch(id -> rows.get(id).kind() != RowChange.RowKind.SAME));
                }
            });
            sample.remove();
        });
    }

    private ReplayResult finished(ReplayRequest request) {
        var run = replays.start(request);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (run.progress().isPresent() && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
        }
        return run.result().orElseThrow();
    }

    private static void print(ReplayResult.Book book, Map<String, RowChange> rows) {
        System.out.printf("Editions compared, %s: %d of %d differ, %d graver, %d milder, %d other limits%n",
                book.book().code(), book.differing(), book.decisions(), book.count(ReplayChange.GRAVER),
                book.count(ReplayChange.MILDER), book.count(ReplayChange.OTHER_LIMITS));
        System.out.println(book.rules().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> "  " + row.getKey() + " " + rows.get(row.getKey()).kind().code() + " " + row.getValue())
                .collect(Collectors.joining("\n")));
    }
}
