package org.tenderpoint.referral.answer;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.account.GonePages;
import org.tenderpoint.practice.link.SlowedLinks;
import org.tenderpoint.practice.link.TicketExchange;
import org.tenderpoint.referral.PartnerReplyService;

/** Leads from the link in a letter to the partner's page. */
@Component
class PartnerReplyExchange extends TicketExchange {

    PartnerReplyExchange(PartnerReplyService replies, GonePages gone, SlowedLinks slowed) {
        super(PartnerReplyService.PATH, PartnerReplyController.PAGES, ticket -> replies.open(ticket).isPresent(),
                gone.of("letter.answer.", "gone.why"), slowed);
    }
}
