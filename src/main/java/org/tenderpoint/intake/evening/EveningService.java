package org.tenderpoint.intake.evening;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.evening.Evenings.Access;
import org.tenderpoint.platform.page.LinkTicket;

/**
 * The questions that a client answers the evening before. The ticket alone permits it: it shows nothing stored about
 * the client and changes no record of a visit.
 */
@Service
@PreAuthorize("permitAll()")
public class EveningService {

    private static final int TRIES = 4;

    private final Evenings evenings;
    private final TransactionOperations transaction;
    private final Clock clock;

    EveningService(Evenings evenings, TransactionOperations transaction, Clock clock) {
        this.evenings = evenings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the page shows in this browser; empty if the link does not open. */
    public Optional<EveningOpened> open(LinkTicket ticket) {
        return with(ticket, access -> evenings.opened(access, clock.instant()));
    }

    /**
     * Takes the birth date that opens the questions.
     *
     * @return what is wrong with it, as the last part of a key under {@code selfintake.wrong}; empty if it opens
     */
    public Optional<String> recognise(LinkTicket ticket, String typed) {
        return with(ticket, access -> evenings.recognise(access, ticket, typed, clock.instant()))
                .flatMap(Function.identity());
    }

    /** Stores the answers of a page at once: nothing waits for the last one. Sent twice, they change nothing. */
    public void answer(LinkTicket ticket, SelfIntakeTap sent) {
        with(ticket, access -> {
            evenings.answer(access, sent, clock.instant());
            return access;
        });
    }

    private <T> Optional<T> with(LinkTicket ticket, Function<Access, T> step) {
        return within(() -> evenings.access(ticket, clock.instant()).map(step));
    }

    /** Two taps at the same moment: the second is repeated on the state that the first left. */
    private <T> T within(Supplier<T> step) {
        for (int tried = 1;; tried++) {
            try {
                return transaction.execute(status -> step.get());
            } catch (ConcurrencyFailureException | DataIntegrityViolationException again) {
                if (tried == TRIES) {
                    throw again;
                }
            }
        }
    }
}
