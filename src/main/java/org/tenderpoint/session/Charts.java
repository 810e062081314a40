package org.tenderpoint.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.session.LastSession.SorenessSource;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Charts, each with its note, its amendments and its reasons for going beyond a limit. Changes to them are recorded in
 * the trail.
 */
@Component
record Charts(ChartRepository charts, NoteRepository notes, AmendmentRepository amendments,
        LimitReasonRepository reasons, AttachmentRepository attachments, CurrentUser user,
        ApplicationEventPublisher events,
        ObjectProvider<SorenessSource> felt) {

    Optional<Chart> find(SessionId id) {
        return charts.findById(id.value());
    }

    Chart require(SessionId id) {
        return find(id).orElseThrow(() -> new NoSuch("chart"));
    }

    Chart save(Chart chart) {
        return charts.save(chart);
    }

    /**
     * Removes the chart of a session that was not started after all.
     *
     * @return false if something was charted since
     */
    boolean remove(Chart chart, List<Work> planned) {
        var id = chart.session();
        if (!chart.isAsStarted(planned) || notes.existsById(id.value()) || !reasonsOf(id).isEmpty()
                || attachments.existsBySessionId(id.value())) {
            return false;
        }
        charts.delete(chart);
        return true;
    }

    /** @throws org.tenderpoint.platform.EditedByOther if chart or note were saved since these versions */
    void requireSeen(Chart chart, int seenVersion, int seenNote) {
        chart.requireOpen(seenVersion);
        notes.findById(chart.session().value()).ifPresent(note -> note.requireSeen(seenNote));
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the note was saved by somebody since {@code seenVersion} */
    void write(Chart chart, int seenVersion, Soap words, Instant now) {
        var existing = notes.findById(chart.session().value());
        if (existing.isPresent()) {
            existing.get().rewrite(seenVersion, words, user.id(), now);
            notes.save(existing.get());
        } else {
            notes.save(new Note(chart.session(), words, user.id(), now));
        }
        audit("note_saved", chart);
    }

    void amend(Chart chart, Phrase words, String because, Instant now) {
        amendments.save(new AmendmentRow(chart.session(), words, because, user.id(), now));
        audit("amended", chart);
    }

    void goBeyond(Chart chart, LimitBreach breach, String because, Instant now) {
        reasons.save(new LimitReasonRow(chart.session(), breach, because, user.id(), now));
        audit("gave_a_reason_for_going_beyond_a_limit", chart);
    }

    /** The note that this session left for the next one. */
    Phrase toHeedAfter(SessionId id) {
        return felt.stream()
                .flatMap(source -> Optional.ofNullable(source.told(List.of(id)).get(id)).stream())
                .map(ToldAfter::toHeed)
                .findFirst()
                .orElse(Phrase.NOTHING);
    }

    Soap noteOf(SessionId id) {
        return notes.findById(id.value()).map(Note::words).orElse(Soap.EMPTY);
    }

    List<LimitReason> reasonsOf(SessionId id) {
        return reasons.findBySessionIdOrderByMadeAt(id.value()).stream().map(LimitReasonRow::toRecord).toList();
    }

    /** The client's last finished session before this one. */
    Optional<Chart> lastFinishedBefore(Chart chart) {
        return charts.lastFinished(chart.client().value(), chart.startedAt());
    }

    /** The client's newest, in two queries. */
    List<Chart> newest(ClientId client, int most) {
        var sessions = charts.newest(client.value(), Limit.of(most));
        return sessions.isEmpty() ? List.of() : charts.withWork(sessions);
    }

    /** Unsigned ones of the signed-in therapist that began before then, oldest first. */
    List<UnfinishedNote> unsigned(Instant before, int limit) {
        return unsigned(user.id(), before, limit);
    }

    List<UnfinishedNote> unsigned(UserId therapist, Instant before, int limit) {
        return charts.unsignedOf(therapist.value(), before, Limit.of(limit)).stream()
                .map(chart -> new UnfinishedNote(
                        chart.session(), chart.client(), chart.startedAt(), chart.endedAt().isEmpty()))
                .toList();
    }

    Set<SessionId> unsignedAmong(Collection<SessionId> sessions) {
        return sessions.isEmpty()
                ? Set.of()
                : charts.unsignedAmong(sessions.stream().map(SessionId::value).toList()).stream()
                        .map(SessionId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }

    void audit(String action, Chart chart) {
        events.publishEvent(
                AuditEvent.of(action, Chart.RECORD, chart.session().value(), chart.client()));
    }

    SessionRecord record(Chart chart) {
        UUID id = chart.session().value();
        // flushed so that the record has the new versions of chart and note
        charts.flush();
        var note = notes.findById(id);
        return new SessionRecord(
                chart.session(),
                chart.version(),
                chart.client(),
                chart.therapist(),
                chart.startedAt(),
                chart.endedAt(),
                chart.work(),
                chart.painBefore(),
                chart.painDuring(),
                chart.painAfter(),
                note.map(Note::words).orElse(Soap.EMPTY),
                note.map(Note::version).orElse(0),
                amendments.findBySessionIdOrderByMadeAt(id).stream().map(AmendmentRow::toRecord).toList(),
                chart.brokenOff(),
                chart.signedAt(),
                chart.signedBy(),
                chart.signedAlthough(),
                chart.closed(),
                reasonsOf(chart.session()),
                chart.timedLine());
    }
}
