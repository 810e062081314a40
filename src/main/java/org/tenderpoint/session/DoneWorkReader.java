package org.tenderpoint.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The work of ended sessions, for rules. Not for screens: it checks no permission, since rules run no matter who
 * records an answer, so nothing from it may be shown without a separate check.
 */
@Component
@Transactional(readOnly = true)
public class DoneWorkReader {

    private final ChartRepository charts;

    DoneWorkReader(ChartRepository charts) {
        this.charts = charts;
    }

    /** Empty if there is no such session or it has not ended. */
    public Optional<DoneWork> of(SessionId session) {
        return charts.findById(session.value()).flatMap(DoneWorkReader::workOf);
    }

    /** Why it was broken off, as typed; empty if it was not. */
    public Optional<Phrase> brokenOffBecause(SessionId session) {
        return charts.findById(session.value()).flatMap(Chart::brokenOffBecause).map(Phrase::typed);
    }

    /** The client's ended sessions, newest first. */
    public List<DoneWork> ofClient(ClientId client) {
        return charts.ofClient(client.value()).stream()
                .flatMap(chart -> workOf(chart).stream())
                .toList();
    }

    private static Optional<DoneWork> workOf(Chart chart) {
        return chart.endedAt().map(end -> new DoneWork(
                chart.session(),
                chart.client(),
                chart.therapist(),
                end,
                Math.toIntExact(Duration.between(chart.startedAt(), end).toMinutes()),
                chart.work(),
                chart.painDuring()));
    }
}
