package org.tenderpoint.followup.checkin;

import org.springframework.stereotype.Component;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.practice.account.GonePages;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;

/** From the link of a check-in to its page. */
@Component
class CheckInExchange extends TicketExchange {

    CheckInExchange(CheckInService checkIns, GonePages gone, SlowedLinks slowed) {
        super("/c/", CheckInController.PAGES, checkIns::live, gone.ofClient("checkin.", "gone.why"), slowed);
    }
}
