package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tenderpoint.practice.Rounds;

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
        var schedule = new MessageSchedule(mock(Dispatch.class), rounds);

        for (int round = 0; round < 3; round++) {
            // the thread before may still be ending
            for (int tries = 0; tries < 100 && !made.tryAcquire(50, TimeUnit.MILLISECONDS); tries++) {
                schedule.wake();
            }
        }
        schedule.wake();

        assertThat(made.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }
}
