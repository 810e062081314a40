package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.followup.CheckIns.CheckInOpened;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.contact.CheckInAuthority;
import org.tenderpoint.followup.contact.CheckInLink;
import org.tenderpoint.followup.contact.CheckInLinkRepository;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.TapTransaction;

/**
 * The client's check-in by link. The ticket alone permits it: it opens one follow-up, shows nothing stored about the
 * client, and adds answers without ever changing earlier ones.
 */
@Service
@PreAuthorize("permitAll()")
public class CheckInService {

    private final CheckInLinkRepository links;
    private final CheckIns checkIns;
    private final CheckInAuthority authority;
    private final TapTransaction taps;
    private final Clock clock;

    CheckInService(
            CheckInLinkRepository links,
            CheckIns checkIns,
            CheckInAuthority authority,
            TapTransaction taps,
            Clock clock) {
        this.links = links;
        this.checkIns = checkIns;
        this.authority = authority;
        this.taps = taps;
        this.clock = clock;
    }

    /** Whether the link opens; a caller cannot tell unknown, expired and revoked links apart. */
    public boolean live(LinkTicket ticket) {
        return link(ticket).isPresent();
    }

    /** What the page shows in this browser; empty if the link does not open. Opening changes nothing. */
    public Optional<CheckInOpened> open(LinkTicket ticket) {
        return within(() -> link(ticket).map(link -> checkIns.opened(link, ticket, clock.instant())));
    }

    /** What the client gets to read, in this language; empty while the answers are not complete. */
    public Optional<CallResult> result(LinkTicket ticket, Locale language) {
        return within(() -> link(ticket).flatMap(link -> checkIns.result(link, ticket, language, clock.instant())));
    }

    /** What is asked below the result; empty if the link does not open. */
    public Optional<CheckInScreen> belowResult(LinkTicket ticket, Locale language) {
        return within(() -> link(ticket).map(link -> checkIns.belowResult(link, ticket, language)));
    }

    /**
     * Stores the answers of one screen, and submits them once they are complete. Sent twice, late or from an earlier
     * round, they change nothing.
     *
     * @return whether the link opens
     */
    public boolean answer(LinkTicket ticket, int round, CheckInTap tap) {
        return within(() -> link(ticket).map(link -> {
            checkIns.answer(link, ticket, round, tap, clock.instant());
            return true;
        })).orElse(false);
    }

    /** Starts again in this browser; earlier answers stay. */
    public boolean startAnew(LinkTicket ticket, int round) {
        return within(() -> link(ticket).map(link -> {
            checkIns.startAnew(ticket, round, clock.instant());
            return true;
        })).orElse(false);
    }

    private Optional<CheckInLink> link(LinkTicket ticket) {
        return links.findByTokenHash(ticket.tokenHash()).filter(link -> link.live(clock.instant()));
    }

    private <T> Optional<T> within(Supplier<Optional<T>> step) {
        return authority.within(() -> taps.within(step));
    }
}
