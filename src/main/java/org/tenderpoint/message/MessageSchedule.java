package org.tenderpoint.message;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tenderpoint.platform.store.schedule.Rounds;

/**
 * Wakes the sending every minute, and at once when something was queued. It has its own thread, for a mail server that
 * does not answer must not block anything else; one round at a time in this process.
 */
@Component
@ConditionalOnProperty(name = "tenderpoint.messages.scheduled", matchIfMissing = true)
class MessageSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSchedule.class);

    private final TextLooks looks;
    private final Dispatch dispatch;
    private final Rounds rounds;
    /** 0: idle; 1: running; more: running, and woken since. */
    private final AtomicInteger woken = new AtomicInteger();

    MessageSchedule(TextLooks looks, Dispatch dispatch, Rounds rounds) {
        this.looks = looks;
        this.dispatch = dispatch;
        this.rounds = rounds;
    }

    @Scheduled(initialDelayString = "${tenderpoint.messages.every:PT1M}", fixedDelayString = "${tenderpoint.messages.every:PT1M}")
    void wake() {
        if (woken.getAndIncrement() == 0) {
            Thread.ofVirtual().name("messages").start(this::run);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Outbox.Queued queued) {
        wake();
    }

    private void run() {
        int seen;
        do {
            seen = woken.get();
            try {
                // a round of its own: the waker has only started a thread
                rounds.make("Messages", this::round);
            } catch (RuntimeException | Error e) {
                // errors too: a thread that ends without counting back would be the last until a restart
                LOG.debug("Sending stopped and goes on in a minute: {}", e.getClass().getName());
            }
        } while (!woken.compareAndSet(seen, 0));
    }

    /** What phones say first, so that features hear of it in the same round. */
    private void round() {
        try {
            looks.round();
        } finally {
            dispatch.round();
        }
    }
}
