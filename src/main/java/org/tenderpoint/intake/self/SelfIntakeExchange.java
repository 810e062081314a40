package org.tenderpoint.intake.self;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.practice.account.GonePages;
import org.tenderpoint.practice.link.SlowedLinks;
import org.tenderpoint.practice.link.TicketExchange;

/**
 * From a link, or from a tablet that is handed over, to the self-intake. Opening it on a tablet signs out whoever was
 * signed in there: from then on the tablet reaches only this page and the sign-in.
 */
@Component
class SelfIntakeExchange extends TicketExchange {

    /** Far more than any of its pages sends. */
    private static final int MOST_BYTES = 200_000;

    /** How much of an overlong paste is read and discarded, so that the browser gets the answer. */
    private static final int MOST_SKIPPED = 20_000_000;

    private final SelfIntakeService intakes;
    private final SelfIntakePages pages;

    SelfIntakeExchange(SelfIntakeService intakes, SelfIntakePages pages, GonePages gone, SlowedLinks slowed) {
        super(SelfIntakeLinkService.PATH, SelfIntakeController.PAGES, intakes::known,
                gone.ofClient("selfintake.", "gone.why"), slowed);
        this.intakes = intakes;
        this.pages = pages;
    }

    @Override
    protected String opened(LinkTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        if (intakes.takeTablet(ticket)) {
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            SelfIntakeController.PAGES.cookie().forgetLanguage(request, response);
            SelfIntakeController.forgetPages(response);
            return SelfIntakeController.TABLET;
        }
        return super.opened(ticket, request, response);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilterInternal(request, response, (asked, answered) -> {
            if (PlainPages.path(request).startsWith(SelfIntakePage.PATH) && tooLong(request)) {
                skip(request);
                PlainPages.write(response, HttpStatus.CONTENT_TOO_LARGE, pages.tooLong(
                        SelfIntakeController.PAGES.language(request, Optional.empty()), request.getContextPath()));
            } else {
                chain.doFilter(asked, answered);
            }
        });
    }

    /** Browsers send a form's length; a request without one is not a form. */
    private static boolean tooLong(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES);
    }

    private static void skip(HttpServletRequest request) throws IOException {
        var buffer = new byte[8192];
        var body = request.getInputStream();
        int read = 0;
        for (int skipped = 0; read >= 0 && skipped < MOST_SKIPPED; skipped += read) {
            read = body.read(buffer);
        }
    }
}
