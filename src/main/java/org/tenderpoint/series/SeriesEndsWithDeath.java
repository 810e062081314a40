package org.tenderpoint.series;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;

/** Nobody judges the series of a client who has died. */
@Component
@Order(30)
record SeriesEndsWithDeath(SeriesRepository all, CurrentUser user, ApplicationEventPublisher events)
        implements EndsWithDeath {

    @Override
    public String about() {
        return "series";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return all.countByClientIdAndJudgedAtIsNull(client.value());
    }

    @Override
    public void end(ClientId client, Instant now) {
        all.findByClientIdAndJudgedAtIsNull(client.value()).forEach(series -> {
            series.judge(SeriesWay.DIED, "", user.id(), now);
            all.save(series);
            events.publishEvent(AuditEvent.of("ended", SeriesService.RECORD, series.id().value(), client));
        });
    }
}
