package org.tenderpoint.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.message.phone.OwnPhone;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.message.phone.TextState;
import org.tenderpoint.practice.PracticeService;

/**
 * Asks the practice's phone what became of the texts that it took, a few in each round: every minute at first, then
 * less often, until it says so or nobody waits for it. A text counts as sent once the phone says that the network has
 * it.
 */
@Component
record TextLooks(TakenMessages taken, MessageRepository messages, OwnPhone phone, MailTransport post,
        PracticeService practice, TransactionOperations transaction, Clock clock) {

    /** At five seconds each well within a claim. */
    private static final int AT_ONCE = 20;

    /** How long somebody's phone may be off until nobody asks any more whether a text has arrived. */
    private static final Duration ARRIVES_WITHIN = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(TextLooks.class);

    void round() {
        boolean asks = phone.isSetUp();
        if (asks) {
            phone.lookAfter();
        }
        for (var id : taken.looks(AT_ONCE, clock.instant())) {
            asks = look(id, asks);
        }
    }

    /** @return whether the phone answers */
    private boolean look(UUID id, boolean asks) {
        var known = messages.findById(id).filter(Message::withPhone).map(Message::messageId);
        Optional<TextState> state = Optional.empty();
        boolean answers = asks;
        if (asks && known.isPresent()) {
            try {
                state = phone.look(MessageWays.textId(known.get()));
            } catch (PhoneRefused e) {
                LOG.info("What became of texts is asked again: {}", e.trouble().code());
                answers = false;
            }
        }
        record(id, known, state);
        return answers;
    }

    private void record(UUID id, Optional<String> asked, Optional<TextState> state) {
        try {
            transaction.executeWithoutResult(_ -> messages.findById(id)
                    .filter(message -> message.withPhone() && asked.filter(message.messageId()::equals).isPresent())
                    .ifPresent(message -> {
                        keepState(message, state, clock.instant());
                        messages.save(message);
                    }));
        } catch (ConcurrencyFailureException _) {
            // somebody changed it at the same moment; it is asked again when the claim is over
            LOG.debug("Message {} is looked at again", id);
        }
    }

    private void keepState(Message message, Optional<TextState> state, Instant now) {
        switch (state.orElseGet(TextState.Waiting::new)) {
            case TextState.Sent _ -> message.passedOn(now, now.plus(ARRIVES_WITHIN));
            case TextState.Delivered _ -> message.delivered(now);
            case TextState.Failed failed -> {
                var why = MessageTrouble.valueOf(failed.trouble().name());
                var again = practice.messageHours()
                        .first(now.plus(Dispatch.Backoff.waitAfter(message.tries())), practice.zone());
                message.failedOnPhone(why, post.messageId(UUID.randomUUID()), again, now);
            }
            case TextState.Waiting _ -> message.lookAgain(now);
        }
        if (message.withPhone() && message.askedEnough(now)) {
            message.notHeardOf(now);
        }
    }
}
