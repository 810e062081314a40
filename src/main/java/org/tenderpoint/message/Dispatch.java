package org.tenderpoint.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.message.MailTransport.NotSent;
import org.tenderpoint.platform.store.schedule.Rounds;
import org.tenderpoint.practice.PracticeService;

/**
 * Sends what is due. Each message passes three transactions: it is claimed; it is prepared (checked whether it may
 * still go, and given a link whose hash is then kept); and the outcome is recorded. It is handed over between the last
 * two, so that no link arrives before it opens; a node that dies there leaves a message that goes once more under the
 * same Message-ID (decision 11).
 */
@Component
record Dispatch(TakenMessages taken, MessageRepository messages, MessageOrigins origins, MessageWays ways,
        OutgoingMails outgoing, PracticeService practice, TransactionOperations transaction, Clock clock) {

    /** Few, so that a dead node leaves little unsent. */
    private static final int AT_ONCE = 10;

    /** A claim must have this much time left to hand one message over. */
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    /** How long after the last moment at which a text may leave the phone its outcome is waited for. */
    private static final Duration PHONE_ANSWERS_WITHIN = Duration.ofMinutes(30);

    private static final int MOST = 200;
    private static final int TRIES = 5;
    static final Set<MessageState> UNDERWAY = EnumSet.of(
            MessageState.QUEUED, MessageState.RETRY, MessageState.SENDING);
    private static final Set<MessageState> WAITING = EnumSet.of(MessageState.QUEUED, MessageState.RETRY);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /**
     * Queues and sends all that is due now, ends what nobody waits for any more, and notifies features of the outcomes.
     */
    void round() {
        origins.all().forEach(this::queueDue);
        ways.open().forEach(this::sendAll);
        messages.overdue(WAITING, clock.instant(), Limit.of(MOST)).forEach(this::tooLate);
        messages.untold(Limit.of(MOST)).forEach(this::tell);
    }

    /** Until nothing is due by this way, or what it needs is away; the other way goes on. */
    private void sendAll(MessageChannel way) {
        boolean more;
        do {
            more = sendSome(way);
        } while (more);
    }

    /** One feature that fails stops neither the others nor what is queued already. */
    private void queueDue(MessageOrigin origin) {
        try {
            origin.queueDue();
        } catch (RuntimeException e) {
            Rounds.recordSkipped(e);
            LOG.error("What is due was not queued and is on the next round: {}", e.getClass().getName());
        }
    }

    private boolean sendSome(MessageChannel way) {
        var taking = UUID.randomUUID();
        var start = clock.instant();
        var ids = taken.take(way, taking, AT_ONCE, start);
        for (int i = 0; i < ids.size(); i++) {
            boolean late = clock.instant().isAfter(start.plus(TakenMessages.TAKEN_FOR).minus(ENOUGH));
            if (late || !trySend(ids.get(i), taking)) {
                ids.subList(late ? i : i + 1, ids.size()).forEach(rest -> putOff(rest, taking));
                return false;
            }
        }
        return ids.size() == AT_ONCE;
    }

    /** One that cannot even be prepared is tried again when its claim is over, and holds no other back. */
    private boolean trySend(UUID id, UUID taking) {
        try {
            return send(id, taking);
        } catch (RuntimeException e) {
            Rounds.recordSkipped(e);
            LOG.error("Message {} could not be prepared: {}", id, e.getClass().getName());
            return true;
        }
    }

    /** @return whether the next one has a chance */
    private boolean send(UUID id, UUID taking) {
        Optional<ReadyMessage> ready = step(() -> transaction.execute(status -> ready(id, taking)));
        if (ready.isEmpty()) {
            tell(id);
            return true;
        }
        Optional<MessageTrouble> trouble = handOver(ready.get());
        step(() -> transaction.execute(status -> {
            messages.findById(id).filter(message -> message.takenBy(taking)).ifPresent(message -> {
                var now = clock.instant();
                trouble.ifPresentOrElse(
                        why -> message.failed(why, nextTry(message, now), now), () -> accepted(message, now));
                messages.save(message);
            });
            return id;
        }));
        trouble.ifPresent(why -> LOG.warn("Message {} was not sent: {}", id, why.code()));
        tell(id);
        return trouble.filter(MessageTrouble::ofTheWay).isEmpty();
    }

    /** A mail server has then sent it; a phone says later what became of it. */
    private void accepted(Message message, Instant now) {
        if (message.way() == MessageChannel.TEXT) {
            message.handed(now, lastMoment(message, now).plus(PHONE_ANSWERS_WITHIN));
        } else {
            message.sent(now);
        }
    }

    private Optional<MessageTrouble> handOver(ReadyMessage ready) {
        try {
            ways.send(ready.way, ready.mail, ready.until, clock.instant());
            return Optional.empty();
        } catch (NotSent e) {
            return Optional.of(e.trouble());
        }
    }

    /** The message as it leaves; empty if it does not leave, which is recorded. */
    private Optional<ReadyMessage> ready(UUID id, UUID taking) {
        var now = clock.instant();
        return messages.findById(id).filter(message -> message.takenBy(taking)).flatMap(message -> {
            var hindrance = outgoing.look(message);
            if (hindrance.isPresent()) {
                message.withhold(hindrance.get(), now);
            } else if (!message.waitedFor(now)) {
                message.putOff(now);
                message.tooLate(now);
            } else if (!mayGo(message, now)) {
                message.putOff(next(message, now));
            } else {
                return Optional.of(new ReadyMessage(message.way(), outgoing.of(message), lastMoment(message, now)));
            }
            messages.save(message);
            return Optional.empty();
        });
    }

    private void putOff(UUID id, UUID taking) {
        var now = clock.instant();
        step(() -> transaction.execute(status -> {
            messages.findById(id).filter(message -> message.takenBy(taking)).ifPresent(message -> {
                message.putOff(next(message, now.plus(Backoff.FIRST)));
                messages.save(message);
            });
            return id;
        }));
    }

    private void tooLate(Message found) {
        step(() -> transaction.execute(status -> {
            var now = clock.instant();
            messages.findById(found.id().value())
                    .filter(message -> WAITING.contains(message.state()) && !message.waitedFor(now))
                    .ifPresent(message -> {
                        message.tooLate(now);
                        messages.save(message);
                    });
            return found;
        }));
    }

    /** Notifies the feature of the outcome of its message. What fails here is retried on the next round. */
    private void tell(UUID id) {
        try {
            step(() -> transaction.execute(status -> {
                messages.findById(id)
                        .filter(message -> message.state().settled())
                        .ifPresent(message -> {
                            message.settledAt().filter(_ -> message.untold()).ifPresent(at -> origins.of(message.kind())
                                    .settled(message.kind(), message.about(), message.state(), at));
                            message.originNotified();
                            messages.save(message);
                        });
                return id;
            }));
        } catch (DataAccessException e) {
            if (!(e instanceof ConcurrencyFailureException)) {
                Rounds.recordSkipped(e);
            }
            LOG.info("What became of message {} is told on the next round: {}", id, e.getClass().getSimpleName());
        }
    }

    private Instant nextTry(Message message, Instant now) {
        return next(message, now.plus(Backoff.waitAfter(message.tries())));
    }

    /** Clients get messages in message hours only, including postponed ones. */
    private Instant next(Message message, Instant earliest) {
        return message.client().isPresent() ? practice.messageHours().first(earliest, practice.zone()) : earliest;
    }

    /** The last moment at which the phone may still send a text: until it serves nobody, or message hours end. */
    private Instant lastMoment(Message message, Instant now) {
        var hours = message.client().map(_ -> practice.messageHours().last(now, practice.zone()));
        return hours.filter(message.giveUpAt()::isAfter).orElseGet(message::giveUpAt);
    }

    private boolean mayGo(Message message, Instant now) {
        return message.client().isEmpty() || practice.messageHours().allows(now, practice.zone());
    }

    /**
     * Retries a step if a user or another node changed the same rows at the same moment, on the rows as they are then.
     */
    private static <T> T step(Supplier<T> step) {
        for (int tried = 1;; tried++) {
            try {
                return step.get();
            } catch (ConcurrencyFailureException again) {
                if (tried == TRIES) {
                    throw again;
                }
            }
        }
    }

    /** @param until the last moment at which the phone may still send a text */
    private record ReadyMessage(MessageChannel way, Mail mail, Instant until) {}

    /** How long to wait after a failed try. */
    static final class Backoff {

        static final Duration FIRST = Duration.ofMinutes(1);
        private static final List<Duration> STEPS = List.of(
                FIRST, Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));
        private static final Duration THEN = Duration.ofHours(1);

        private Backoff() {}

        /** @param tries so far, 1 or more */
        static Duration waitAfter(int tries) {
            return tries <= STEPS.size() ? STEPS.get(tries - 1) : THEN;
        }
    }
}
