package org.tenderpoint.rulebook;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.account.SlowedLinks;
import org.tenderpoint.practice.account.TicketExchange;

/** From the link of a packet to its pages. */
@Component
class PacketExchange extends TicketExchange {

    PacketExchange(PacketReadingService readings, PacketPages pages, SlowedLinks slowed) {
        super(PacketLinkService.PATH, PacketController.PAGES, ticket -> readings.open(ticket).isPresent(),
                (language, base, _) -> pages.gonePage(PacketController.ofStaff(language), base), slowed);
    }
}
