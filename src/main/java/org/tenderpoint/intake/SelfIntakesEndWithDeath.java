package org.tenderpoint.intake;

import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;

/** No link to an intake opens, and no tablet, when the client has died. What they sent stays to be read. */
@Component
@Order(10)
record SelfIntakesEndWithDeath(FreshSelfIntakeLinks links, ApplicationEventPublisher events)
        implements EndsWithDeath {

    @Override
    public String about() {
        return "intake_links";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return links.unrevoked(client, now) + (links.tabletSince(client, now).isPresent() ? 1 : 0);
    }

    @Override
    public void end(ClientId client, Instant now) {
        int revoked = Stream.of(ConsentChannel.LINK, ConsentChannel.KIOSK)
                .mapToInt(way -> links.revoke(client, way, now)).sum();
        if (revoked > 0) {
            events.publishEvent(AuditEvent.of("revoked_links", "SelfIntake", client.value(), client));
        }
    }
}
