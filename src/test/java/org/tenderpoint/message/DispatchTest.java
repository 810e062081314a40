package org.tenderpoint.message;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.message.phone.OwnPhone;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.Staff;

/** A round of sending, where what happens between its transactions cannot be brought about from outside. */
class DispatchTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @Test
    void aMachineThatSleptAfterTakingMessagesPutsAllOfThemOffUntried() throws Exception {
        var clock = new SettableClock(NOON);
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        var message = mock(Message.class);
        var messages = mock(MessageRepository.class);
        var taken = mock(TakenMessages.class);
        var post = mock(MailTransport.class);
        when(message.takenBy(any())).thenReturn(true);
        when(message.client()).thenReturn(Optional.empty());
        when(messages.findById(any())).thenReturn(Optional.of(message));
        when(post.delivery()).thenReturn(MailDelivery.SERVER);
        when(taken.take(any(), any(), anyInt(), any())).thenAnswer(_ -> {
            clock.pass(TakenMessages.TAKEN_FOR.plus(Duration.ofHours(8)));
            return ids;
        });

        var outgoing = new OutgoingMails(
                mock(MessageOrigins.class), mock(Outbox.class), mock(Staff.class), mock(Documents.class),
                mock(DeadClients.class));
        new Dispatch(
                taken, messages, mock(MessageOrigins.class),
                new MessageWays(post, mock(OwnPhone.class)), outgoing,
                mock(PracticeService.class), atOnce(), clock).round();

        verify(post, never()).send(any(), any());
        for (var id : ids) {
            verify(messages).findById(id);
        }
        verify(message, times(ids.size())).putOff(any());
    }

    @Test
    void aMessageThatCannotEvenBePreparedHoldsNoOtherBack() throws Exception {
        var broken = UUID.randomUUID();
        var ids = List.of(broken, UUID.randomUUID());
        var message = mock(Message.class);
        var messages = mock(MessageRepository.class);
        var taken = mock(TakenMessages.class);
        var post = mock(MailTransport.class);
        var origins = mock(MessageOrigins.class);
        var origin = mock(MessageOrigin.class);
        when(message.takenBy(any())).thenReturn(true);
        when(message.waitedFor(any())).thenReturn(true);
        when(message.way()).thenReturn(MessageChannel.EMAIL);
        when(message.giveUpAt()).thenReturn(NOON.plus(Duration.ofDays(1)));
        when(message.mail(any())).thenReturn(new Mail("<a@b>", "ada@example.org", "", ""));
        when(messages.findById(any())).thenReturn(Optional.of(message));
        when(messages.findById(broken)).thenThrow(new IllegalStateException("Its file is gone"));
        when(origins.of(any())).thenReturn(origin);
        when(post.delivery()).thenReturn(MailDelivery.SERVER);
        when(taken.take(any(), any(), anyInt(), any())).thenReturn(ids);

        var outgoing = new OutgoingMails(
                origins, mock(Outbox.class), mock(Staff.class), mock(Documents.class), mock(DeadClients.class));
        new Dispatch(
                taken, messages, origins, new MessageWays(post, mock(OwnPhone.class)), outgoing,
                mock(PracticeService.class), atOnce(), new SettableClock(NOON)).round();

        verify(post).send(any(), any());
    }

    private static TransactionOperations atOnce() {
        var transaction = mock(TransactionOperations.class);
        when(transaction.execute(any())).thenAnswer(
                call -> call.getArgument(0, TransactionCallback.class).doInTransaction(null));
        return transaction;
    }
}
