package org.tenderpoint.intake.evening;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.evening.Evenings.Access;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.TapTransaction;
import org.tenderpoint.vocabulary.page.TypedBirth;

/**
 * The questions that a client answers the evening before. The ticket alone permits it: it shows nothing stored about
 * the client and changes no record of a visit.
 */
@Service
@PreAuthorize("permitAll()")
public class EveningService {

    private final Evenings evenings;
    private final TapTransaction taps;
    private final Clock clock;

    EveningService(Evenings evenings, TapTransaction taps, Clock clock) {
        this.evenings = evenings;
        this.taps = taps;
        this.clock = clock;
    }

    /** What the page shows in this browser; empty if the link does not open. */
    public Optional<EveningOpened> open(LinkTicket ticket) {
        return with(ticket, evenings::opened);
    }

    /**
     * Takes the birth date that opens the questions.
     *
     * @return what is wrong with it, as the last part of a key under {@code selfintake.wrong}; empty if it opens
     */
    public Optional<String> recognise(LinkTicket ticket, TypedBirth typed) {
        return with(ticket, access -> evenings.recognise(access, ticket, typed, clock.instant()))
                .flatMap(Function.identity());
    }

    /** Stores the answers of a page at once: nothing waits for the last one. Sent twice, they change nothing. */
    public void answer(LinkTicket ticket, SelfIntakeTap sent) {
        taps.within(() -> {
            var now = clock.instant();
            var access = evenings.locked(ticket, now);
            access.ifPresent(held -> evenings.answer(held, sent, now));
            return access;
        });
    }

    private <T> Optional<T> with(LinkTicket ticket, Function<Access, T> step) {
        return taps.within(() -> evenings.access(ticket, clock.instant()).map(step));
    }
}
