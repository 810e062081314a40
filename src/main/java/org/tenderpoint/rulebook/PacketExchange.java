package org.tenderpoint.rulebook;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.link.SlowedLinks;
import org.tenderpoint.practice.link.TicketExchange;

/** Opens the packet's pages for a clinician who follows a link to them without an account. */
@Component
class PacketExchange extends TicketExchange {

    PacketExchange(PacketReadingService readings, PacketPages pages, SlowedLinks slowed) {
        super(PacketLinkService.PATH, PacketController.PAGES, ticket -> readings.open(ticket).isPresent(),
                (language, base, sent) -> pages.gonePage(PacketController.ofStaff(language), base, sent), slowed);
    }
}
