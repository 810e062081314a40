package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.store.schedule.Rounds;

class MessageScheduleTest {

    @Test
    void aRoundThatEndsItsThreadIsNotTheLast() throws InterruptedException {
        var made = new Semaphore(0);
        var rounds = mock(Rounds.class);
        doAnswer(_ -> {
            made.release();
            throw new StackOverflowError();
        })
                .when(rounds)
                .make(eq("Messages"), any());
        var schedule = new MessageSchedule(mock(TextLooks.class), mock(Dispatch.class), rounds);

        // what wakes a thread that is just ending is lost, as its minute is in the program
        for (int tries = 0; tries < 500 && made.availablePermits() < 3; tries++) {
            schedule.wake();
            Thread.sleep(20);
        }

        assertThat(made.availablePermits()).isGreaterThanOrEqualTo(3);
    }
}
