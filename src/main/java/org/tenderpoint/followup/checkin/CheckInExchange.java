package org.tenderpoint.followup.checkin;

import org.springframework.stereotype.Component;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.practice.account.GonePages;
import org.tenderpoint.practice.link.SlowedLinks;
import org.tenderpoint.practice.link.TicketExchange;

/** Opens a check-in for a client who follows the link to it. */
@Component
class CheckInExchange extends TicketExchange {

    CheckInExchange(CheckInService checkIns, GonePages gone, SlowedLinks slowed) {
        super("/c/", CheckInController.PAGES, checkIns::live, gone.ofClient("checkin.", "gone.why"), slowed);
    }
}
