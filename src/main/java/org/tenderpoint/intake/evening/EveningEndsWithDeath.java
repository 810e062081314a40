package org.tenderpoint.intake.evening;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;

/** No link opens and nobody rings when the client has died. */
@Component
@Order(12)
record EveningEndsWithDeath(EveningLinkRepository links, EveningReplyRepository replies,
        ApplicationEventPublisher events) implements EndsWithDeath {

    @Override
    public String about() {
        return "evening_questions";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return links.live(client.value(), now).size()
                + replies.toCallOf(client.value()).size();
    }

    @Override
    public void end(ClientId client, Instant now) {
        int ended = 0;
        for (var link : links.live(client.value(), now)) {
            link.revoke(now);
            links.save(link);
            ended++;
        }
        for (var reply : replies.toCallOf(client.value())) {
            reply.called(Optional.empty(), "", now);
            replies.save(reply);
            ended++;
        }
        if (ended > 0) {
            events.publishEvent(AuditEvent.of("revoked_links", ToldByLinkService.RECORD, client.value(), client));
        }
    }

    /** Nobody has heard what they told. */
    @Override
    public void takenBack(ClientId client, Instant since, Instant now) {
        replies.endedUncalled(client.value(), Moments.stored(since)).forEach(reply -> {
            reply.notCalled();
            replies.save(reply);
        });
    }
}
