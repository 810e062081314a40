package org.tenderpoint.referral.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;
import org.tenderpoint.referral.PartnerReplyService;

/** From the link of a letter to the partner's page. */
@Component
class PartnerReplyExchange extends TicketExchange {

    private final PartnerReplyService replies;
    private final PartnerReplyPages pages;

    PartnerReplyExchange(PartnerReplyService replies, PartnerReplyPages pages, SlowedLinks slowed) {
        super(PartnerReplyService.PATH, PartnerReplyController.PAGES, slowed);
        this.replies = replies;
        this.pages = pages;
    }

    @Override
    protected boolean opens(LinkTicket ticket) {
        return replies.open(ticket).isPresent();
    }

    @Override
    protected String gone(HttpServletRequest request) {
        return pages.gone(PartnerReplyController.PAGES.language(request, Optional.empty()), request.getContextPath());
    }
}
