package org.tenderpoint.followup.page;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.platform.id.Id.ClientId;

/** Nobody reads the page of a client who has died. */
@Component
@Order(45)
record HandedPagesEndWithDeath(HandedPages pages) implements EndsWithDeath {

    @Override
    public String about() {
        return "client_pages";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return pages.live(client, now).size();
    }

    @Override
    public void end(ClientId client, Instant now) {
        pages.end(client, now);
    }
}
