package org.tenderpoint.followup.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;

/** From the code on a sheet to the client's page. */
@Component
class OwnPageExchange extends TicketExchange {

    private final OwnPageService own;
    private final OwnPageWriter pages;

    OwnPageExchange(OwnPageService own, OwnPageWriter pages, SlowedLinks slowed) {
        super(HandedPages.PATH, OwnPageController.PAGES, slowed);
        this.own = own;
        this.pages = pages;
    }

    @Override
    protected boolean opens(LinkTicket ticket) {
        return own.open(ticket).isPresent();
    }

    @Override
    protected String gone(HttpServletRequest request) {
        return pages.gone(OwnPageController.PAGES.language(request, Optional.empty()), request.getContextPath());
    }
}
