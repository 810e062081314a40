package org.tenderpoint.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.session.DoneWorkReader.DoneWork;

/** Reads the work of ended sessions from their charts. */
@Component
class ChartReader implements DoneWorkReader {

    private final ChartRepository charts;

    ChartReader(ChartRepository charts) {
        this.charts = charts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DoneWork> of(SessionId session) {
        return charts.findById(session.value()).flatMap(ChartReader::done);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DoneWork> ofClient(ClientId client) {
        return charts.ofClient(client.value()).stream()
                .flatMap(chart -> done(chart).stream())
                .toList();
    }

    private static Optional<DoneWork> done(Chart chart) {
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
