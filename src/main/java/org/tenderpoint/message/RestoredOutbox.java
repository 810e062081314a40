package org.tenderpoint.message;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.store.backup.RestoredMark.DatabaseRestored;

/**
 * Keeps a restored database from sending again what left after the backup was made: nobody can know any more what did.
 * What was due to a client by now counts as failed and waits for a person to decide; what becomes due later is sent as
 * usual. Those who work here may get a mail twice rather than never.
 */
@Component
record RestoredOutbox(MessageOrigins origins, MessageRepository messages, TransactionOperations transaction,
        Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredOutbox.class);

    @EventListener
    void on(DatabaseRestored restored) {
        // what was queued and sent after the backup is queued anew by its feature, some at a time, until nothing is due
        long before;
        do {
            before = messages.count();
            origins.all().forEach(this::queueDue);
        } while (messages.count() > before);
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            messages.dueToClients(Dispatch.UNDERWAY, now).forEach(message -> {
                message.giveUp(MessageTrouble.RESTORED, now);
                messages.save(message);
            });
        });
    }

    private void queueDue(MessageOrigin origin) {
        try {
            origin.queueDue();
        } catch (RuntimeException e) {
            LOG.error("What was due could not be queued in order to be held: {}", e.getClass().getName());
        }
    }
}
