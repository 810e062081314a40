package org.tenderpoint.intake;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.intake.SelfIntakes.Access;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.TapTransaction;
import org.tenderpoint.vocabulary.page.TypedBirth;

/**
 * The intake that a client fills in alone, by a link or on the practice's tablet. The ticket alone permits it: it opens
 * one client's self-intake, shows nothing stored about the client, and changes no record.
 */
@Service
@PreAuthorize("permitAll()")
public class SelfIntakeService {

    private final SelfIntakes intakes;
    private final TapTransaction taps;
    private final Clock clock;

    SelfIntakeService(SelfIntakes intakes, TapTransaction taps, Clock clock) {
        this.intakes = intakes;
        this.taps = taps;
        this.clock = clock;
    }

    /** Whether there is a page for this ticket, even one that only says that it is over. */
    public boolean known(LinkTicket ticket) {
        return taps.within(() -> intakes.access(ticket, clock.instant()).isPresent());
    }

    /**
     * Opens what was handed over on a tablet, in the first browser that asks and in no other.
     *
     * @return whether this was the first
     */
    public boolean takeTablet(LinkTicket ticket) {
        return taps.within(() -> intakes.claim(ticket, clock.instant()));
    }

    /** What the page shows in this browser; empty if the link does not open. Counts as activity. */
    public Optional<SelfIntakeOpened> open(LinkTicket ticket) {
        return with(ticket, access -> {
            intakes.touch(access, clock.instant());
            return intakes.opened(access, clock.instant());
        });
    }

    /** The same, polled by the page itself: does not count as activity. */
    public Optional<SelfIntakeOpened> look(LinkTicket ticket) {
        return with(ticket, access -> intakes.opened(access, clock.instant()));
    }

    /**
     * Takes the birth date that opens a link.
     *
     * @return what is wrong with it, as the last part of a key under {@code selfintake.wrong}; empty if it opens
     */
    public Optional<String> recognise(LinkTicket ticket, TypedBirth typed) {
        return with(ticket, access -> intakes.recognise(access, ticket, typed, clock.instant()))
                .flatMap(Function.identity());
    }

    /**
     * Stores the answers of a page. Sent twice or late, they change nothing.
     *
     * @param language of the page
     * @return the fields that could not be stored, each with the last part of a key under {@code selfintake.wrong}
     */
    public Map<String, String> answer(LinkTicket ticket, SelfIntakeTap tap, Locale language) {
        return with(ticket, access -> intakes.answer(access, ticket, tap, language, clock.instant())).orElse(Map.of());
    }

    /** Sends the answers to the therapist. A second call changes nothing. */
    public void submit(LinkTicket ticket) {
        with(ticket, access -> {
            intakes.submit(access, clock.instant());
            return access;
        });
    }

    /** The tablet is returned before the end. */
    public void giveBack(LinkTicket ticket) {
        with(ticket, access -> {
            intakes.end(access, clock.instant());
            return access;
        });
    }

    private <T> Optional<T> with(LinkTicket ticket, Function<Access, T> step) {
        return taps.within(() -> intakes.access(ticket, clock.instant()).map(step));
    }
}
