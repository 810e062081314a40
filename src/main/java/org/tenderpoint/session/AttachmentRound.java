package org.tenderpoint.session;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.Documents;

/** Erases removed photos and papers, once that can no longer be undone; including those left over from a crash. */
@Component
class AttachmentRound {

    /** Further ones wait for the next round. */
    private static final int MOST = 100;

    private final AttachmentRepository attachments;
    private final ChartRepository charts;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentRound(
            AttachmentRepository attachments, ChartRepository charts, Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attachments = attachments;
        this.charts = charts;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void go() {
        var until = clock.instant().minus(AttachmentService.UNDO);
        attachments.findByRemovedAtLessThanEqualOrderByRemovedAt(until, Limit.of(MOST))
                .forEach(row -> erase(row, until));
    }

    private void erase(AttachmentRow row, Instant until) {
        if (attachments.erase(row.id().value(), until) == 0) {
            return;
        }
        documents.erase(row.files());
        var client = charts.findById(row.session().value()).orElseThrow().client();
        events.publishEvent(AuditEvent.of("erased", AttachmentService.ATTACHMENT, row.id().value(), client));
    }
}
