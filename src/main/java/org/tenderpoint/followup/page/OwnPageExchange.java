package org.tenderpoint.followup.page;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.link.SlowedLinks;
import org.tenderpoint.practice.link.TicketExchange;

/** Opens a client's own page for whoever follows the code printed on the aftercare sheet. */
@Component
class OwnPageExchange extends TicketExchange {

    OwnPageExchange(OwnPageService own, OwnPageWriter pages, SlowedLinks slowed) {
        super(HandedPages.PATH, OwnPageController.PAGES, ticket -> own.open(ticket).isPresent(),
                (language, base, _) -> pages.gonePage(language, base),
                slowed);
    }
}
