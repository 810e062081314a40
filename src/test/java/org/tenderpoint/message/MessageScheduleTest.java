package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.message.phone.OwnPhone;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.store.schedule.Rounds;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Staff;

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
        var taken = mock(TakenMessages.class);
        var messages = mock(MessageRepository.class);
        var phone = mock(OwnPhone.class);
        var post = mock(MailTransport.class);
        var practice = mock(PracticeService.class);
        var transaction = mock(TransactionOperations.class);
        var origins = mock(MessageOrigins.class);
        var looks = new TextLooks(taken, messages, phone, post, practice, transaction, Clock.systemUTC());
        var dispatch = new Dispatch(
                taken, messages, origins, new MessageWays(post, phone),
                new OutgoingMails(origins, mock(Outbox.class), mock(Staff.class), mock(Documents.class),
                        mock(DeadClients.class)),
                practice, transaction, Clock.systemUTC());
        var schedule = new MessageSchedule(looks, dispatch, rounds);

        // what wakes a thread that is just ending is lost, as its minute is in the program
        for (int tries = 0; tries < 500 && made.availablePermits() < 3; tries++) {
            schedule.wake();
            Thread.sleep(20);
        }

        assertThat(made.availablePermits()).isGreaterThanOrEqualTo(3);
    }
}
