package org.tenderpoint.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.AttachmentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;

/**
 * Photos and papers of a session: its therapist adds and removes them until it is signed. The trail records each look
 * at a full file; a thumbnail belongs to the look at the chart that shows it.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class AttachmentService {

    /** Per session. */
    public static final int MOST = 10;

    public static final int LONGEST_CAPTION = 200;

    /** How long a removed one can be restored; longer than a screen offers it. */
    static final Duration UNDO = Duration.ofMinutes(1);

    /** Its name in the trail. */
    static final String ATTACHMENT = "Attachment";

    private final AttachmentRepository attachments;
    private final ChartRepository charts;
    private final Documents documents;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentService(
            AttachmentRepository attachments,
            ChartRepository charts,
            Documents documents,
            RecordGate gate,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attachments = attachments;
        this.charts = charts;
        this.documents = documents;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The session's photos and papers, oldest first, without content; part of the look at the open chart. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<Attachment> of(SessionId session) {
        gate.require(session);
        return attachments.findBySessionIdAndRemovedAtIsNullOrderByAddedAtAscIdAsc(session.value()).stream()
                .map(AttachmentRow::toRecord)
                .toList();
    }

    /**
     * Adds a file to a session.
     *
     * @throws TooManyAttachments if the session has {@value #MOST}
     * @throws SessionRecord.DoneElsewhere if the session is signed
     */
    public Attachment add(SessionId session, CheckedFile file) {
        gate.require(session);
        requireMine(charts.findById(session.value()).orElseThrow(() -> new NoSuch("chart")));
        var chart = lockedChart(session);
        if (attachments.countBySessionIdAndRemovedAtIsNull(session.value()) >= MOST) {
            throw new TooManyAttachments();
        }
        var row = attachments.save(new AttachmentRow(
                session, documents.keep(file), file.small().map(documents::keep), user.id(), clock.instant()));
        audit("added", row, chart);
        return row.toRecord();
    }

    public void describe(SessionId session, AttachmentId id, String caption) {
        gate.require(session);
        var chart = lockedChart(session);
        var row = notRemoved(session, id).orElseThrow(() -> new NoSuch("attachment"));
        row.describe(PlainText.checked(PlainText.line(caption), LONGEST_CAPTION));
        audit("described", row, chart);
    }

    /** Removes it; {@link #restore} brings it back for a minute, then it is erased. Does nothing if it is gone. */
    public void remove(SessionId session, AttachmentId id) {
        gate.require(session);
        var chart = lockedChart(session);
        notRemoved(session, id).ifPresent(row -> {
            row.remove(clock.instant());
            audit("removed", row, chart);
        });
    }

    /**
     * Restores a removed one.
     *
     * @return whether it is there again; false if it is already erased, or others have taken its place
     */
    public boolean restore(SessionId session, AttachmentId id) {
        gate.require(session);
        var chart = lockedChart(session);
        var found = attachments.findByIdAndSessionId(id.value(), session.value());
        if (found.isEmpty() || attachments.countBySessionIdAndRemovedAtIsNull(session.value()) >= MOST) {
            return false;
        }
        found.filter(AttachmentRow::removed).ifPresent(row -> {
            row.restore();
            audit("restored", row, chart);
        });
        return true;
    }

    /** The thumbnail; empty if there is none. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<Document> small(SessionId session, AttachmentId id) {
        gate.require(session);
        return notRemoved(session, id).flatMap(AttachmentRow::small).flatMap(documents::read);
    }

    /** The file itself; empty if there is none. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<Document> open(SessionId session, AttachmentId id) {
        gate.require(session);
        var row = notRemoved(session, id);
        row.ifPresent(found -> audit("opened", found, charts.findById(session.value()).orElseThrow()));
        return row.flatMap(found -> documents.read(found.document()));
    }

    private Optional<AttachmentRow> notRemoved(SessionId session, AttachmentId id) {
        return attachments.findByIdAndSessionId(id.value(), session.value()).filter(row -> !row.removed());
    }

    /** The caller's own chart, locked until the transaction ends, so that nobody signs it or adds to it in between. */
    private Chart lockedChart(SessionId session) {
        var chart = charts.lock(session.value()).orElseThrow(() -> new NoSuch("chart"));
        requireMine(chart);
        chart.requireUnsigned();
        return chart;
    }

    private void requireMine(Chart chart) {
        if (!chart.therapist().equals(user.id())) {
            throw new AccessDeniedException("Only the therapist who gives the session charts it");
        }
    }

    private void audit(String action, AttachmentRow row, Chart chart) {
        events.publishEvent(AuditEvent.of(action, ATTACHMENT, row.id().value(), chart.client()));
    }

    /** The session already has the maximum of photos and papers. */
    public static class TooManyAttachments extends IllegalStateException {

        TooManyAttachments() {
            super("A session has at most " + AttachmentService.MOST + " photos and papers");
        }
    }
}
