package org.tenderpoint.followup.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;

/** From the link of a check-in to its page. */
@Component
class CheckInExchange extends TicketExchange {

    private final CheckInService checkIns;
    private final CheckInPages pages;

    CheckInExchange(CheckInService checkIns, CheckInPages pages, SlowedLinks slowed) {
        super("/c/", CheckInController.PAGES, slowed);
        this.checkIns = checkIns;
        this.pages = pages;
    }

    @Override
    protected boolean opens(LinkTicket ticket) {
        return checkIns.live(ticket);
    }

    @Override
    protected String gone(HttpServletRequest request) {
        return pages.gone(CheckInController.PAGES.language(request, Optional.empty()), request.getContextPath());
    }
}
