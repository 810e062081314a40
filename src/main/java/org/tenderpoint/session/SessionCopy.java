package org.tenderpoint.session;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/**
 * What was done in each session, how it felt, the signed note with what was added to it, and which photos and papers lie with it;
 * what is in those is given out one by one.
 */
@Service
@Order(50)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class SessionCopy implements ClientCopyPart {

    private final ChartRepository charts;
    private final NoteRepository notes;
    private final AmendmentRepository amendments;
    private final LimitReasonRepository reasons;
    private final AttachmentRepository attachments;
    private final RecordGate gate;

    SessionCopy(
            ChartRepository charts, NoteRepository notes, AmendmentRepository amendments, LimitReasonRepository reasons,
            AttachmentRepository attachments,
            RecordGate gate) {
        this.charts = charts;
        this.notes = notes;
        this.amendments = amendments;
        this.reasons = reasons;
        this.attachments = attachments;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.session");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        var written = notes.ofClient(client.value()).stream()
                .collect(Collectors.groupingBy(Note::session, Collectors.mapping(Note::copy, Collectors.toList())));
        var added = amendments.ofClient(client.value()).stream()
                .collect(Collectors.groupingBy(AmendmentRow::session, Collectors.mapping(AmendmentRow::copy, Collectors.toList())));
        var beyond = reasons.ofClient(client.value()).stream()
                .collect(Collectors.groupingBy(LimitReasonRow::session, Collectors.mapping(LimitReasonRow::copy, Collectors.toList())));
        var files = attachments.ofClient(client.value()).stream()
                .collect(Collectors.groupingBy(AttachmentRow::session, Collectors.mapping(AttachmentRow::copy, Collectors.toList())));
        return List.of(new CopyChapter("sessions", charts.ofClient(client.value()).reversed().stream()
                .map(chart -> {
                    SessionId session = chart.session();
                    List<CopyRow> none = List.of();
                    return chart.copy(
                            written.getOrDefault(session, none), added.getOrDefault(session, none),
                            beyond.getOrDefault(session, none), files.getOrDefault(session, none));
                })
                .toList()));
    }
}
