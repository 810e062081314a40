package org.tenderpoint.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Say;

/**
 * The work of each session, how it felt, the signed note with its amendments, and its photos and papers; their content
 * is given out one by one.
 */
@Component
@Order(50)
record SessionRecordKinds(ChartRepository charts, NoteRepository notes, AmendmentRepository amendments,
        LimitReasonRepository reasons, AttachmentRepository attachments, SessionService sessions)
        implements RecordKinds {

    private static final String CHARTS = "session_charts";

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of(CHARTS, "session_id")
                                .leavesOut("client_id version", RecordTable.OWN_KEYS)
                                .leavesOut("timed_region timed_side timed_modality timed_since",
                                        "what is being timed while the session runs"),
                        RecordTable.under(CHARTS, "session_work", "session_id").leavesOut("session_id line_no",
                                "the order of the lines"),
                        RecordTable.under(CHARTS, "session_notes", "session_id")
                                .leavesOut("session_id version", RecordTable.OWN_KEYS)
                                .leavesOut("subjective", "of signed notes only"),
                        RecordTable.under(CHARTS, "session_amendments", "session_id").leavesOut("id",
                                RecordTable.OWN_KEYS),
                        RecordTable.under(CHARTS, "session_limit_reasons", "session_id").leavesOut("id limit_key done",
                                "told in words"),
                        RecordTable.under(CHARTS, "session_attachments", "session_id")
                                .files("document_id", "small_id")
                                .leavesOut("id session_id document_id small_id version", RecordTable.OWN_KEYS)
                                .leavesOut("removed_at", "what is taken away is erased within two minutes")),
                CopyPart.in("sessions", this::copies),
                // the schedule shows that there was a session; its work is for those to whom the record is open
                TimelinePart.ifOpen(TimelineEntry.Tab.SESSIONS, this::shown)));
    }

    private List<CopyRow> copies(ClientId client) {
        var written = CopyRow.below(notes.ofClient(client.value()), Note::session, Note::copy);
        var added = CopyRow.below(amendments.ofClient(client.value()), AmendmentRow::session, AmendmentRow::copy);
        var beyond = CopyRow.below(reasons.ofClient(client.value()), LimitReasonRow::session, LimitReasonRow::copy);
        var files = CopyRow.below(attachments.ofClient(client.value()), AttachmentRow::session, AttachmentRow::copy);
        return charts.ofClient(client.value()).reversed().stream()
                .map(chart -> chart.copy(
                        written.apply(chart.session()), added.apply(chart.session()),
                        beyond.apply(chart.session()), files.apply(chart.session())))
                .toList();
    }

    /** The work, and whether the note is signed. */
    private List<TimelineEntry> shown(ClientId client, int most) {
        return sessions.newest(client, most).stream().map(SessionRecordKinds::entry).toList();
    }

    private static TimelineEntry entry(SessionService.Summary session) {
        record KindOfWork(Modality modality, int pressure) {}

        var places = session.work().stream().collect(Collectors.groupingBy(
                work -> new KindOfWork(work.modality(), work.pressure()), LinkedHashMap::new,
                Collectors.mapping(Work::part, Collectors.toSet())));
        var words = places.entrySet().stream()
                .map(each -> Texts.of("session.timeline.work", Texts.label(each.getKey().modality()),
                        each.getKey().pressure(), Say.place(Area.ofParts(each.getValue()))))
                .toList();
        var entry = new TimelineEntry(
                session.startedAt(),
                Texts.of("session.timeline.title"),
                String.join("; ", words),
                Optional.of("sessions/" + session.id()),
                "hand");
        return switch (session.state()) {
            case RUNNING -> entry.withBadge("info", Texts.of("session.timeline.running"));
            case NOT_SIGNED -> entry.withBadge("adapt", Texts.of("session.timeline.not_signed"));
            case BROKEN_OFF -> entry.withBadge("stop", Texts.of("session.timeline.broken_off"));
            case CLOSED -> entry.withBadge("info", Texts.of("session.timeline.closed"));
            case SIGNED -> entry.withBadge("ok", Texts.of("session.timeline.signed"));
        };
    }
}
