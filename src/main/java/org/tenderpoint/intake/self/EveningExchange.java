package org.tenderpoint.intake.self;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;

/** From a link to the evening's questions. */
@Component
class EveningExchange extends TicketExchange {

    private final EveningService evenings;
    private final EveningPages pages;

    EveningExchange(EveningService evenings, EveningPages pages, SlowedLinks slowed) {
        super(EveningLinks.PATH, EveningController.PAGES, slowed);
        this.evenings = evenings;
        this.pages = pages;
    }

    @Override
    protected boolean opens(LinkTicket ticket) {
        return evenings.open(ticket).isPresent();
    }

    @Override
    protected String gone(HttpServletRequest request) {
        return pages.gone(EveningController.PAGES.language(request, Optional.empty()), request.getContextPath());
    }
}
