package org.tenderpoint.rulebook;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;

/** From the link of a packet to its pages. */
@Component
class PacketExchange extends TicketExchange {

    private final PacketReadingService readings;
    private final PacketPages pages;

    PacketExchange(PacketReadingService readings, PacketPages pages, SlowedLinks slowed) {
        super(PacketLinkService.PATH, PacketController.PAGES, slowed);
        this.readings = readings;
        this.pages = pages;
    }

    @Override
    protected boolean opens(LinkTicket ticket) {
        return readings.open(ticket).isPresent();
    }

    @Override
    protected String gone(HttpServletRequest request) {
        return pages.gone(PacketController.language(request), request.getContextPath());
    }
}
