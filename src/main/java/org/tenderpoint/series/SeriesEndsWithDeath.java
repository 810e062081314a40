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
            audit("ended", series);
        });
    }

    /** It is judged as it was to be; people plan its sessions anew. */
    @Override
    public void takenBack(ClientId client, Instant since, Instant now) {
        if (all.open(client).isEmpty()) {
            all.findByClientIdOrderByPlannedAtDesc(client.value()).stream()
                    .filter(series -> series.endedByDeath(since)).findFirst().ifPresent(series -> {
                        series.reopen();
                        all.save(series);
                        audit("reopened", series);
                    });
        }
    }

    private void audit(String action, Series series) {
        events.publishEvent(AuditEvent.of(action, SeriesService.RECORD, series.id().value(), series.client()));
    }
}
