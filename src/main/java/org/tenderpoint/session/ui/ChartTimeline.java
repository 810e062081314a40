package org.tenderpoint.session.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.session.SessionService;

/** Sessions that were started, on the client's timeline: what was done, and whether the note is signed. */
@Component
class ChartTimeline implements TimelineSource {

    private final SessionService sessions;
    private final RecordGate gate;

    ChartTimeline(SessionService sessions, RecordGate gate) {
        this.sessions = sessions;
        this.gate = gate;
    }

    @Override
    public Kind kind() {
        return Kind.SESSIONS;
    }

    @Override
    public List<TimelineEntry> of(ClientId client, int most) {
        // that a session was, stands in the schedule; what was done in it is for those to whom the record is open
        return gate.opens(client)
                ? sessions.newest(client, most).stream().map(ChartTimeline::entry).toList()
                : List.of();
    }

    private static TimelineEntry entry(SessionService.Summary session) {
        var words = session.work().stream()
                .map(work -> Texts.of(
                        "session.timeline.work", Texts.label(work.modality()), work.part().label(), work.pressure()))
                .toList();
        var entry = new TimelineEntry(
                session.startedAt(),
                Texts.of("session.timeline.title"),
                String.join("; ", words),
                Optional.of(SessionNavigation.route(session.id())),
                Optional.empty(),
                "hand");
        return switch (session.state()) {
            case RUNNING -> entry.withBadge("info", Texts.of("session.timeline.running"));
            case NOT_SIGNED -> entry.withBadge("adapt", Texts.of("session.timeline.not_signed"));
            case BROKEN_OFF -> entry.withBadge("stop", Texts.of("session.timeline.broken_off"));
            case SIGNED -> entry.withBadge("ok", Texts.of("session.timeline.signed"));
        };
    }
}
