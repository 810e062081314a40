package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.outcome.OutcomeTable.Progress;

class OutcomeReaderTest {

    private final OutcomeTable table = mock(OutcomeTable.class);
    private final CountDownLatch half = new CountDownLatch(1);
    private final OutcomeReader reader = new OutcomeReader(
            mock(OutcomeKeeper.class), new OutcomeMemory(table),
            new TransactionTemplate(mock(PlatformTransactionManager.class)), Clock.systemUTC());

    @Test
    void tellsHowFarTheRowsHaveBeenReadAndReadsThemOnceWhoeverAsks() {
        holds(30_000);

        assertThat(reader.reading()).isPresent();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> reader.reading().orElseThrow() == 0.5);
        half.countDown();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> reader.reading().isEmpty());

        verify(table, times(1)).newerThan(eq(0L), any());
    }

    @Test
    void nobodyIsToldToWaitForFewRows() {
        holds(300);

        assertThat(reader.reading()).isEmpty();

        verify(table, timeout(100).times(0)).newerThan(eq(0L), any());
    }

    /** Half of the rows come at once, the others later. */
    private void holds(int rows) {
        when(table.count()).thenReturn((long) rows);
        when(table.progress()).thenReturn(new Progress(7, 0));
        doAnswer(call -> {
            Consumer<SessionOutcome> to = call.getArgument(1);
            hand(rows / 2, to);
            half.await();
            hand(rows - rows / 2, to);
            return null;
        }).when(table).newerThan(eq(0L), any());
    }

    private static void hand(int rows, Consumer<SessionOutcome> to) {
        var row = new RandomOutcomes(List.of(UUID.randomUUID()), Instant.parse("2026-11-20T12:00:00Z")).rows(1)
                .getFirst();
        for (int no = 0; no < rows; no++) {
            to.accept(row);
        }
    }
}
