package org.tenderpoint.intake.self;

import org.springframework.stereotype.Component;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.practice.account.GonePages;
import org.tenderpoint.practice.link.SlowedLinks;
import org.tenderpoint.practice.link.TicketExchange;

/** Opens the questions before a visit for a client who follows the link to them. */
@Component
class EveningExchange extends TicketExchange {

    EveningExchange(EveningService evenings, GonePages gone, SlowedLinks slowed) {
        super(EveningLinks.PATH, EveningController.PAGES, ticket -> evenings.open(ticket).isPresent(),
                gone.ofClient("selfintake.", "evening.gone.why"),
                slowed);
    }
}
