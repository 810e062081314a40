package org.tenderpoint.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.platform.store.backup.Eraser;

/** Erases removed photos and papers, once that can no longer be undone; including those left over from a crash. */
@Component
class AttachmentRound implements Eraser {

    /** Further ones wait for the next round. */
    private static final int MOST = 100;

    private final AttachmentRepository attachments;
    private final ChartRepository charts;
    private final Documents documents;
    private final ErasedRecords erased;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentRound(
            AttachmentRepository attachments, ChartRepository charts, Documents documents,
            ErasedRecords erased, ApplicationEventPublisher events, Clock clock) {
        this.attachments = attachments;
        this.charts = charts;
        this.documents = documents;
        this.erased = erased;
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

    @Override
    public String kind() {
        return "attachment";
    }

    @Override
    public void eraseAgain(List<UUID> ids) {
        attachments.findAllById(ids).forEach(row -> {
            attachments.delete(row);
            // the row goes before its files, to which it refers
            attachments.flush();
            documents.erase(row.files());
            audit(row);
        });
    }

    private void erase(AttachmentRow row, Instant until) {
        if (attachments.erase(row.id().value(), until) == 0) {
            return;
        }
        documents.erase(row.files());
        erased.note(kind(), List.of(row.id().value()));
        audit(row);
    }

    private void audit(AttachmentRow row) {
        var client = charts.findById(row.session().value()).orElseThrow().client();
        events.publishEvent(AuditEvent.of("erased", AttachmentService.ATTACHMENT, row.id().value(), client));
    }
}
