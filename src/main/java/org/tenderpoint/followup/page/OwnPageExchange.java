package org.tenderpoint.followup.page;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;

/** From the code on a sheet to the client's page. */
@Component
class OwnPageExchange extends TicketExchange {

    OwnPageExchange(OwnPageService own, OwnPageWriter pages, SlowedLinks slowed) {
        super(HandedPages.PATH, OwnPageController.PAGES, ticket -> own.open(ticket).isPresent(),
                (language, base, _) -> pages.gonePage(language, base),
                slowed);
    }
}
